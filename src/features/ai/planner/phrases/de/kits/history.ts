import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const HISTORY: Kit = {
  hook: {
    you: "zeigt ein Bild oder einen Gegenstand zum Thema „{topic}“, halb verdeckt, und deckt in drei Schritten auf.",
    they: "sagen bei jedem Schritt, was sie sehen, was sie vermuten und was sie wissen möchten.",
  },
  discover: {
    you: "legt vier kurze Quellen zum Thema „{topic}“ (ein Bild, einen Brief, eine Zahl, eine Karte) auf vier Tische.",
    they: "bleiben an jedem Tisch einige Minuten und notieren, von wem und wann die Quelle ist und was sie glauben machen will.",
  },
  model: {
    you: "erzählt „{topic}“ in drei Szenen an einem Zeitstrahl: was vorher war, was geschah, was daraus wurde. Liest eine Quelle vor und befragt sie beim Lesen.",
    they: "zeichnen den Zeitstrahl mit und setzen unter eine Szene eine Ursache, unter eine andere eine Folge.",
  },
  guided: {
    you: "nimmt eine Quelle zum Thema „{topic}“ und befragt sie mit der Gruppe: Wer spricht, zu wem, wozu, was fehlt?",
    they: "markieren zu zweit Tatsachen und Meinungen in zwei Farben und vergleichen mit einer anderen Quelle zum selben Ereignis.",
  },
  independent: {
    you: "stellt die Frage: Welche Ursache oder Person wog beim Thema „{topic}“ am schwersten? Zwei Quellen dienen als Beleg.",
    they: "schreiben einen Absatz oder bereiten eine Rede von einer Minute vor: Behauptung, zwei Belege, ein Einwand.",
  },
  young: "bringen vier Bilder in die richtige Reihenfolge und spielen die Geschichte in kleinen Gruppen, während sie erzählt wird.",
  open: {
    ask: "Was verrät uns das über die Menschen jener Zeit?",
    expect: "erst das Sichtbare, dann vorsichtige Vermutungen, die mit „vielleicht“ beginnen.",
  },
  probe: { ask: "Hätte es anders kommen können? In welchem Augenblick?", expect: "ein Wendepunkt mit einem Grund aus der Erzählung." },
  check: "Abschlusskarte zum Thema „{topic}“: eine Ursache, eine Folge und eine Quelle, der man trauen kann, mit Begründung.",
  support: "Kürzere Quellen mit erklärten schwierigen Wörtern und ein Schreibgerüst: „Die wichtigste Ursache war … Das wissen wir aus …“.",
  stretch: "Eine Quelle hinzunehmen, die widerspricht, und erklären, warum sich beide unterscheiden.",
  homework:
    "Eine ältere Person fragen oder in der Nähe nach einer Spur zum Thema „{topic}“ oder einem ähnlichen Wandel suchen und sie in fünf Sätzen festhalten.",
  materials: ["Vier kurze Quellen, kopiert", "Ein Bild oder Gegenstand für den Einstieg", "Ein Papierstreifen als Zeitstrahl"],
  objectives: {
    remember: "die wichtigsten Ereignisse und Personen zum Thema „{topic}“ in eine Reihenfolge bringen",
    understand: "eine Ursache und eine Folge zum Thema „{topic}“ erklären",
    apply: "mit einer Quelle eine Frage zum Thema „{topic}“ beantworten",
    analyse: "in zwei Quellen Tatsache und Meinung trennen und die Sichtweisen vergleichen",
    evaluate: "mit Belegen beurteilen, welche Ursache am schwersten wog",
    create: "eine kurze, begründete Darstellung zum Thema „{topic}“ schreiben oder vortragen",
  },
};
