import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const STRUCTURES: Phrases["structures"] = {
  fiveE: "5E (Einstieg, Erkunden, Erklären, Erweitern, Evaluieren)",
  release: "Ich mache, Wir machen, Ihr macht",
  gagne: "Neun Lernereignisse nach Gagné",
};

export const REASONS: Phrases["reasons"] = {
  asked: "Dieser Aufbau war gewünscht.",
  inquiry: "Gewählt, weil man eine Erscheinung am besten versteht, wenn man ihr vor der Erklärung begegnet.",
  skill: "Gewählt, weil eine Fertigkeit wächst, wenn sie erst gezeigt, dann gemeinsam und zuletzt allein geübt wird.",
  knowledge: "Gewählt, weil neues Wissen hält, wenn es an Bekanntes anknüpft und gleich gebraucht wird.",
  young: "Gewählt, weil man in diesem Alter in kurzen Schritten lernt: zusehen, gemeinsam tun, allein versuchen.",
  long: "Gewählt, weil eine lange Sitzung mit Erwachsenen klare Abschnitte, Übung und Rückmeldung braucht.",
};

export const NOTES: Phrases["notes"] = {
  assumedMinutes: "Eine Dauer war nicht angegeben; dieser Entwurf dauert {minutes} Minuten.",
  tooShort: "Der Planer entwirft Stunden ab 5 Minuten; diese dauert 5.",
  tooLong: "Der Planer entwirft Stunden bis 480 Minuten; diese dauert 480.",
  tooManyLessons: "Der Planer entwirft höchstens 12 Stunden und 24 Zeitstunden auf einmal; hier sind es {lessons}.",
  unplanned: "Sie schrieben auch: „{facts}“. Dafür habe ich keine Regel; passen Sie Aufgaben und Material daran an.",
  assumedTopic: "Genannt wurde nur die Sprache, deshalb geht es hier um Alltagssituationen; nennen Sie ein Thema, um das zu ändern.",
  assumedAge: "Ein Alter war nicht angegeben; dieser Entwurf ist für 11- bis 14-Jährige.",
};

export const BANDS: Phrases["bands"] = {
  early:
    "Alle 6 bis 8 Minuten Haltung oder Tätigkeit wechseln. Alles vorlesen; Antworten werden gezeigt, gemalt oder erzählt, nie geschrieben.",
  primary:
    "Nur eine Anweisung auf einmal geben und sie vormachen. Weniger als 7 Minuten am Stück reden; in jedem Abschnitt haben die Hände etwas zu tun.",
  lower:
    "Weniger als 10 Minuten am Stück reden. In Gruppen allen eine Rolle geben und erst proben lassen, bevor jemand vor der Klasse spricht.",
  upper: "Jeden Schritt begründen, wo es geht zwei Aufgaben zur Wahl stellen und zu jeder Antwort einen Beleg verlangen.",
  adult: "Von der eigenen Erfahrung ausgehen, den Nutzen jedes Schritts nennen und Raum für Fälle aus Beruf und Alltag lassen.",
};
