import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const SPORT: Kit = {
  hook: {
    you: "calienta con un juego de persecución en un campo marcado; lo detiene dos veces y añade una regla que lleva a «{topic}».",
    they: "corre, esquiva y libera a los demás; se toma el pulso después de cada ronda.",
  },
  discover: {
    you: "prepara cuatro estaciones sobre «{topic}» con material distinto y una pregunta en cada una: ¿qué manera funciona mejor?",
    they: "prueba al menos dos maneras en cada estación y acuerda un consejo para el grupo siguiente.",
  },
  model: {
    you: "muestra «{topic}» tres veces: de principio a fin, despacio con tres palabras clave y otra vez de principio a fin, visto de lado. Dice qué lo hace seguro.",
    they: "repite las palabras clave y copia el movimiento en el sitio.",
  },
  guided: {
    you: "practica «{topic}» por parejas, a poca distancia y despacio; corrige un solo punto cada vez para todo el grupo.",
    they: "hace diez intentos, cambia y dice a su pareja qué palabra clave se ha visto.",
  },
  independent: {
    you: "abre cuatro estaciones sobre «{topic}», de fácil a exigente, tres minutos en cada una; después, un juego en el que cuenta.",
    they: "elige el nivel en cada estación, cuenta los intentos buenos y usa el movimiento en el juego.",
  },
  young: "se mueve como distintos animales por un pequeño circuito y muestra a su pareja el movimiento que más le ha gustado.",
  open: {
    ask: "¿Qué te ha ayudado en el juego: la velocidad, la vista o el equipo?",
    expect: "un momento del juego y lo que ayudó en él.",
  },
  probe: { ask: "¿Qué falla más a menudo y cómo se arregla?", expect: "un error y la palabra clave que le corresponde." },
  check: "cada persona muestra «{topic}» una vez a su pareja, que marca las tres palabras clave que ha visto.",
  support: "Material más grande o más blando, menos distancia, más tiempo, una pareja que ayuda.",
  stretch: "Menos espacio, la otra mano o el otro pie, o alguien que defiende; o dirigir una estación.",
  homework: "Practicar cinco minutos en tres días y anotar cuántos intentos de diez salen bien.",
  materials: [
    "Conos o marcas",
    "Material para cada pareja, en dos tamaños",
    "Carteles de estación con palabras clave",
    "Silbato o señal acordada, botiquín",
  ],
  objectives: {
    remember: "decir tres palabras clave y las normas de seguridad de «{topic}»",
    understand: "explicar qué hace que el movimiento funcione",
    apply: "realizar «{topic}» con control en un nivel elegido",
    analyse: "observar a su pareja y encontrar el punto que mejorar",
    evaluate: "valorar su progreso contando intentos y ponerse una meta",
    create: "inventar y dirigir un juego breve con «{topic}»",
  },
};
