import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const GENERAL: Kit = {
  hook: {
    you: "legt einen Gegenstand, ein Bild oder eine erstaunliche Zahl zum Thema „{topic}“ in die Mitte und wartet.",
    they: "notieren eine Sache, die sie sehen, eine, die sie denken, und eine, die sie sich fragen.",
  },
  discover: {
    you: "richtet drei Tische zum Thema „{topic}“ ein: etwas zum Ansehen, etwas zum Ausprobieren, etwas zum Lesen oder Hören.",
    they: "verbringen an jedem Tisch gleich viel Zeit und notieren je einen Fund und eine Frage.",
  },
  model: {
    you: "erklärt „{topic}“ in drei Punkten, jeden mit einem Beispiel und einem Bild; nach jedem Punkt folgen zehn Sekunden Stille.",
    they: "notieren je Punkt ein Wort und sagen einander den Punkt in der Pause.",
  },
  guided: {
    you: "bearbeitet mit der Gruppe einen echten Fall zum Thema „{topic}“ und fragt nach dem nächsten Schritt, bevor er gezeigt wird.",
    they: "schlagen den Schritt zu zweit vor, begründen ihn und lösen einen zweiten Fall mit weniger Hilfe.",
  },
  independent: {
    you: "gibt eine Aufgabe, in der „{topic}“ gebraucht wird: einen Plan, ein Plakat, eine Vorführung oder einen Fall. Sagt, woran man erkennt, dass sie gelungen ist.",
    they: "wählen die Form, arbeiten zu zweit und erproben das Ergebnis an einem anderen Paar.",
  },
  young: "spielen eine kleine Szene zum Thema „{topic}“, malen den wichtigsten Teil und erzählen zu ihrem Bild.",
  open: {
    ask: "Was wisst ihr schon darüber, und woher?",
    expect: "Erfahrungen und Halbwissen; gesammelt unter „weiß ich“ und „möchte ich wissen“.",
  },
  probe: {
    ask: "Wie würdest du es jemandem erklären, der gefehlt hat?",
    expect: "die Hauptsache in ein oder zwei einfachen Sätzen mit einem Beispiel.",
  },
  check: "Abschlusskarte: drei Punkte zum Thema „{topic}“, ein eigenes Beispiel, eine offene Frage.",
  support: "Schritte auf Karten, ein fertiges Beispiel vor Augen und jemand, mit dem man beginnt.",
  stretch: "Einer anderen Gruppe einen Punkt beibringen oder einen Fall finden, in dem es nicht gilt.",
  homework: "Jemandem zu Hause „{topic}“ in zwei Minuten erklären und die Rückfrage notieren.",
  materials: ["Ein Gegenstand oder Bild für den Einstieg", "Aufgabenkarten", "Großes Papier und Stifte"],
  objectives: {
    remember: "drei wichtige Punkte zum Thema „{topic}“ nennen",
    understand: "„{topic}“ in eigenen Worten und mit einem Beispiel erklären",
    apply: "ihr Wissen zum Thema „{topic}“ in einem echten Fall anwenden",
    analyse: "einen Fall zum Thema „{topic}“ zerlegen und sagen, wie seine Teile zusammenwirken",
    evaluate: "zwei Lösungen nach vereinbarten Merkmalen beurteilen und eine wählen",
    create: "etwas schaffen, das anderen hilft, „{topic}“ zu verstehen",
  },
};
