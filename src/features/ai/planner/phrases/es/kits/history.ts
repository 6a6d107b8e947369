import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const HISTORY: Kit = {
  hook: {
    you: "muestra una imagen o un objeto relacionado con «{topic}», medio tapado, y lo descubre en tres pasos.",
    they: "dice en cada paso qué ve, qué cree que significa y qué le gustaría saber.",
  },
  discover: {
    you: "coloca cuatro fuentes breves sobre «{topic}» (una imagen, una carta, un dato, un mapa) en cuatro mesas.",
    they: "pasa unos minutos por cada mesa y anota quién la hizo, cuándo y qué quiere hacernos creer.",
  },
  model: {
    you: "cuenta «{topic}» en tres escenas sobre una línea del tiempo: qué había antes, qué pasó y qué resultó. Lee una fuente en voz alta y la interroga mientras lee.",
    they: "dibuja la línea del tiempo y coloca una causa bajo una escena y una consecuencia bajo otra.",
  },
  guided: {
    you: "toma una fuente sobre «{topic}» y la interroga con el grupo: quién habla, a quién, para qué, qué falta.",
    they: "marca en parejas hechos y opiniones en dos colores y compara con otra fuente sobre el mismo suceso.",
  },
  independent: {
    you: "plantea la pregunta: ¿qué causa o qué persona pesó más en «{topic}»? Hay que usar dos fuentes como prueba.",
    they: "escribe un párrafo o prepara un discurso de un minuto: afirmación, dos pruebas y una objeción.",
  },
  young: "ordena cuatro imágenes y representa la historia en grupos pequeños mientras alguien la cuenta.",
  open: {
    ask: "¿Qué nos dice esto de la gente de aquel tiempo?",
    expect: "primero lo que se ve, después suposiciones prudentes que empiezan por «quizá».",
  },
  probe: { ask: "¿Pudo haber ocurrido de otra manera? ¿En qué momento?", expect: "un punto de inflexión con una razón tomada del relato." },
  check: "tarjeta de salida sobre «{topic}»: una causa, una consecuencia y una fuente de la que fiarse, con la razón.",
  support: "Fuentes más breves con las palabras difíciles explicadas y un guion de escritura: «La causa principal fue… Lo sabemos por…».",
  stretch: "Añadir una fuente que no esté de acuerdo y explicar por qué difieren.",
  homework:
    "Preguntar a una persona mayor, o buscar en un lugar cercano, por una huella de «{topic}» o de un cambio parecido, y anotarla en cinco frases.",
  materials: ["Cuatro fuentes breves, copiadas", "Una imagen o un objeto para el inicio", "Tira de papel para una línea del tiempo"],
  objectives: {
    remember: "ordenar los principales hechos y personas de «{topic}»",
    understand: "explicar una causa y una consecuencia de «{topic}»",
    apply: "usar una fuente para responder a una pregunta sobre «{topic}»",
    analyse: "distinguir hechos y opiniones en dos fuentes y comparar sus puntos de vista",
    evaluate: "valorar qué causa pesó más, con pruebas",
    create: "escribir o exponer un relato breve y argumentado sobre «{topic}»",
  },
};
