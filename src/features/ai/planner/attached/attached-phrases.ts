import type { Written } from "#src/features/ai/planner/brief.ts";

type AttachedPhrases = Record<
  "about" | "empty" | "unnamed" | "opening" | "leadsTo" | "quiz" | "byObjective" | "bySection" | "exitObjective" | "noObjectives" | "can",
  string
>;

/** What the planner says about a lesson that is there already; `{…}` are places to fill. */
export const ATTACHED_PHRASES: Record<Written, AttachedPhrases> = {
  en: {
    about: "Your lesson “{title}”",
    empty: "It has no sections yet.",
    unnamed: "Section without a heading",
    opening: "Warm-up",
    leadsTo: "From there the lesson goes on with “{heading}”.",
    quiz: "Quiz",
    byObjective: "One question for each objective: ask for an example that shows it.",
    bySection: "One question for each section: ask for its most important point.",
    exitObjective: "A question from this lesson: “Which example shows that you can do this: {objective}?”",
    noObjectives: "It has no objectives yet.",
    can: "I am the built-in planner, not an AI model: I see this lesson and do not change it. By rule I can say what is in it (“sections and times”, “objectives”), suggest “a warm-up of five minutes”, “quiz questions” or “an exit question”, or lay out a new lesson on its topic (“30 minutes for 9-year-olds”).",
  },
  es: {
    about: "Tu lección «{title}»",
    empty: "Todavía no tiene secciones.",
    unnamed: "Sección sin título",
    opening: "Calentamiento",
    leadsTo: "Después, la lección sigue con «{heading}».",
    quiz: "Cuestionario",
    byObjective: "Una pregunta por objetivo: pide un ejemplo que lo demuestre.",
    bySection: "Una pregunta por sección: pide su idea más importante.",
    exitObjective: "Una pregunta de esta lección: «¿Qué ejemplo demuestra este objetivo: {objective}?»",
    noObjectives: "Todavía no tiene objetivos.",
    can: "Soy el planificador incorporado, no un modelo de IA: veo esta lección y no la cambio. Según reglas puedo decir qué contiene («secciones y tiempos», «objetivos»), proponer «un calentamiento de cinco minutos», «preguntas de cuestionario» o «una pregunta de salida», o preparar una clase nueva sobre su tema («30 minutos para 9 años»).",
  },
  fr: {
    about: "Votre leçon « {title} »",
    empty: "Elle n’a pas encore de sections.",
    unnamed: "Section sans titre",
    opening: "Échauffement",
    leadsTo: "La leçon continue ensuite avec « {heading} ».",
    quiz: "Quiz",
    byObjective: "Une question par objectif : demandez un exemple qui le montre.",
    bySection: "Une question par section : demandez son idée la plus importante.",
    exitObjective: "Une question de cette leçon : « Quel exemple montre cet objectif : {objective} ? »",
    noObjectives: "Elle n’a pas encore d’objectifs.",
    can: "Je suis le planificateur intégré, pas un modèle d’IA : je vois cette leçon et ne la modifie pas. Selon des règles, je peux dire ce qu’elle contient (« sections et durées », « objectifs »), proposer « un échauffement de cinq minutes », « des questions de quiz » ou « un billet de sortie », ou construire une nouvelle séance sur son sujet (« 30 minutes pour des élèves de 9 ans »).",
  },
  de: {
    about: "Ihre Stunde „{title}“",
    empty: "Sie hat noch keine Abschnitte.",
    unnamed: "Abschnitt ohne Überschrift",
    opening: "Einstieg",
    leadsTo: "Danach geht die Stunde mit „{heading}“ weiter.",
    quiz: "Quiz",
    byObjective: "Zu jedem Lernziel eine Frage: nach einem Beispiel fragen, das es zeigt.",
    bySection: "Zu jedem Abschnitt eine Frage: nach dem wichtigsten Punkt fragen.",
    exitObjective: "Eine Frage aus dieser Stunde: „Welches Beispiel zeigt dieses Lernziel: {objective}?“",
    noObjectives: "Sie hat noch keine Lernziele.",
    can: "Ich bin der eingebaute Planer, kein KI-Modell: Ich sehe diese Stunde und ändere sie nicht. Nach Regeln kann ich sagen, was darin steht („Abschnitte und Zeiten“, „Lernziele“), „einen Einstieg von fünf Minuten“, „Quizfragen“ oder „eine Abschlussfrage“ vorschlagen oder eine neue Stunde zu ihrem Thema entwerfen („30 Minuten, 9 Jahre alt“).",
  },
};
