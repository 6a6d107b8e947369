import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const LANGUAGES: Kit = {
  hook: {
    you: "representa en la lengua nueva una escena de 30 segundos sobre «{topic}», con objetos y gestos y sin traducir.",
    they: "adivina de qué trata y caza dos palabras que ha oído más de una vez.",
  },
  discover: {
    you: "da a cada pareja seis frases breves sobre «{topic}» en la lengua nueva, recortadas en tiras, con imágenes.",
    they: "une tiras e imágenes y busca después qué tienen en común las frases.",
  },
  model: {
    you: "dice seis palabras o expresiones clave sobre «{topic}» con imagen y gesto, tres veces cada una; luego muestra el modelo de frase con una parte en color.",
    they: "repite en coro, por filas y de forma individual; señala la imagen que se nombra.",
  },
  guided: {
    you: "construye con el grupo un diálogo breve en la pizarra, línea a línea, y borra una palabra después de cada vuelta.",
    they: "dice el diálogo en dos mitades del aula y después en parejas, completando de memoria lo que falta.",
  },
  independent: {
    you: "da a cada pareja dos tarjetas de rol distintas sobre «{topic}», de modo que haya que preguntar para obtener lo que falta. Anota errores sin interrumpir.",
    they: "representa el diálogo, cambia de papel y lo repite con otra pareja y sin tarjetas.",
  },
  young: "canta o recita las palabras con gestos y juega después en parejas a «toca la imagen»: una persona nombra y la otra toca.",
  open: {
    ask: "¿Qué palabras has entendido y qué te ha ayudado?",
    expect: "palabras sueltas, gestos, palabras que se parecen a las de su lengua.",
  },
  probe: {
    ask: "¿Qué parte de la frase cambia cuando hablo de otra persona?",
    expect: "la palabra o la terminación que cambia; basta con una frase nueva correcta.",
  },
  check:
    "al salir, cada persona responde con una frase completa a una pregunta sobre «{topic}». Bien, casi, todavía no: tres columnas en la lista.",
  support: "Comienzos de frase y una imagen para cada palabra; el diálogo con solo dos huecos.",
  stretch: "Añadir un problema al diálogo (se ha agotado, no se ha oído bien) y resolverlo en la lengua nueva.",
  homework: "Grabarse un minuto hablando sobre «{topic}», escucharse y grabarse otra vez mejor.",
  materials: [
    "Tarjetas con imágenes para seis palabras clave",
    "Tarjetas de rol, dos por pareja",
    "Tiras con frases, recortadas",
    "Una pizarra con sitio para un diálogo",
  ],
  objectives: {
    remember: "decir seis palabras o expresiones clave sobre «{topic}» en la lengua nueva",
    understand: "seguir una conversación breve sobre «{topic}» y decir de qué trata",
    apply: "hacer y responder tres preguntas sobre «{topic}» con frases completas",
    analyse: "explicar cómo cambia el modelo de frase según la persona o el tiempo",
    evaluate: "comparar dos respuestas y decir cuál encaja mejor en la situación y por qué",
    create: "inventar y representar un diálogo breve sobre «{topic}»",
  },
};
