import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const STAGES: Phrases["stages"] = {
  engage: { heading: "Einstieg", aim: "Neugier wecken und hören, was alle schon denken. Noch wird nichts berichtigt." },
  explore: { heading: "Erkunden", aim: "Die Lernenden begegnen der Sache selbst, bevor sie erklärt wird." },
  explain: { heading: "Erklären", aim: "Zuerst sagen zwei oder drei Paare, was sie gefunden haben; erst dann werden die Ideen benannt." },
  elaborate: { heading: "Erweitern", aim: "Die Idee wird auf einen Fall angewandt, den noch niemand kennt." },
  evaluate: { heading: "Evaluieren", aim: "Alle zeigen, was sie jetzt wissen; daran sieht die Lehrkraft, wo es nächstes Mal weitergeht." },
  open: { heading: "Einstieg", aim: "Aufmerksamkeit, dann das Ziel in einem Satz." },
  iDo: { heading: "Ich mache", aim: "Die Lehrkraft zeigt es und denkt laut; die Lernenden achten darauf, wie es geht." },
  weDo: { heading: "Wir machen", aim: "Es wird gemeinsam getan, und jedes Mal geht etwas mehr an die Gruppe über." },
  youDo: { heading: "Ihr macht", aim: "Die Lernenden tun es ohne Hilfe; die Lehrkraft geht herum, hört zu und notiert, wer was braucht." },
  close: { heading: "Abschluss", aim: "Alle zeigen ein Ergebnis, bevor die Stunde endet." },
  attention: { heading: "Aufmerksamkeit gewinnen", aim: "Ein Anfang, der niemanden gleichgültig lässt." },
  goal: { heading: "Ziel nennen", aim: "Die Lernenden wissen, was sie am Ende können." },
  recall: { heading: "An Bekanntes anknüpfen", aim: "Neue Ideen brauchen etwas, woran sie sich halten." },
  present: { heading: "Inhalt darbieten", aim: "Höchstens drei Portionen, jede mit einem Beispiel." },
  guide: { heading: "Lernen anleiten", aim: "Erste Versuche, die Hilfe ist nah." },
  perform: { heading: "Üben", aim: "Die Lernenden tun es ohne Hilfe." },
  feedback: { heading: "Rückmeldung geben", aim: "Eines, das gelingt, eines, das sich ändern soll, und Zeit, es zu ändern." },
  assess: { heading: "Lernstand prüfen", aim: "Alle für sich, damit Klarheit herrscht." },
  transfer: { heading: "Übertragen", aim: "Die Idee verlässt den Raum." },
  attentionGoal: {
    heading: "Aufmerksamkeit und Ziel",
    aim: "Ein Anfang, der niemanden gleichgültig lässt, dann das Ziel in einem Satz.",
  },
  attentionGoalRecall: {
    heading: "Aufmerksamkeit, Ziel und Bekanntes",
    aim: "Ein rascher Anfang, das Ziel und das, was schon bekannt ist.",
  },
  presentGuide: {
    heading: "Darbieten und anleiten",
    aim: "Der Inhalt in kleinen Portionen, nach jeder ein Versuch mit Hilfe.",
  },
  performFeedback: {
    heading: "Üben mit Rückmeldung",
    aim: "Die Lernenden tun es ohne Hilfe, erfahren, wie es war, und verbessern es.",
  },
  assessTransfer: {
    heading: "Prüfen und übertragen",
    aim: "Alle zeigen ihr Ergebnis; dann verlässt die Idee den Raum.",
  },
};
