import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const SCIENCE: Kit = {
  hook: {
    you: "zeigt einen Gegenstand, ein Bild oder einen kurzen Versuch zum Thema „{topic}“, bei dem etwas anderes geschieht als erwartet. Erklärt nichts.",
    they: "schreiben oder zeichnen eine Vermutung, „Ich denke, dass …, weil …“, und vergleichen sie zu zweit.",
  },
  discover: {
    you: "stellt Material und eine Frage zum Thema „{topic}“ bereit, die sich prüfen oder beobachten lässt. Geht herum und fragt; gibt keine Antworten.",
    they: "vermuten, prüfen oder beobachten zu dritt und halten es in einer Tabelle oder beschrifteten Zeichnung fest: eine Person hantiert, eine misst, eine schreibt.",
  },
  model: {
    you: "sammelt die Ergebnisse in einer Tabelle, zeichnet die Idee hinter „{topic}“ als einfaches Schema und ergänzt die Fachwörter zu dem, was schon gesagt wurde.",
    they: "beschriften die eigene Zeichnung mit den neuen Wörtern und berichtigen die Vermutung in einer anderen Farbe.",
  },
  guided: {
    you: "plant mit der Gruppe einen fairen Versuch zum Thema „{topic}“: was sich ändert, was gleich bleibt, was gemessen wird.",
    they: "vervollständigen den Plan zu zweit, führen ihn einmal durch und vergleichen die Ergebnisse.",
  },
  independent: {
    you: "nennt einen neuen Fall aus dem Alltag, den die Erklärung zum Thema „{topic}“ abdecken sollte.",
    they: "erklären den neuen Fall zu zweit mit einem beschrifteten Schema: Behauptung, Beleg, Begründung.",
  },
  young: "sortieren Gegenstände oder Bilder nach „ja“ und „nein“ und malen dann, was sie gesehen haben.",
  open: {
    ask: "Was wird geschehen, und warum denkst du das?",
    expect: "Vermutungen mit einem Grund aus der Erfahrung; falsche sind nützlich und bleiben stehen.",
  },
  probe: { ask: "Welche unserer Beobachtungen stützt diese Erklärung?", expect: "eine genau benannte Beobachtung und wie sie passt." },
  check: "Alle zeichnen die Idee aus dem Gedächtnis mit drei Beschriftungen und einem Pfeil und beenden den Satz „Es geschieht, weil …“.",
  support: "Eine Zeichnung mit vorgegebenen Beschriftungen und die Schritte des Versuchs als Bilder.",
  stretch: "Einen Versuch entwerfen, der die Erklärung widerlegen könnte, und sein Ergebnis vorhersagen.",
  homework: "Zu Hause oder draußen ein Beispiel zum Thema „{topic}“ finden, zeichnen und in drei Sätzen erklären.",
  materials: [
    "Material für den Versuch am Anfang",
    "Ein Tablett mit Versuchsmaterial je Dreiergruppe",
    "Beobachtungsbogen mit Tabelle und Platz zum Zeichnen",
  ],
  objectives: {
    remember: "die wichtigsten Teile oder Schritte zum Thema „{topic}“ nennen",
    understand: "„{topic}“ mit einer beschrifteten Zeichnung erklären",
    apply: "in einem neuen Fall vorhersagen, was geschieht, und es prüfen",
    analyse: "in den eigenen Ergebnissen Beobachtung und Erklärung trennen",
    evaluate: "beurteilen, ob die Belege eine Aussage zum Thema „{topic}“ stützen",
    create: "einen fairen Versuch zu einer eigenen Frage zum Thema „{topic}“ planen",
  },
};

export const PHYSICS: Kit = {
  ...SCIENCE,
  discover: {
    you: "stellt einfache Geräte und eine Frage zum Thema „{topic}“ bereit: Welche Größe ändert sich, wenn wir eine andere ändern? Gibt keine Antworten.",
    they: "ändern zu dritt immer nur eine Größe, messen dreimal und notieren oder zeichnen die Ergebnisse.",
  },
  probe: {
    ask: "Was würde sich verdoppeln, wenn wir dies verdoppelten?",
    expect: "eine Größe und ein Grund aus den Ergebnissen, nicht aus dem Gedächtnis.",
  },
  materials: ["Einfache Geräte für jede Dreiergruppe", "Lineal, Stoppuhr oder Messgerät", "Millimeterpapier oder Ergebnistabelle"],
};

export const CHEMISTRY: Kit = {
  ...SCIENCE,
  discover: {
    you: "stellt ungefährliche Proben und eine Frage zum Thema „{topic}“ bereit. Schutzbrillen auf; zeigt, wie man riecht, gießt und stoppt.",
    they: "prüfen jede Probe und notieren Farbe, Zustand und Veränderung in einer Tabelle, bevor sie einen Grund nennen.",
  },
  probe: {
    ask: "Was sehen wir, und was tun die Teilchen?",
    expect: "zwei getrennte Antworten: eine für das Sichtbare, eine für die Teilchen.",
  },
  materials: [
    "Ungefährliche Proben in beschrifteten Bechern",
    "Schutzbrillen und Tücher",
    "Modelle oder farbige Plättchen für Teilchen",
    "Ergebnistabelle",
  ],
};

export const BIOLOGY: Kit = {
  ...SCIENCE,
  hook: {
    you: "zeigt ein Objekt, ein Bild oder ein Geräusch zum Thema „{topic}“ und lässt den aufschlussreichsten Teil verdeckt.",
    they: "zeichnen oder beschreiben, was darunter sein muss, und sagen, warum.",
  },
  open: {
    ask: "Was ist darunter, und warum denkst du das?",
    expect: "Vermutungen mit einem Grund aus dem Sichtbaren; auch falsche bleiben stehen.",
  },
  discover: {
    you: "gibt jeder Gruppe ein Objekt, eine Bildreihe oder ein Mikroskopbild zum Thema „{topic}“ und eine Frage: Wozu dient jeder Teil?",
    they: "beobachten zwei Minuten still, zeichnen groß und genau und ordnen dann Bau und Aufgabe einander zu.",
  },
  probe: { ask: "Was geschähe mit dem Ganzen, wenn dieser Teil ausfiele?", expect: "eine Kette aus mindestens zwei Schritten." },
  materials: ["Objekte, Modelle oder Bildreihen", "Lupen oder Mikroskopbilder", "Zeichenpapier und Bleistifte"],
};
