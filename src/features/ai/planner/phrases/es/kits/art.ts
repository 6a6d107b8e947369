import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const ART: Kit = {
  hook: {
    you: "muestra una obra que tiene que ver con «{topic}» y guarda silencio durante un minuto.",
    they: "mira y después dibuja de memoria las tres líneas o formas principales.",
  },
  discover: {
    you: "pone el material y da a cada persona diez cuadrados pequeños de papel: probar «{topic}» de diez maneras distintas.",
    they: "prueba deprisa, sin borrar, y rodea los dos cuadrados que más le sorprenden.",
  },
  model: {
    you: "muestra despacio la técnica de «{topic}», bajo la cámara o en medio del corro; comete un error y lo salva.",
    they: "mira las manos y nombra los pasos cuando se repiten.",
  },
  guided: {
    you: "trabaja «{topic}» con el grupo paso a paso y se detiene después de cada uno para que se pueda mirar alrededor.",
    they: "hace cada paso en una hoja de prueba, la mira a distancia y cambia una cosa.",
  },
  independent: {
    you: "propone la tarea con un límite (dos colores, una línea, solo papel) y una libertad. Circula y pregunta por las decisiones.",
    they: "boceta dos ideas sobre «{topic}», elige una, la realiza y le pone título.",
  },
  young: "prueba el material con manos, esponjas y pinceles sobre papel grande y después cuenta lo que ve en él.",
  open: {
    ask: "¿Adónde va primero la mirada y qué la lleva allí?",
    expect: "lugar, color, contraste, tamaño; vale cualquier respuesta con una razón.",
  },
  probe: {
    ask: "¿Qué cambiaría si usara aquí el color o la línea contraria?",
    expect: "un efecto (ambiente, peso, distancia), no solo gustos.",
  },
  check: "paseo por la galería: cada persona deja una nota en dos obras, «Veo “{topic}” en…», y guarda una frase sobre la suya.",
  support: "Una plantilla o una hoja empezada, formatos más grandes, un color menos.",
  stretch: "Hacer una segunda versión que diga lo contrario con los mismos medios.",
  homework: "Buscar «{topic}» en un cuadro, un edificio o un objeto de casa, dibujarlo y nombrar los medios.",
  materials: [
    "Papel para pruebas y para la obra",
    "Pintura, lápices o material de collage",
    "Una obra en un tamaño que se vea bien",
    "Trapos, agua y protección para las mesas",
  ],
  objectives: {
    remember: "nombrar el material y los pasos de «{topic}»",
    understand: "describir cómo actúa «{topic}» en una imagen o un objeto",
    apply: "usar una técnica de «{topic}» en una prueba propia",
    analyse: "comparar dos obras y los medios que emplean",
    evaluate: "valorar su trabajo con dos criterios acordados y decir el siguiente paso",
    create: "planear y realizar una obra propia sobre «{topic}»",
  },
};
