import type { Phrases, Shared } from "#src/features/ai/planner/phrases/phrases.ts";

export const SHARED: Shared = {
  goal: {
    you: "dice el objetivo en una frase y muestra un ejemplo terminado de lo que se podrá hacer.",
    they: "cuenta el objetivo con sus palabras a quien tiene al lado.",
  },
  recall: {
    you: "hace tres preguntas rápidas: una que todo el grupo puede responder, una de la última clase y una que lleva al tema de hoy.",
    they: "responde primero a solas, compara con quien tiene al lado y luego muestra la respuesta con los dedos o con tarjetas.",
  },
  feedback: {
    you: "muestra dos trabajos, con permiso, y nombra qué funciona y cuál es el siguiente paso en cada uno.",
    they: "da a su pareja un «esto funciona porque…» y un «ahora prueba a…», y mejora un punto de su propio trabajo.",
  },
  transfer: {
    you: "nombra una situación fuera del aula y pregunta qué harían en ella con lo aprendido.",
    they: "escribe o cuenta una ocasión en la que lo usará antes de la próxima clase.",
  },
  pairs: "Con un grupo de {n} salen {pairs} parejas, o {groups} grupos de hasta cuatro",
  pairsAndThree: "Con un grupo de {n} salen {pairs} parejas, una de ellas de tres, o {groups} grupos de hasta cuatro",
  discoverAsk: {
    ask: "¿Qué has observado y qué te ha sorprendido?",
    expect: "observaciones antes que explicaciones; sus palabras se anotan en la pizarra.",
  },
  goRound: { ask: "¿Cómo sabes que está bien?", expect: "una razón o una comprobación, no solo un resultado." },
  goRoundMade: {
    ask: "¿Qué funciona ya y qué vas a cambiar ahora?",
    expect: "una cosa de cada, nombrada con exactitud: un lugar, un movimiento, una palabra.",
  },
  guidedCheck:
    "antes de seguir, todo el grupo muestra a la vez una respuesta o un intento. Si le sale a menos de cuatro de cada cinco, se hace otro en común.",
  quiz: "cinco preguntas cortas en un papel: (1) dos palabras propias de «{topic}»; (2) verdadero o falso, sobre una frase que se dice en voz alta; (3) una tarea como la del ejemplo; (4) encontrar el error en una respuesta dada; (5) ¿dónde serviría esto fuera de clase? Se intercambian los papeles, se corrigen en común y se guardan.",
  openings: [
    {
      step: {
        you: "dice tres frases sobre «{topic}», dos verdaderas y una falsa, y las escribe sin decir cuál es la falsa.",
        they: "decide a solas, se pone de acuerdo en parejas y muestra con los dedos cuál es la falsa.",
      },
      question: {
        ask: "¿Cuál de las tres es falsa y por qué lo crees?",
        expect: "una razón, aunque sea equivocada; la respuesta queda abierta hasta la mitad de la clase.",
      },
    },
    {
      step: {
        you: "escribe «{topic}» en el centro de la pizarra y pone un reloj de dos minutos.",
        they: "anota todo lo que relaciona con el tema, compara en parejas y rodea las dos ideas más fuertes.",
      },
      question: {
        ask: "¿Qué sabes ya y qué te gustaría averiguar?",
        expect: "las palabras que usan de verdad; la pizarra se conserva y se retoma al final.",
      },
    },
  ],
  activities: [
    {
      you: "prepara cuatro estaciones con una tarea sobre «{topic}» en cada una: explicar, hacer, encontrar el error, inventar. Una campana marca el cambio cada pocos minutos.",
      they: "rota en grupos de tres o cuatro, deja un resultado en cada estación y mejora otro que encuentra allí.",
    },
    {
      you: "pide a cada pareja que prepare dos minutos para enseñar «{topic}» a otra pareja, con un ejemplo y una pregunta.",
      they: "prepara, enseña, escucha y anota algo que la otra pareja ha explicado mejor.",
    },
  ],
  closeAsk: {
    ask: "¿Qué está claro ahora que no lo estaba al principio, y qué sigue sin estarlo?",
    expect: "un punto de cada; lo que no está claro abre la próxima clase.",
  },
  young: {
    hookThey: "mira, toca o escucha, y después cuenta lo que ha notado.",
    goal: {
      you: "dice en una frase corta lo que se va a probar hoy y lo muestra.",
      they: "lo repite a coro, una vez en voz alta y otra en susurros.",
    },
    recallThey: "responde a la vez con el pulgar, con pasos a un lado u otro o con una palabra.",
    discoverThey: "prueba en parejas unos minutos, cambia una cosa y muestra lo que ha pasado.",
    modelThey: "mira, copia el movimiento o la palabra y dice a coro lo que viene después.",
    guided: {
      you: "avanza en pasos pequeños: primero los dice y el grupo los hace; después el grupo los dice y los hace el adulto.",
      they: "hace cada paso al mismo tiempo y después lo repite en pareja.",
    },
    independentYou: "muestra la tarea una vez sin palabras. Se sienta con tres o cuatro niños cada vez y pone palabras a lo que hacen.",
    goRound: { ask: "¿Me enseñas cómo lo has hecho?", expect: "que lo haga otra vez con pocas palabras; se le dan las que faltan." },
    check:
      "cada niña o niño lo muestra una vez, haciéndolo, señalando o dibujando. Pulgar arriba, en medio o abajo para decir cómo le ha ido.",
    probe: { ask: "¿Qué viene ahora?", expect: "que señale, haga un gesto o diga una palabra; el adulto dice la frase entera." },
    quiz: "cinco frases sobre «{topic}», tres verdaderas y dos falsas: el adulto las dice, todo el grupo responde a la vez con el pulgar hacia arriba o hacia abajo y una niña o un niño dice por qué.",
    activities: [
      "cuatro rincones con algo que hacer sobre «{topic}» en cada uno: construir, dibujar, representar, clasificar. Los grupos cambian de rincón al oír la campana.",
      "una niña o un niño muestra a su pareja cómo se hace, con objetos o con un dibujo; después la pareja se lo muestra a otra persona.",
    ],
    understand: "contar con sus palabras algo sobre «{topic}»",
    apply: "mostrar en un juego o en un dibujo lo aprendido sobre «{topic}»",
  },
  adult: {
    independent: {
      you: "forma grupos de tres para trabajar un caso de «{topic}» que alguien haya vivido: una persona actúa, otra hace de la otra parte y la tercera observa con dos preguntas. A una señal se cambian los papeles.",
      they: "representa el caso, escucha lo que vio quien observaba y repite de otra manera el minuto más difícil.",
    },
    check:
      "cada persona escribe en una tarjeta cuándo usará esto por primera vez, con quién y en qué notará que ha funcionado. Se leen tres tarjetas en voz alta.",
    create: "planear dónde usará lo aprendido sobre «{topic}» y en qué notará que ha funcionado",
  },
  continued:
    "Se sigue donde terminó la parte anterior. Dos personas muestran hasta dónde han llegado, cada una nombra un objetivo para esta parte y el trabajo continúa.",
  languageLearners:
    "Seis palabras clave con imágenes en la pizarra, comienzos de frase («Creo que…, porque…») y tiempo para hablar en pareja antes de hablar ante el grupo.",
  focus: {
    first: "los casos más sencillos de «{topic}»; nadie avanza hasta dominarlos.",
    middle: "casos de «{topic}» con una dificultad más y con menos ayuda que la última vez.",
    last: "casos variados de «{topic}» y una situación nueva para todo el grupo.",
  },
  afterwards: {
    heading: "Después de la clase",
    body: "Ordenar los resultados en «seguro», «casi» y «todavía no», y empezar la próxima clase por el montón del medio.",
  },
  recap: {
    heading: "Repaso",
    body: "Sin apuntes, las parejas enumeran lo que recuerdan de la última clase; se recogen cinco puntos y se marca aquel en el que se apoya la de hoy.",
  },
  exit: {
    heading: "Tarjeta de salida",
    body: "En una tarjeta, cada persona responde a una pregunta sobre lo de hoy y escribe otra suya. Antes de la próxima clase se ordenan en «seguro», «casi» y «todavía no».",
  },
  break: { heading: "Descanso", body: "Levantarse, ventilar, beber agua. La tarea siguiente queda en la pizarra para quien vuelva antes." },
  lunch: { heading: "Pausa para comer", body: "Comida y aire libre. Se retoma con una pregunta de la mañana." },
};

