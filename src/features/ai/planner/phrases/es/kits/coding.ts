import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const CODING: Kit = {
  hook: {
    you: "hace de ordenador: cumple exactamente lo que se le dice para llegar a la puerta o dibujar un cuadrado, y nada de lo que solo se quería decir.",
    they: "da instrucciones, ve cómo fallan y las repara.",
  },
  discover: {
    you: "reparte un programa breve que funciona y usa «{topic}», sin explicarlo.",
    they: "predice en papel qué hace, lo ejecuta, cambia un solo valor cada vez y anota el efecto.",
  },
  model: {
    you: "escribe en directo un programa pequeño con «{topic}»: dice qué quiere, teclea, ejecuta, lee el error en voz alta y repara. Deja un error a propósito.",
    they: "dice la línea siguiente antes de verla escrita y encuentra el error.",
  },
  guided: {
    you: "muestra un programa que usa «{topic}» y sigue tres pasos: predecir, ejecutar, cambiar; primero la salida, después una línea, luego dos.",
    they: "trabaja en parejas: una persona teclea y la otra guía; a la señal, cambio.",
  },
  independent: {
    you: "propone una tarea pequeña con «{topic}» en tres niveles: cambiar, ampliar, crear. Antes de ayudar pregunta: ¿qué esperabas y qué ha hecho?",
    they: "planea con palabras, escribe, prueba con dos entradas y deja que otra pareja lo pruebe.",
  },
  young: "pone tarjetas con flechas para que otra persona recorra el camino como un robot, y las corrige hasta que sale.",
  open: {
    ask: "¿Qué ha hecho el ordenador que no era lo que querías?",
    expect: "la instrucción que faltaba, que estaba mal o que era ambigua.",
  },
  probe: { ask: "¿Qué pasará si cambiamos solo esta línea?", expect: "una predicción con su razón, antes de ejecutar." },
  check: "cada persona predice en papel la salida de seis líneas que usan «{topic}»; después se ejecutan. Se anota quién acertó y por qué.",
  support: "Un programa con huecos o con bloques para ordenar, y una ficha con las órdenes.",
  stretch: "Escribirlo más corto, o hacer que resista una entrada errónea, y explicar qué se gana.",
  homework: "Cambiar en algo el programa de clase y anotar qué se ha probado.",
  materials: [
    "Un ordenador o una tableta por pareja, con el entorno abierto",
    "Un programa de partida y otro con un error",
    "Papel para las predicciones",
  ],
  objectives: {
    remember: "decir para qué sirve «{topic}» en un programa",
    understand: "predecir y explicar qué hace un programa breve con «{topic}»",
    apply: "escribir y probar un programa pequeño que usa «{topic}»",
    analyse: "encontrar y reparar un error leyendo, probando y acotando",
    evaluate: "comparar dos programas para la misma tarea y preferir uno con razones",
    create: "crear un programa propio que usa «{topic}»",
  },
};
