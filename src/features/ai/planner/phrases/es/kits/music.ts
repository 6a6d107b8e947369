import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const MUSIC: Kit = {
  hook: {
    you: "da con palmas, sin decir nada, un patrón de cuatro tiempos para que el grupo lo repita; después tres más, cada uno algo más difícil. Luego pone 30 segundos de música en la que se aprecia bien «{topic}».",
    they: "repite con palmas; después escucha con los ojos cerrados y levanta la mano cuando algo cambia.",
  },
  discover: {
    you: "reparte percusión, o usa el cuerpo como instrumento, y pide a cada pareja tres maneras de mostrar «{topic}» con sonidos.",
    they: "prueba, compara y se queda con las dos mejores ideas para tocarlas ante otra pareja.",
  },
  model: {
    you: "interpreta dos veces un ejemplo breve sobre «{topic}»: una despacio, diciendo en voz alta en qué se fija, y otra a tiempo.",
    they: "marca el pulso en la rodilla mientras escucha y después dice los pasos en orden.",
  },
  guided: {
    you: "dirige el ejemplo como pregunta y respuesta y retira su parte cuando el grupo se siente seguro.",
    they: "lo interpreta con percusión corporal (pies, palmas, chasquidos): primero todos a la vez, después en dos mitades que se turnan.",
  },
  independent: {
    you: "propone la tarea: una pieza de cuatro compases sobre «{topic}». Acuerda una señal para empezar y otra para el silencio, y escucha una vez a cada grupo.",
    they: "en grupos de tres o cuatro inventa, ensaya y anota la pieza con signos propios, y después la interpreta.",
  },
  young: "en corro, cada niña o niño dirige un patrón corto con la voz, las manos o una maraca, y el grupo lo copia.",
  open: {
    ask: "¿Qué has oído que volvía a aparecer?",
    expect: "un sonido o un patrón con sus propias palabras; todavía no hace falta ningún término.",
  },
  probe: {
    ask: "¿Qué cambiaría si lo tocáramos el doble de rápido?",
    expect: "lo que cambia (carácter, dificultad) y lo que se mantiene (orden, patrón).",
  },
  check: "cada grupo interpreta diez segundos; quienes escuchan nombran un momento en el que reconocen «{topic}».",
  support: "Menos tiempos, un tambor constante que seguir y una tarjeta con dibujo para cada sonido.",
  stretch: "Añadir una segunda voz que encaje con la primera, o dirigir al grupo.",
  homework: "Buscar una música en la que se reconozca «{topic}» y prepararse para tocar o tararear diez segundos.",
  materials: [
    "Pequeña percusión u objetos cotidianos que suenen",
    "Un altavoz y dos grabaciones breves",
    "Tarjetas con patrones o dibujos",
  ],
  objectives: {
    remember: "reconocer «{topic}» en una pieza breve",
    understand: "describir con sus palabras lo que oye en relación con «{topic}»",
    apply: "interpretar a tiempo un patrón breve sobre «{topic}»",
    analyse: "comparar dos piezas y decir cómo se usa «{topic}» en cada una",
    evaluate: "valorar una interpretación con dos criterios acordados y dar razones",
    create: "inventar e interpretar una pieza de cuatro compases sobre «{topic}»",
  },
};
