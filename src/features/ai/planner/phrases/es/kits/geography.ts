import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const GEOGRAPHY: Kit = {
  hook: {
    you: "muestra dos fotografías relacionadas con «{topic}», de dos lugares o de dos épocas, sin nombrarlos.",
    they: "enumera lo que es igual y lo que es distinto, e intenta adivinar dónde y cuándo.",
  },
  discover: {
    you: "da a cada grupo un mapa, un gráfico y unas cifras sobre «{topic}», y una pregunta: ¿dónde, y por qué ahí?",
    they: "marca los lugares, busca una pauta y escribe una suposición sobre su causa.",
  },
  model: {
    you: "dibuja en la pizarra cómo funciona «{topic}», paso a paso y con flechas, y une cada paso a un lugar del mapa.",
    they: "copia el esquema, pone los pasos en palabras y corrige su propia suposición.",
  },
  guided: {
    you: "lee con el grupo un mapa y un gráfico: título, leyenda, escala, lo más alto, lo más bajo, lo que no encaja.",
    they: "responde en parejas y señala el lugar que lo demuestra.",
  },
  independent: {
    you: "da a cada pareja otro lugar y pregunta qué significa «{topic}» para quienes viven allí.",
    they: "hace una ficha: croquis, causa, efecto en las personas y algo que se puede hacer.",
  },
  young: "construye el lugar con arena, bloques o plastilina y muestra en él lo que ocurre.",
  open: { ask: "¿Dónde puede ser y en qué lo notas?", expect: "pistas del paisaje, los edificios, la ropa o las plantas." },
  probe: { ask: "¿Por qué aquí y no en otro sitio?", expect: "una razón natural y una humana." },
  check: "cada persona marca tres lugares en un mapa mudo y escribe sobre uno de ellos una frase con «porque» acerca de «{topic}».",
  support: "Un mapa con menos capas y los pasos en tarjetas para ordenar.",
  stretch: "Comparar dos lugares y predecir con pruebas cómo será cada uno dentro de 30 años.",
  homework: "Fotografiar o dibujar cerca de casa algo que tenga que ver con «{topic}» y explicarlo en cinco líneas.",
  materials: ["Mapas o atlas", "Dos fotografías para el inicio", "Cifras o gráficos, un juego por grupo", "Mapas mudos"],
  objectives: {
    remember: "localizar tres lugares relacionados con «{topic}»",
    understand: "explicar «{topic}» con un esquema sencillo",
    apply: "leer un mapa y un gráfico para responder a una pregunta sobre «{topic}»",
    analyse: "explicar por qué los efectos son distintos en dos lugares",
    evaluate: "sopesar dos medidas para las personas afectadas y elegir una con razones",
    create: "hacer una ficha sobre «{topic}» en un lugar desconocido",
  },
};
