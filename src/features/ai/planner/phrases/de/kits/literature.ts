import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const LITERATURE: Kit = {
  hook: {
    you: "liest zweimal einen auffallenden Satz oder Abschnitt vor, der zum Thema „{topic}“ passt, und hält vor dem Ende an.",
    they: "notieren das Wort, das im Ohr bleibt, und vermuten, wie es weitergeht.",
  },
  discover: {
    you: "gibt jeder Gruppe drei kurze Abschnitte zum Thema „{topic}“ ohne Namen und Titel.",
    they: "ordnen sie, unterstreichen Ähnliches und geben jedem einen Titel.",
  },
  model: {
    you: "liest einen Abschnitt zum Thema „{topic}“ und denkt laut: was ich sehe, was mich stutzen lässt, welches Wort die Arbeit tut, was ich mitnehme.",
    they: "lesen mit dem Stift mit und markieren die Stellen, an denen angehalten wird.",
  },
  guided: {
    you: "liest mit der Gruppe den nächsten Abschnitt und fragt Satz für Satz: Was sagt er, wie sagt er es, warum gerade so?",
    they: "antworten zu zweit mit einem Wort aus dem Text als Beleg und lesen den Abschnitt dann so, wie er klingen soll.",
  },
  independent: {
    you: "stellt zum Thema „{topic}“ zwei Aufgaben zur Wahl: einen Abschnitt in einem Absatz erklären oder ihn in derselben Art fortsetzen.",
    they: "schreiben zehn Minuten, lesen es einander vor und verbessern eine Stelle.",
  },
  young: "erzählen die Geschichte mit Bildern oder Puppen nach und erfinden gemeinsam ein neues Ende.",
  open: {
    ask: "Was für eine Geschichte oder Stimme ist das, und welches Wort verrät es?",
    expect: "eine Vermutung mit einem Wort aus dem Text.",
  },
  probe: {
    ask: "Was geht verloren, wenn wir dieses Wort durch ein gewöhnliches ersetzen?",
    expect: "Ton, Bild, Klang oder Sinn; der Text entscheidet.",
  },
  check: "Alle schreiben zwei Sätze zum Thema „{topic}“: eine Aussage über den Text und das Zitat, das sie belegt.",
  support: "Ein kürzerer Abschnitt mit erklärten schwierigen Wörtern und Satzanfänge: „Das Wort … zeigt, dass …“.",
  stretch: "Den Abschnitt aus einer anderen Sicht neu schreiben und sagen, was sich geändert hat.",
  homework:
    "Zehn Minuten weiterlesen oder einen anderen kurzen Text zum Thema „{topic}“ lesen und den besten Satz mit Begründung abschreiben.",
  materials: [
    "Zwei oder drei kurze Abschnitte, kopiert mit breitem Rand",
    "Stifte in zwei Farben",
    "Platz an der Tafel für Wörter, die es wert sind",
  ],
  objectives: {
    remember: "die wichtigsten Merkmale zum Thema „{topic}“ nennen",
    understand: "in eigenen Worten sagen, was ein Abschnitt bedeutet",
    apply: "eine Aussage über einen Text mit einem Zitat belegen",
    analyse: "erklären, wie Wörter und Form eine Wirkung erzeugen",
    evaluate: "zwei Deutungen eines Abschnitts vergleichen und eine vertreten",
    create: "einen kurzen eigenen Text zum Thema „{topic}“ schreiben",
  },
};
