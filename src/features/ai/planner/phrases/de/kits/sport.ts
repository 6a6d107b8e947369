import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const SPORT: Kit = {
  hook: {
    you: "wärmt mit einem Fangspiel auf einem markierten Feld auf, hält es zweimal an und fügt eine Regel hinzu, die zu „{topic}“ führt.",
    they: "laufen, weichen aus, befreien einander und fühlen nach jeder Runde den Puls.",
  },
  discover: {
    you: "baut vier Stationen zum Thema „{topic}“ mit verschiedenem Gerät auf, jede mit der Frage: Welche Art gelingt am besten?",
    they: "probieren an jeder Station mindestens zwei Arten und lassen der nächsten Gruppe einen Rat da.",
  },
  model: {
    you: "zeigt „{topic}“ dreimal: im Ganzen, langsam mit drei Merkwörtern, wieder im Ganzen und von der Seite. Sagt, was für Sicherheit sorgt.",
    they: "sprechen die Merkwörter mit und machen die Bewegung am Platz nach.",
  },
  guided: {
    you: "lässt „{topic}“ zu zweit auf kurze Entfernung und langsam üben; verbessert immer nur einen Punkt für alle.",
    they: "machen zehn Versuche, tauschen und sagen einander, welches Merkwort zu sehen war.",
  },
  independent: {
    you: "öffnet vier Stationen zum Thema „{topic}“, von leicht bis anspruchsvoll, je drei Minuten; dann ein kleines Spiel, in dem es zählt.",
    they: "wählen an jeder Station die Stufe, zählen gelungene Versuche und nutzen die Bewegung im Spiel.",
  },
  young: "bewegen sich wie Tiere durch einen kleinen Parcours und zeigen einem anderen Kind die liebste Bewegung.",
  open: {
    ask: "Was hat euch im Spiel geholfen: Tempo, Augen oder Zusammenspiel?",
    expect: "ein Augenblick aus dem Spiel und was dabei half.",
  },
  probe: { ask: "Was misslingt am häufigsten, und was hilft dagegen?", expect: "ein Fehler und das passende Merkwort." },
  check: "Alle zeigen „{topic}“ einmal zu zweit; die andere Person hakt die drei Merkwörter ab, die zu sehen waren.",
  support: "Größeres oder weicheres Gerät, kürzere Entfernung, mehr Zeit, jemand, der hilft.",
  stretch: "Weniger Raum, die andere Hand oder der andere Fuß, jemand, der verteidigt; oder eine Station leiten.",
  homework: "An drei Tagen fünf Minuten üben und notieren, wie viele von zehn Versuchen gelingen.",
  materials: [
    "Hütchen oder Markierungen",
    "Gerät für jedes Paar in zwei Größen",
    "Stationskarten mit Merkwörtern",
    "Pfeife oder vereinbartes Zeichen, Erste-Hilfe-Tasche",
  ],
  objectives: {
    remember: "drei Merkwörter und die Sicherheitsregeln zum Thema „{topic}“ nennen",
    understand: "erklären, wodurch die Bewegung gelingt",
    apply: "„{topic}“ auf einer selbst gewählten Stufe sicher ausführen",
    analyse: "eine andere Person beobachten und den Punkt finden, der besser werden kann",
    evaluate: "den eigenen Fortschritt durch Zählen beurteilen und ein Ziel setzen",
    create: "ein kleines Spiel zum Thema „{topic}“ erfinden und leiten",
  },
};
