import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const CODING: Kit = {
  hook: {
    you: "spielt den Computer: tut genau, was gesagt wird, um zur Tür zu kommen oder ein Quadrat zu zeichnen, und nichts, was nur gemeint war.",
    they: "geben Anweisungen, sehen sie scheitern und reparieren sie.",
  },
  discover: {
    you: "verteilt ein kurzes, laufendes Programm, in dem „{topic}“ vorkommt, ohne es zu erklären.",
    they: "sagen auf Papier vorher, was es tut, starten es, ändern immer nur einen Wert und notieren die Wirkung.",
  },
  model: {
    you: "schreibt vor aller Augen ein kleines Programm mit „{topic}“: sagt, was entstehen soll, tippt, startet, liest den Fehler vor, repariert. Ein Fehler bleibt mit Absicht stehen.",
    they: "sagen die nächste Zeile, bevor sie dasteht, und finden den Fehler.",
  },
  guided: {
    you: "zeigt ein Programm, in dem „{topic}“ vorkommt, und geht drei Schritte: vorhersagen, starten, ändern; erst die Ausgabe, dann eine Zeile, dann zwei.",
    they: "arbeiten zu zweit: eine Person tippt, die andere lenkt; auf ein Zeichen wird getauscht.",
  },
  independent: {
    you: "stellt eine kleine Aufgabe mit „{topic}“ in drei Stufen: ändern, erweitern, selbst entwerfen. Fragt vor jeder Hilfe: Was hast du erwartet, was ist geschehen?",
    they: "planen in Worten, schreiben, prüfen mit zwei Eingaben und lassen ein anderes Paar probieren.",
  },
  young: "legen Pfeilkarten für ein anderes Kind, das den Weg als Roboter geht, und verbessern sie, bis es klappt.",
  open: { ask: "Was hat der Computer getan, das nicht gemeint war?", expect: "die fehlende, falsche oder mehrdeutige Anweisung." },
  probe: { ask: "Was geschieht, wenn wir nur diese eine Zeile ändern?", expect: "eine begründete Vorhersage vor dem Start." },
  check:
    "Alle sagen auf Papier die Ausgabe von sechs Zeilen vorher, in denen „{topic}“ vorkommt; dann wird gestartet. Notieren, wer richtig lag und warum.",
  support: "Ein Programm mit Lücken oder Blöcke zum Ordnen und eine Karte mit den Befehlen.",
  stretch: "Es kürzer schreiben oder gegen falsche Eingaben sichern und den Gewinn erklären.",
  homework: "Das Programm der Stunde an einer Stelle selbst verändern und aufschreiben, was geprüft wurde.",
  materials: [
    "Ein Computer oder Tablet je Paar, die Umgebung ist offen",
    "Ein Startprogramm und eines mit Fehler",
    "Papier für Vorhersagen",
  ],
  objectives: {
    remember: "sagen, wozu „{topic}“ in einem Programm dient",
    understand: "vorhersagen und erklären, was ein kurzes Programm mit „{topic}“ tut",
    apply: "ein kleines Programm mit „{topic}“ schreiben und prüfen",
    analyse: "durch Lesen, Prüfen und Eingrenzen einen Fehler finden und beheben",
    evaluate: "zwei Programme für dieselbe Aufgabe vergleichen und eines begründet vorziehen",
    create: "ein eigenes Programm mit „{topic}“ entwerfen",
  },
};
