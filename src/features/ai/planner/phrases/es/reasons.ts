import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const STRUCTURES: Phrases["structures"] = {
  fiveE: "5E (enganchar, explorar, explicar, elaborar, evaluar)",
  release: "Yo hago, Hacemos juntos, Tú haces",
  gagne: "Los nueve eventos de instrucción de Gagné",
};

export const REASONS: Phrases["reasons"] = {
  asked: "Es la estructura pedida.",
  inquiry: "Elegida porque un fenómeno se comprende mejor cuando se conoce antes de que alguien lo explique.",
  skill: "Elegida porque una destreza crece cuando primero se muestra, después se comparte y al final se practica sin ayuda.",
  knowledge: "Elegida porque lo nuevo se recuerda cuando se une a lo que ya se sabe y se usa enseguida.",
  young: "Elegida porque a esta edad se aprende en turnos cortos: mirar, hacerlo en grupo, probar a solas.",
  long: "Elegida porque una sesión larga con personas adultas necesita etapas claras, práctica y devolución.",
};

export const NOTES: Phrases["notes"] = {
  assumedMinutes: "No se indicó la duración; esta propuesta dura {minutes} minutos.",
  tooShort: "El planificador prepara clases de 5 minutos o más; esta dura 5.",
  tooLong: "El planificador prepara clases de hasta 480 minutos; esta dura 480.",
  tooManyLessons: "El planificador prepara hasta 12 clases y 24 horas a la vez; aquí hay {lessons}.",
  unplanned: "También escribiste: «{facts}». Ninguna de mis reglas lo tiene en cuenta; adapta a ello las tareas y los materiales.",
  assumedTopic: "Solo se nombró el idioma, así que esta clase trata de situaciones cotidianas; nombra un tema para cambiarlo.",
  assumedAge: "No se indicó la edad; esta propuesta es para alumnado de 11 a 14 años.",
};

export const BANDS: Phrases["bands"] = {
  early:
    "Cambiar de postura o de actividad cada 6 u 8 minutos. Leer todo en voz alta; las respuestas se muestran, se dibujan o se cuentan, nunca se escriben.",
  primary:
    "Dar una sola instrucción cada vez y mostrarla. Explicar menos de 7 minutos seguidos; en cada etapa, algo que hacer con las manos.",
  lower: "Explicar menos de 10 minutos seguidos. Dar una tarea a cada miembro del grupo y dejar que ensayen antes de hablar ante la clase.",
  upper: "Dar razones para cada paso, ofrecer dos tareas a elegir cuando se pueda y pedir pruebas de cada respuesta.",
  adult: "Partir de su propia experiencia, decir para qué sirve cada paso y dejar espacio para casos de su trabajo o de su vida.",
};
