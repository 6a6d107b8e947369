import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const SCIENCE: Kit = {
  hook: {
    you: "muestra un objeto, una imagen o una demostración breve que tiene que ver con «{topic}» y que no hace lo que se espera. No explica nada.",
    they: "escribe o dibuja una predicción, «Creo que… porque…», y la compara con la de quien tiene al lado.",
  },
  discover: {
    you: "prepara el material y una pregunta sobre «{topic}» que se pueda probar u observar. Circula y pregunta; no da respuestas.",
    they: "en grupos de tres predice, prueba u observa, y anota en una tabla o un dibujo con rótulos: una persona maneja, otra mide, otra escribe.",
  },
  model: {
    you: "reúne los resultados en una tabla, dibuja la idea de «{topic}» en un esquema sencillo y añade los términos a lo que el grupo ha dicho.",
    they: "rotula su dibujo con los términos nuevos y corrige su predicción en otro color.",
  },
  guided: {
    you: "planea con el grupo una prueba controlada sobre «{topic}»: qué cambia, qué se mantiene, qué se mide.",
    they: "completa el plan en parejas, lo lleva a cabo una vez y compara los resultados.",
  },
  independent: {
    you: "presenta un caso nuevo de la vida diaria que la explicación de «{topic}» debería cubrir.",
    they: "explica en parejas el caso nuevo con un esquema rotulado: afirmación, prueba, razón.",
  },
  young: "clasifica objetos o imágenes en «sí» y «no», y después dibuja lo que ha visto que ocurría.",
  open: {
    ask: "¿Qué va a ocurrir y por qué lo crees?",
    expect: "predicciones con una razón tomada de la experiencia; las equivocadas también sirven y se guardan.",
  },
  probe: {
    ask: "¿Cuál de nuestras observaciones apoya esta explicación?",
    expect: "una observación, nombrada con exactitud, y cómo encaja.",
  },
  check: "cada persona dibuja la idea de memoria con tres rótulos y una flecha, y termina la frase «Ocurre porque…».",
  support: "Un dibujo con los rótulos dados y los pasos de la prueba en imágenes.",
  stretch: "Diseñar una prueba que pudiera desmentir la explicación y predecir su resultado.",
  homework: "Buscar en casa o fuera un ejemplo de «{topic}», dibujarlo y explicarlo en tres frases.",
  materials: [
    "Material para la demostración",
    "Una bandeja de material de prueba por cada grupo de tres",
    "Hoja de observación con tabla y espacio para dibujar",
  ],
  objectives: {
    remember: "nombrar las partes o los pasos principales de «{topic}»",
    understand: "explicar «{topic}» con un dibujo rotulado",
    apply: "predecir lo que ocurre en un caso nuevo y comprobarlo",
    analyse: "distinguir observación y explicación en sus propios resultados",
    evaluate: "valorar si las pruebas apoyan una afirmación sobre «{topic}»",
    create: "planear una prueba controlada para una pregunta propia sobre «{topic}»",
  },
};

export const PHYSICS: Kit = {
  ...SCIENCE,
  discover: {
    you: "prepara aparatos sencillos y una pregunta sobre «{topic}»: ¿qué magnitud cambia cuando cambiamos otra? No da respuestas.",
    they: "en grupos de tres cambia una sola magnitud cada vez, mide tres veces y anota o representa los resultados.",
  },
  probe: { ask: "¿Qué se duplicaría si duplicáramos esto?", expect: "una magnitud y una razón tomada de los resultados, no de memoria." },
  materials: ["Aparatos sencillos para cada grupo de tres", "Regla, cronómetro o medidor", "Papel milimetrado o tabla de resultados"],
};

export const CHEMISTRY: Kit = {
  ...SCIENCE,
  discover: {
    you: "prepara muestras seguras y una pregunta sobre «{topic}». Gafas puestas; muestra cómo se huele, se vierte y se para.",
    they: "prueba cada muestra y anota color, estado y cambio en una tabla antes de dar ninguna razón.",
  },
  probe: {
    ask: "¿Qué vemos y qué hacen las partículas?",
    expect: "dos respuestas separadas: una para lo visible y otra para las partículas.",
  },
  materials: [
    "Muestras seguras en vasos con etiqueta",
    "Gafas de protección y paños",
    "Modelos o fichas de colores para las partículas",
    "Tabla de resultados",
  ],
};

export const BIOLOGY: Kit = {
  ...SCIENCE,
  hook: {
    you: "muestra un ejemplar, una imagen o un sonido relacionado con «{topic}» y deja tapada la parte que más revela.",
    they: "dibuja o describe lo que tiene que haber debajo y dice por qué.",
  },
  open: {
    ask: "¿Qué hay debajo y por qué lo crees?",
    expect: "suposiciones con una razón tomada de lo que se ve; las equivocadas también se guardan.",
  },
  discover: {
    you: "da a cada grupo un ejemplar, una serie de imágenes o una vista al microscopio sobre «{topic}» y una pregunta: ¿para qué sirve cada parte?",
    they: "observa dos minutos en silencio, dibuja en grande y con exactitud, y después une cada estructura con su función.",
  },
  probe: { ask: "¿Qué le pasaría al conjunto si fallara esta parte?", expect: "una cadena de al menos dos pasos." },
  materials: ["Ejemplares, modelos o series de imágenes", "Lupas o imágenes de microscopio", "Papel de dibujo y lápices"],
};
