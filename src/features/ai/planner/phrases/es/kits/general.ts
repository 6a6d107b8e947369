import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const GENERAL: Kit = {
  hook: {
    you: "pone en el centro un objeto, una imagen o una cifra sorprendente sobre «{topic}» y espera.",
    they: "anota algo que ve, algo que piensa y algo que se pregunta.",
  },
  discover: {
    you: "prepara tres mesas sobre «{topic}»: algo que mirar, algo que probar, algo que leer u oír.",
    they: "pasa el mismo tiempo en cada mesa y anota un hallazgo y una pregunta por mesa.",
  },
  model: {
    you: "explica «{topic}» en tres puntos, cada uno con un ejemplo y una imagen; después de cada punto calla diez segundos.",
    they: "anota una palabra por punto y en la pausa cuenta el punto a quien tiene al lado.",
  },
  guided: {
    you: "resuelve con el grupo un caso real sobre «{topic}» y pide el paso siguiente antes de mostrarlo.",
    they: "propone el paso en parejas, da la razón y completa un segundo caso con menos ayuda.",
  },
  independent: {
    you: "da una tarea en la que se usa «{topic}»: un plan, un cartel, una demostración o un caso que resolver. Dice en qué se notará que está bien.",
    they: "elige la forma, trabaja en parejas y prueba el resultado con otra pareja.",
  },
  young: "juega una pequeña escena sobre «{topic}», dibuja la parte que más importa y cuenta su dibujo.",
  open: { ask: "¿Qué sabes ya de esto y cómo lo sabes?", expect: "experiencias y saberes a medias; se recogen en «sé» y «quiero saber»." },
  probe: { ask: "¿Cómo se lo explicarías a alguien que ha faltado?", expect: "lo principal en una o dos frases sencillas con un ejemplo." },
  check: "tarjeta de salida: tres puntos sobre «{topic}», un ejemplo propio y una pregunta abierta.",
  support: "Los pasos en tarjetas, un ejemplo terminado a la vista y una pareja para empezar.",
  stretch: "Enseñar un punto a otro grupo, o encontrar un caso en el que no se cumple.",
  homework: "Explicar «{topic}» en dos minutos a alguien de casa y anotar la pregunta que ha hecho.",
  materials: ["Un objeto o una imagen para el inicio", "Tarjetas de tarea", "Papel grande y rotuladores"],
  objectives: {
    remember: "decir tres puntos importantes sobre «{topic}»",
    understand: "explicar «{topic}» con sus palabras y con un ejemplo",
    apply: "usar en un caso real lo que sabe sobre «{topic}»",
    analyse: "descomponer un caso de «{topic}» y decir cómo se relacionan sus partes",
    evaluate: "valorar dos soluciones con criterios acordados y elegir una",
    create: "crear algo que ayude a otras personas a comprender «{topic}»",
  },
};
