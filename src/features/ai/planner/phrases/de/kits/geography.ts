import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const GEOGRAPHY: Kit = {
  hook: {
    you: "zeigt zwei Fotos zum Thema „{topic}“, von zwei Orten oder aus zwei Zeiten, ohne sie zu benennen.",
    they: "sammeln, was gleich und was anders ist, und raten, wo und wann das war.",
  },
  discover: {
    you: "gibt jeder Gruppe eine Karte, ein Diagramm und Zahlen zum Thema „{topic}“ und eine Frage: Wo, und warum gerade dort?",
    they: "markieren die Orte, suchen nach einem Muster und schreiben eine Vermutung über die Ursache.",
  },
  model: {
    you: "zeichnet an der Tafel Schritt für Schritt und mit Pfeilen, was hinter „{topic}“ steckt, und verbindet jeden Schritt mit einem Ort auf der Karte.",
    they: "zeichnen die Skizze ab, fassen die Schritte in Worte und berichtigen die eigene Vermutung.",
  },
  guided: {
    you: "liest mit der Gruppe eine Karte und ein Diagramm: Titel, Legende, Maßstab, höchster Wert, niedrigster Wert, Ausreißer.",
    they: "antworten zu zweit und zeigen die Stelle, die es belegt.",
  },
  independent: {
    you: "gibt jedem Paar einen anderen Ort und fragt, was „{topic}“ für die Menschen dort bedeutet.",
    they: "gestalten einen Steckbrief: Skizze, Ursache, Folge für die Menschen, eine mögliche Maßnahme.",
  },
  young: "bauen den Ort aus Sand, Klötzen oder Knete und zeigen daran, was geschieht.",
  open: { ask: "Wo könnte das sein, und woran erkennst du es?", expect: "Hinweise aus Landschaft, Gebäuden, Kleidung oder Pflanzen." },
  probe: { ask: "Warum hier und nicht anderswo?", expect: "ein natürlicher und ein menschlicher Grund." },
  check: "Alle tragen drei Orte in eine stumme Karte ein und schreiben zu einem davon einen Satz mit „weil“ zum Thema „{topic}“.",
  support: "Eine Karte mit weniger Ebenen und die Schritte als Bildkarten zum Ordnen.",
  stretch: "Zwei Orte vergleichen und mit Belegen vorhersagen, wie sie in 30 Jahren aussehen.",
  homework: "In der Nähe etwas zum Thema „{topic}“ fotografieren oder zeichnen und in fünf Zeilen erklären.",
  materials: ["Karten oder Atlanten", "Zwei Fotos für den Einstieg", "Zahlen oder Diagramme, ein Satz je Gruppe", "Stumme Karten"],
  objectives: {
    remember: "drei Orte zum Thema „{topic}“ auf der Karte finden",
    understand: "„{topic}“ mit einer einfachen Skizze erklären",
    apply: "mit Karte und Diagramm eine Frage zum Thema „{topic}“ beantworten",
    analyse: "erklären, warum die Folgen an zwei Orten verschieden sind",
    evaluate: "zwei Maßnahmen für die Betroffenen abwägen und eine begründet wählen",
    create: "einen Steckbrief zum Thema „{topic}“ für einen unbekannten Ort gestalten",
  },
};
