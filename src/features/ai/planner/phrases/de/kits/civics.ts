import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const CIVICS: Kit = {
  hook: {
    you: "schildert in vier Sätzen einen echten Fall zum Thema „{topic}“ und fragt nach einer Haltung: Eine Wand heißt Ja, die gegenüber Nein.",
    they: "stellen sich auf und sprechen mit jemandem, der anderswo auf der Linie steht.",
  },
  discover: {
    you: "gibt jeder Gruppe eine andere Rolle im Fall und zwei Seiten mit Tatsachen zum Thema „{topic}“.",
    they: "finden heraus, was ihre Rolle will, was sie fürchtet und auf welche Regel oder welches Recht sie sich berufen kann.",
  },
  model: {
    you: "erklärt „{topic}“ mit einem Schaubild: wer entscheidet, wen es betrifft, welche Regel gilt, wie man widersprechen kann. Nutzt den Fall vom Anfang.",
    they: "zeichnen das Schaubild mit und tragen die Namen aus dem Fall ein.",
  },
  guided: {
    you: "nimmt eine Behauptung zum Thema „{topic}“ und prüft sie mit der Gruppe: Wer sagt es, wo ist der Beleg, was sagen andere?",
    they: "prüfen zu zweit eine zweite Behauptung und geben ihr eine Note für Glaubwürdigkeit, mit Begründung.",
  },
  independent: {
    you: "hält eine Anhörung zum Thema „{topic}“ ab: zwei Minuten je Rolle, Fragen, dann eine begründete Abstimmung.",
    they: "bereiten ein Argument, einen Beleg und eine Antwort an die Gegenseite vor und entscheiden dann.",
  },
  young: "spielen mit Puppen einen kleinen Streit, schlagen drei gerechte Regeln vor und stimmen mit Steinchen ab.",
  open: {
    ask: "Wer entscheidet hier, und ist das gerecht?",
    expect: "verschiedene Ansichten, jede mit einem Grund; sammeln, ohne zu werten.",
  },
  probe: { ask: "Was wäre anders, wenn es diese Regel nicht gäbe?", expect: "wer gewinnt, wer verliert, und ein Beispiel." },
  check:
    "Alle beenden zwei Sätze zum Thema „{topic}“: „Das stärkste Argument gegen meine Ansicht ist …“ und „Ich denke trotzdem …, weil …“.",
  support: "Rollenkarten mit vorgegebenen Argumenten und Satzanfänge zum Sprechen.",
  stretch: "Eine Regel entwerfen, die beide Seiten annehmen können, und ihre Schwäche finden.",
  homework: "Eine Nachricht zum Thema „{topic}“ suchen und notieren, was Tatsache, was Meinung ist und was fehlt.",
  materials: ["Ein Fall in vier Sätzen", "Rollenkarten und Faktenblätter", "Zwei Schilder, Ja und Nein, für die Wände"],
  objectives: {
    remember: "Personen, Regeln oder Einrichtungen nennen, die beim Thema „{topic}“ zählen",
    understand: "„{topic}“ an einem Beispiel erklären",
    apply: "mit einer Regel oder einem Recht einen Fall zum Thema „{topic}“ lösen",
    analyse: "die Interessen zweier Seiten in einem Fall vergleichen",
    evaluate: "zum Thema „{topic}“ Stellung nehmen und sie mit Belegen vertreten",
    create: "einen Vorschlag entwerfen, der mehrere Interessen berücksichtigt",
  },
};

export const ECONOMICS: Kit = {
  ...CIVICS,
  hook: {
    you: "versteigert in einer Minute drei Bleistifte gegen Papiergeld, verdoppelt dann das Geld aller und versteigert noch einmal.",
    they: "bieten, beobachten die Preise und schreiben auf, was sich geändert hat und warum.",
  },
  model: {
    you: "erklärt „{topic}“ mit einem Schaubild und einem Preis aus dem Alltag, ändert eine Sache und verfolgt, was mit dem Rest geschieht.",
    they: "zeichnen das Schaubild mit und markieren, wer gewinnt und wer verliert.",
  },
  independent: {
    you: "gibt jeder Gruppe einen Haushalt oder eine kleine Firma und zwei Ereignisse zum Thema „{topic}“.",
    they: "entscheiden, rechnen das Ergebnis aus und vertreten die Entscheidung in einer Minute.",
  },
  young: "spielen mit je fünf Münzen Einkaufen und erzählen, was sie gewählt und was sie gelassen haben.",
  open: {
    ask: "Warum hat sich der Preis geändert, obwohl die Dinge gleich geblieben sind?",
    expect: "mehr Geld, mehr Kauflust, wenige Dinge; in eigenen Worten.",
  },
  materials: ["Papiergeld und drei kleine Dinge für die Versteigerung", "Zahlen oder Preise, kopiert", "Taschenrechner"],
};

export const PHILOSOPHY: Kit = {
  ...CIVICS,
  hook: {
    you: "erzählt ein kurzes Dilemma zum Thema „{topic}“ und bittet um eine stille Entscheidung auf einer Karte.",
    they: "entscheiden allein, suchen dann jemanden, der anders entschieden hat, und fragen nach dem Grund.",
  },
  model: {
    you: "stellt zwei Standpunkte zum Thema „{topic}“ vor, jeden mit einem Beispiel, das ihn stützt, und einem, das ihn schwierig macht.",
    they: "schreiben jeden in einem Satz auf und markieren das Wort, von dem alles abhängt.",
  },
  independent: {
    you: "eröffnet ein Gespräch im Kreis über eine Frage zum Thema „{topic}“: Niemand spricht zweimal, bevor alle sprechen konnten, und alle knüpfen an das zuletzt Gesagte an.",
    they: "nennen einen Grund oder ein Beispiel, fragen höflich nach und ändern ihre Meinung, wenn ein Grund besser ist.",
  },
  young: "hören die Geschichte, zeigen mit einer Figur, was jede Person tun könnte, und sagen, was freundlich ist und warum.",
  open: { ask: "Gibt es einen Fall, in dem du anders entscheiden würdest?", expect: "eine Bedingung oder Ausnahme und was sie zeigt." },
  materials: ["Ein Dilemma in fünf Sätzen", "Karten für stille Entscheidungen", "Stühle im Kreis"],
};
