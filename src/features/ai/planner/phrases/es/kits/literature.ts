import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const LITERATURE: Kit = {
  hook: {
    you: "lee en voz alta dos veces una frase o un pasaje llamativo que encaja con «{topic}» y se detiene antes del final.",
    they: "anota la palabra que se le queda en el oído e imagina cómo sigue.",
  },
  discover: {
    you: "da a cada grupo tres pasajes breves sobre «{topic}», sin nombres ni títulos.",
    they: "los ordena, subraya lo que se parece y pone un título a cada uno.",
  },
  model: {
    you: "lee un pasaje sobre «{topic}» y piensa en voz alta: qué veo, qué me extraña, qué palabra hace el trabajo, con qué me quedo.",
    they: "sigue el texto con el lápiz y marca los lugares en los que se detiene la lectura.",
  },
  guided: {
    you: "lee con el grupo el pasaje siguiente y pregunta frase a frase: qué dice, cómo lo dice, por qué así.",
    they: "responde en parejas con una palabra del texto como prueba y después lee el pasaje como debe sonar.",
  },
  independent: {
    you: "ofrece dos tareas sobre «{topic}»: explicar un pasaje en un párrafo o continuarlo de la misma manera.",
    they: "escribe diez minutos, lo lee a su pareja y mejora un punto.",
  },
  young: "vuelve a contar la historia con dibujos o títeres e inventa en grupo un final nuevo.",
  open: { ask: "¿Qué clase de historia o de voz es esta y qué palabra te lo dice?", expect: "una suposición con una palabra del texto." },
  probe: { ask: "¿Qué se pierde si cambiamos esta palabra por una corriente?", expect: "tono, imagen, sonido o sentido; decide el texto." },
  check: "cada persona escribe dos frases sobre «{topic}»: una afirmación sobre el texto y la cita que la apoya.",
  support: "Un pasaje más breve con las palabras difíciles explicadas y comienzos de frase: «La palabra… muestra que…».",
  stretch: "Reescribir el pasaje desde otro punto de vista y decir qué ha cambiado.",
  homework: "Leer diez minutos más, u otro texto breve sobre «{topic}», y copiar la mejor frase con la razón.",
  materials: [
    "Dos o tres pasajes breves, copiados con margen ancho",
    "Lápices de dos colores",
    "Un lugar en la pizarra para palabras que merece la pena guardar",
  ],
  objectives: {
    remember: "nombrar los rasgos principales de «{topic}»",
    understand: "decir con sus palabras qué significa un pasaje",
    apply: "apoyar una afirmación sobre un texto con una cita",
    analyse: "explicar cómo las palabras y la forma producen un efecto",
    evaluate: "comparar dos lecturas de un pasaje y defender una",
    create: "escribir un texto breve propio en el que se vea «{topic}»",
  },
};
