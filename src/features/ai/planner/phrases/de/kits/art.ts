import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const ART: Kit = {
  hook: {
    you: "zeigt ein Werk zum Thema „{topic}“ und schweigt eine Minute.",
    they: "schauen und zeichnen dann aus dem Gedächtnis die drei wichtigsten Linien oder Formen.",
  },
  discover: {
    you: "legt das Material bereit und gibt allen zehn kleine Papierquadrate: „{topic}“ auf zehn verschiedene Arten ausprobieren.",
    they: "probieren rasch und ohne zu radieren und kreisen die zwei überraschendsten Quadrate ein.",
  },
  model: {
    you: "zeigt die Technik zum Thema „{topic}“ langsam unter der Kamera oder in der Mitte des Kreises, macht einen Fehler und rettet ihn.",
    they: "sehen auf die Hände und benennen die Schritte bei der Wiederholung.",
  },
  guided: {
    you: "arbeitet mit der Gruppe Schritt für Schritt zum Thema „{topic}“ und hält nach jedem Schritt an, damit sich alle umsehen können.",
    they: "machen jeden Schritt auf einem Probeblatt, halten es auf Armlänge und ändern eine Sache.",
  },
  independent: {
    you: "stellt die Aufgabe mit einer Grenze (zwei Farben, eine Linie, nur Papier) und einer Freiheit. Geht herum und fragt nach den Entscheidungen.",
    they: "skizzieren zwei Ideen zum Thema „{topic}“, wählen eine, führen sie aus und geben ihr einen Titel.",
  },
  young: "probieren das Material mit Händen, Schwämmen und Pinseln auf großem Papier und erzählen dann, was sie darin sehen.",
  open: {
    ask: "Wohin geht der Blick zuerst, und was führt ihn dorthin?",
    expect: "Ort, Farbe, Kontrast, Größe; jede begründete Antwort zählt.",
  },
  probe: {
    ask: "Was würde die gegenteilige Farbe oder Linie hier ändern?",
    expect: "eine Wirkung (Stimmung, Gewicht, Ferne), nicht nur Gefallen.",
  },
  check: "Rundgang: Alle hinterlassen an zwei Werken einen Zettel, „Ich sehe ‚{topic}‘ in …“, und behalten einen Satz zum eigenen.",
  support: "Eine Vorlage oder ein begonnenes Blatt, größeres Format, eine Farbe weniger.",
  stretch: "Eine zweite Fassung, die mit denselben Mitteln das Gegenteil sagt.",
  homework: "„{topic}“ in einem Bild, einem Gebäude oder einem Ding zu Hause entdecken, skizzieren und die Mittel nennen.",
  materials: [
    "Papier für Proben und für das Werk",
    "Farben, Stifte oder Material für Collagen",
    "Ein Werk, groß genug für alle",
    "Tücher, Wasser, Schutz für die Tische",
  ],
  objectives: {
    remember: "Material und Schritte zum Thema „{topic}“ nennen",
    understand: "beschreiben, wie „{topic}“ in einem Bild oder Gegenstand wirkt",
    apply: "eine Technik zum Thema „{topic}“ in einer eigenen Probe anwenden",
    analyse: "zwei Werke und ihre Mittel vergleichen",
    evaluate: "das eigene Werk nach zwei vereinbarten Merkmalen beurteilen und den nächsten Schritt nennen",
    create: "ein eigenes Werk zum Thema „{topic}“ planen und gestalten",
  },
};