export const GAMES: Phrases["games"] = {
  hook: "la pista del tema se esconde en una bolsa o tras una cortina de papel y se descubre poco a poco hasta que alguien la adivina.",
  recall: "preguntas con esquinas: cada esquina del aula es una respuesta y cada cual camina hacia la suya.",
  discover: "detectives: cada pareja recibe una ficha de caso, tres pistas que encontrar y una falsa que descubrir.",
  guided: "dos equipos por turnos; el punto se gana cuando una persona elegida por sorteo sabe explicar el paso.",
  independent: "tarjetas de reto con una, dos o tres estrellas: cada cual elige la suya y la cambia al terminar.",
  check: "la pelota pasa de mano en mano y quien la tiene dice algo que ha aprendido. No vale repetir.",
};

export const TALK: Phrases["talk"] = {
  summary: "{facts}. {reason} {age}",
  closing:
    "Soy el planificador incorporado, no un modelo de IA: preparo clases según reglas. Para cambiar esta, escribe «30 minutos», «para 12 años», «otro inicio», «demasiado difícil» o «añade un cuestionario». Si te sirve, elige «Make a lesson».",
  playfulIntro: "Pensada para jugar: cada etapa principal tiene un juego, y equivocarse es parte de la diversión.",
  playfulMaterial: "Una pelota blanda, una bolsa y un juego de tarjetas de reto",
  soFar: "Anotado hasta ahora: {known}.",
  ask: "¿Sobre qué tema será la clase? Bastan unas palabras, por ejemplo «{example}», «{example}, 5.º de primaria» o «{example}, 45 minutos, 9 años».",
  whoIAm: "Soy el planificador incorporado, no un modelo de IA: preparo clases según reglas.",
  cannot: "Soy el planificador incorporado, no un modelo de IA, y solo preparo clases, así que a eso no puedo responder.",
  cannotChange: "Soy el planificador incorporado, no un modelo de IA: no tengo ninguna regla para eso, así que la clase queda como está.",
  everyday: "las situaciones cotidianas",
  changed: "Cambios: {changes}",
  canChange:
    "Puedo cambiar el tema (escribe «tema: los volcanes»), la edad, la duración («añade 10 minutos»), la estructura (5E, Gagné o Yo hago/Hacemos juntos/Tú haces; «menos secciones»), el inicio, la tarea principal, el nivel («demasiado difícil») y el idioma (inglés, español, francés, alemán), o añadir más práctica, un cuestionario, juegos o deberes.",
  noTopicForDraft:
    "En esta conversación todavía no hay un tema. Escribe de qué trata la clase, por ejemplo «clase de 45 minutos sobre el ritmo para niños de 8 años», y crea después la lección.",
};

export const CHANGES: Phrases["changes"] = {
  opening: "otro inicio",
  activity: "otra tarea principal",
  practice: "más tiempo de práctica y menos de explicación",
  quiz: "un cuestionario al final",
  compact: "menos secciones",
  easier: "un nivel más fácil",
  harder: "un nivel más exigente",
  playful: "juegos en las etapas principales",
};
