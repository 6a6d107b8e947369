import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const LANGUAGES: Kit = {
  hook: {
    you: "spielt in der neuen Sprache eine Szene von 30 Sekunden zum Thema „{topic}“ vor, mit Gegenständen und Gesten und ohne zu übersetzen.",
    they: "erraten, worum es geht, und fangen zwei Wörter auf, die mehr als einmal vorkamen.",
  },
  discover: {
    you: "gibt jedem Paar sechs kurze Sätze zum Thema „{topic}“ in der neuen Sprache, in Streifen geschnitten, dazu Bilder.",
    they: "ordnen Streifen und Bilder zu und suchen dann, was die Sätze gemeinsam haben.",
  },
  model: {
    you: "spricht sechs Schlüsselwörter oder Wendungen zum Thema „{topic}“ mit Bild und Geste je dreimal vor und zeigt dann das Satzmuster mit einem farbigen Teil.",
    they: "sprechen im Chor, in Reihen und einzeln nach und zeigen auf das genannte Bild.",
  },
  guided: {
    you: "baut mit der Gruppe Zeile für Zeile einen kurzen Dialog an der Tafel auf und wischt nach jeder Runde ein Wort weg.",
    they: "sprechen den Dialog in zwei Hälften der Klasse, dann zu zweit, und ergänzen die fehlenden Wörter aus dem Gedächtnis.",
  },
  independent: {
    you: "gibt jedem Paar zwei verschiedene Rollenkarten zum Thema „{topic}“, sodass beide nach dem Fehlenden fragen müssen. Notiert Fehler, ohne zu unterbrechen.",
    they: "spielen den Dialog, tauschen die Rollen und spielen ihn dann mit jemand anderem und ohne Karten.",
  },
  young: "singen oder sprechen die Wörter mit Gesten und spielen dann zu zweit „Tipp das Bild an“: Ein Kind ruft, das andere tippt.",
  open: {
    ask: "Welche Wörter habt ihr verstanden, und was hat euch geholfen?",
    expect: "einzelne Wörter, Gesten, Wörter, die denen der eigenen Sprache ähneln.",
  },
  probe: {
    ask: "Welcher Teil des Satzes ändert sich, wenn ich über jemand anderen spreche?",
    expect: "das Wort oder die Endung, die sich ändert; ein richtiger neuer Satz genügt.",
  },
  check:
    "Beim Hinausgehen beantworten alle eine Frage zum Thema „{topic}“ in einem ganzen Satz. Richtig, fast, noch nicht: drei Spalten in der Liste.",
  support: "Satzanfänge und zu jedem Wort ein Bild; der Dialog mit nur zwei Lücken.",
  stretch: "Ein Hindernis in den Dialog einbauen (ausverkauft, falsch verstanden) und es in der neuen Sprache lösen.",
  homework: "Sich eine Minute lang zum Thema „{topic}“ aufnehmen, anhören und noch einmal besser aufnehmen.",
  materials: [
    "Bildkarten für sechs Schlüsselwörter",
    "Rollenkarten, zwei je Paar",
    "Zerschnittene Satzstreifen",
    "Platz für einen Dialog an der Tafel",
  ],
  objectives: {
    remember: "sechs Schlüsselwörter oder Wendungen zum Thema „{topic}“ in der neuen Sprache nennen",
    understand: "einem kurzen Gespräch zum Thema „{topic}“ folgen und sagen, worum es geht",
    apply: "drei Fragen zum Thema „{topic}“ stellen und in ganzen Sätzen beantworten",
    analyse: "erklären, wie sich das Satzmuster mit Person oder Zeit ändert",
    evaluate: "zwei Antworten vergleichen und begründen, welche besser zur Situation passt",
    create: "einen kurzen Dialog zum Thema „{topic}“ erfinden und vorspielen",
  },
};
