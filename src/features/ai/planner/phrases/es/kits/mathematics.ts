import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const MATHEMATICS: Kit = {
  hook: {
    you: "pone en la pizarra una solución sobre «{topic}» que contiene un error y guarda silencio durante un minuto.",
    they: "mira a solas y después acuerda con quien tiene al lado dónde está el error.",
  },
  discover: {
    you: "da a cada pareja fichas, tiras o papel cuadriculado y un problema sobre «{topic}» que se puede resolver de varias maneras.",
    they: "lo resuelve de dos maneras y dibuja lo que ha hecho.",
  },
  model: {
    you: "resuelve paso a paso un ejemplo sobre «{topic}»: dice el porqué antes de cada paso y lo dibuja junto a los símbolos. Después, un segundo ejemplo más rápido.",
    they: "observa el primero sin escribir; copia el segundo y marca el paso que más importa.",
  },
  guided: {
    you: "pone tres problemas sobre «{topic}», cada uno con un paso menos resuelto que el anterior.",
    they: "resuelve en pizarras pequeñas y las levanta a la señal; si hay dos resultados distintos, se explican los dos.",
  },
  independent: {
    you: "da seis problemas sobre «{topic}»: dos como el ejemplo, dos con una variación y dos con enunciado. Corrige los dos primeros en el momento.",
    they: "hace a solas los dos primeros y elige después; comprueba cada resultado por otra vía o con una estimación.",
  },
  young: "en parejas, una persona construye el ejemplo con fichas y la otra lo dice con números; después se cambia.",
  open: {
    ask: "¿Dónde está el error y en qué estaría pensando esa persona?",
    expect: "el lugar y una causa posible; el resultado correcto no es lo único que importa.",
  },
  probe: { ask: "¿Qué paso no se puede saltar y por qué?", expect: "el paso que contiene la idea, con una razón o un dibujo." },
  check: "tarjeta de salida: un problema sobre «{topic}» y una frase, «Lo compruebo así: …». Se recogen y se ordenan en tres montones.",
  support: "Números más pequeños, fichas o un dibujo, y el ejemplo resuelto con un hueco.",
  stretch: "Inventar un problema sobre «{topic}» con un resultado dado, o mostrar que una regla vale siempre.",
  homework: "Cuatro problemas sobre «{topic}»: dos de práctica, uno de una clase anterior y uno inventado con su solución.",
  materials: [
    "Pizarras pequeñas u hojas en fundas de plástico",
    "Fichas, tiras o papel cuadriculado",
    "Tarjetas de problemas con tres grados de dificultad",
  ],
  objectives: {
    remember: "nombrar los términos y los pasos propios de «{topic}»",
    understand: "explicar con un dibujo por qué funcionan los pasos",
    apply: "resolver problemas sobre «{topic}» y comprobar los resultados",
    analyse: "encontrar y explicar el error en una solución",
    evaluate: "comparar dos maneras de resolver y decir cuál conviene más al problema",
    create: "inventar un problema sobre «{topic}» con su solución",
  },
};
