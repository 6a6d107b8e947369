import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const MUSIC: Kit = {
  hook: {
    you: "klatscht ohne ein Wort ein Muster aus vier Schlägen, das die Gruppe wiederholt, dann drei weitere, jedes etwas schwerer. Danach laufen 30 Sekunden Musik, in der „{topic}“ gut zu erkennen ist.",
    they: "klatschen nach, hören dann mit geschlossenen Augen zu und heben die Hand, wenn sich etwas ändert.",
  },
  discover: {
    you: "verteilt kleine Schlaginstrumente oder nutzt den Körper als Instrument; jedes Paar sucht drei Arten, „{topic}“ mit Klängen zu zeigen.",
    they: "probieren, vergleichen und behalten die zwei besten Ideen, um sie einem anderen Paar vorzuspielen.",
  },
  model: {
    you: "spielt ein kurzes Beispiel zu „{topic}“ zweimal vor: einmal langsam und laut denkend, worauf zu hören ist, einmal im Tempo.",
    they: "klopfen beim Hören den Puls aufs Knie und nennen dann die Schritte der Reihe nach.",
  },
  guided: {
    you: "führt das Beispiel als Ruf und Antwort an und nimmt die eigene Stimme zurück, sobald die Gruppe sicher wird.",
    they: "spielen es mit Körperklängen (stampfen, klatschen, schnipsen): erst alle zusammen, dann in zwei Hälften im Wechsel.",
  },
  independent: {
    you: "stellt die Aufgabe: ein Stück von vier Takten zum Thema „{topic}“. Vereinbart ein Zeichen für den Beginn und eines für Stille und hört jede Gruppe einmal an.",
    they: "erfinden, proben und notieren das Stück zu dritt oder viert in eigenen Zeichen und führen es dann auf.",
  },
  young: "machen im Kreis reihum mit Stimme, Händen oder Rassel ein kurzes Muster vor, das alle nachmachen.",
  open: {
    ask: "Was habt ihr gehört, das wiederkam?",
    expect: "ein Klang oder ein Muster in eigenen Worten; ein Fachwort ist noch nicht nötig.",
  },
  probe: {
    ask: "Was würde sich ändern, wenn wir es doppelt so schnell spielten?",
    expect: "was sich ändert (Stimmung, Schwierigkeit) und was bleibt (Reihenfolge, Muster).",
  },
  check: "Jede Gruppe spielt zehn Sekunden; die anderen nennen eine Stelle, an der sie „{topic}“ erkennen.",
  support: "Weniger Schläge, eine gleichmäßige Trommel zum Mitgehen, eine Bildkarte für jeden Klang.",
  stretch: "Eine zweite Stimme erfinden, die zur ersten passt, oder die Gruppe leiten.",
  homework: "Ein Musikstück suchen, in dem „{topic}“ zu erkennen ist, und zehn Sekunden daraus vorspielen oder summen können.",
  materials: [
    "Kleine Schlaginstrumente oder klingende Alltagsdinge",
    "Ein Lautsprecher und zwei kurze Aufnahmen",
    "Karten mit Mustern oder Bildzeichen",
  ],
  objectives: {
    remember: "„{topic}“ in einem kurzen Stück erkennen",
    understand: "in eigenen Worten beschreiben, was sie zu „{topic}“ hören",
    apply: "ein kurzes Muster zum Thema „{topic}“ im Takt spielen",
    analyse: "zwei Stücke vergleichen und sagen, wie „{topic}“ darin vorkommt",
    evaluate: "eine Aufführung nach zwei vereinbarten Merkmalen beurteilen und dies begründen",
    create: "ein Stück von vier Takten zum Thema „{topic}“ erfinden und aufführen",
  },
};
