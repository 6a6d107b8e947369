import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const CIVICS: Kit = {
  hook: {
    you: "describe en cuatro frases un caso real sobre «{topic}» y pide una postura: una pared significa sí; la de enfrente, no.",
    they: "se coloca donde cree y habla con alguien de otro punto de la línea.",
  },
  discover: {
    you: "da a cada grupo un papel distinto en el caso y dos páginas de datos sobre «{topic}».",
    they: "averigua qué quiere su papel, qué teme y en qué norma o derecho puede apoyarse.",
  },
  model: {
    you: "explica «{topic}» con un esquema: quién decide, a quién afecta, qué norma vale, cómo se puede reclamar. Usa el caso del inicio.",
    they: "dibuja el esquema y coloca en él los nombres del caso.",
  },
  guided: {
    you: "toma una afirmación sobre «{topic}» y la comprueba con el grupo: quién lo dice, dónde están las pruebas, qué dicen otros.",
    they: "comprueba en parejas una segunda afirmación y le pone una nota de confianza, con la razón.",
  },
  independent: {
    you: "celebra una audiencia sobre «{topic}»: dos minutos por papel, preguntas y después una votación razonada.",
    they: "prepara un argumento, una prueba y una respuesta a la otra parte; después decide.",
  },
  young: "representa con títeres una pequeña pelea, propone tres normas justas y vota con piedrecitas.",
  open: { ask: "¿Quién decide aquí y es justo?", expect: "opiniones distintas, cada una con una razón; se recogen sin juzgarlas." },
  probe: { ask: "¿Qué cambiaría si esta norma no existiera?", expect: "quién gana, quién pierde y un ejemplo." },
  check: "cada persona termina dos frases sobre «{topic}»: «El mejor argumento contra mi opinión es…» y «Aun así pienso que… porque…».",
  support: "Tarjetas de rol con argumentos dados y comienzos de frase para hablar.",
  stretch: "Redactar una norma que ambas partes puedan aceptar y encontrar su punto débil.",
  homework: "Buscar una noticia sobre «{topic}» y anotar qué es hecho, qué es opinión y qué falta.",
  materials: ["Un caso en cuatro frases", "Tarjetas de rol y hojas de datos", "Dos carteles, Sí y No, para las paredes"],
  objectives: {
    remember: "nombrar las personas, normas o instituciones que cuentan en «{topic}»",
    understand: "explicar «{topic}» con un ejemplo",
    apply: "usar una norma o un derecho para resolver un caso sobre «{topic}»",
    analyse: "comparar los intereses de dos partes en un caso",
    evaluate: "tomar postura sobre «{topic}» y defenderla con pruebas",
    create: "redactar una propuesta que tenga en cuenta varios intereses",
  },
};

export const ECONOMICS: Kit = {
  ...CIVICS,
  hook: {
    you: "hace una subasta de un minuto con tres lápices y dinero de papel; después duplica el dinero de cada persona y la repite.",
    they: "puja, observa los precios y escribe qué ha cambiado y por qué.",
  },
  model: {
    you: "explica «{topic}» con un gráfico y un precio de la vida diaria; cambia una cosa y sigue lo que pasa con el resto.",
    they: "dibuja el gráfico y marca quién gana y quién pierde.",
  },
  independent: {
    you: "da a cada grupo un presupuesto o una pequeña empresa y dos sucesos que tienen que ver con «{topic}».",
    they: "decide, calcula el resultado y defiende la decisión en un minuto.",
  },
  young: "juega a las tiendas con cinco monedas y cuenta qué ha elegido y qué ha dejado.",
  open: {
    ask: "¿Por qué ha cambiado el precio si las cosas eran las mismas?",
    expect: "más dinero, más ganas de comprar, pocas cosas; con sus propias palabras.",
  },
  materials: ["Dinero de papel y tres objetos pequeños para la subasta", "Cifras o precios, copiados", "Calculadoras"],
};

export const PHILOSOPHY: Kit = {
  ...CIVICS,
  hook: {
    you: "cuenta un dilema breve sobre «{topic}» y pide una decisión en silencio en una tarjeta.",
    they: "decide a solas y después busca a alguien que haya decidido otra cosa y le pregunta la razón.",
  },
  model: {
    you: "expone dos posturas sobre «{topic}», cada una con un ejemplo que la apoya y otro que la pone en apuros.",
    they: "escribe cada postura en una frase y marca la palabra de la que depende todo.",
  },
  independent: {
    you: "abre un diálogo en círculo sobre una pregunta acerca de «{topic}»: nadie habla dos veces antes de que todos hayan podido, y cada cual empieza por lo que dijo el anterior.",
    they: "da una razón o un ejemplo, pregunta con respeto y cambia de opinión si hay una razón mejor.",
  },
  young: "escucha la historia, muestra con un muñeco qué podría hacer cada personaje y dice qué es amable y por qué.",
  open: { ask: "¿Hay un caso en el que decidirías lo contrario?", expect: "una condición o una excepción, y lo que muestra." },
  materials: ["Un dilema en cinco frases", "Tarjetas para decidir en silencio", "Sillas en círculo"],
};
