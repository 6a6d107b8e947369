import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const STAGES: Phrases["stages"] = {
  engage: { heading: "Enganchar", aim: "Despertar la curiosidad y oír lo que ya se piensa. Todavía no se corrige nada." },
  explore: { heading: "Explorar", aim: "El alumnado conoce el fenómeno antes de cualquier explicación." },
  explain: { heading: "Explicar", aim: "Primero, dos o tres parejas dicen qué han encontrado; solo después se nombran las ideas." },
  elaborate: { heading: "Elaborar", aim: "La idea se usa en un caso que nadie ha visto todavía." },
  evaluate: { heading: "Evaluar", aim: "Cada persona muestra lo que sabe ahora; así se ve por dónde empezar la próxima vez." },
  open: { heading: "Inicio", aim: "La atención, y el objetivo en una frase." },
  iDo: { heading: "Yo hago", aim: "Se muestra y se piensa en voz alta; el grupo observa cómo se hace." },
  weDo: { heading: "Hacemos juntos", aim: "Se hace en común y cada vez queda un poco más en manos del grupo." },
  youDo: {
    heading: "Tú haces",
    aim: "El alumnado lo hace sin ayuda; mientras tanto, se circula, se escucha y se anota quién necesita qué.",
  },
  close: { heading: "Cierre", aim: "Cada persona muestra un resultado antes de terminar." },
  attention: { heading: "Captar la atención", aim: "Un comienzo que no deja indiferente." },
  goal: { heading: "Decir el objetivo", aim: "El alumnado sabe qué podrá hacer al final." },
  recall: { heading: "Recordar lo que ya se sabe", aim: "Las ideas nuevas necesitan dónde apoyarse." },
  present: { heading: "Presentar el contenido", aim: "Tres porciones como máximo, cada una con un ejemplo." },
  guide: { heading: "Guiar el aprendizaje", aim: "Primeros intentos, con la ayuda cerca." },
  perform: { heading: "Practicar", aim: "El alumnado lo hace sin ayuda." },
  feedback: { heading: "Dar una devolución", aim: "Algo que funciona, algo que cambiar y tiempo para cambiarlo." },
  assess: { heading: "Comprobar lo aprendido", aim: "Cada persona a solas, para saberlo con certeza." },
  transfer: { heading: "Llevarlo más lejos", aim: "La idea sale del aula." },
  attentionGoal: { heading: "Atención y objetivo", aim: "Un comienzo que no deja indiferente y el objetivo en una frase." },
  attentionGoalRecall: {
    heading: "Atención, objetivo y recuerdo",
    aim: "Un comienzo rápido, el objetivo y lo que ya se sabe.",
  },
  presentGuide: {
    heading: "Presentar y guiar",
    aim: "El contenido en porciones pequeñas, cada una seguida de un intento con ayuda.",
  },
  performFeedback: {
    heading: "Practicar con devolución",
    aim: "El alumnado lo hace sin ayuda, oye cómo ha ido y lo mejora.",
  },
  assessTransfer: {
    heading: "Comprobar y llevar más lejos",
    aim: "Cada persona muestra el resultado; después la idea sale del aula.",
  },
};
