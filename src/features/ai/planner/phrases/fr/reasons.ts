import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const STRUCTURES: Phrases["structures"] = {
  fiveE: "5E (engager, explorer, expliquer, élaborer, évaluer)",
  release: "Je fais, Nous faisons, Vous faites",
  gagne: "Les neuf événements d’apprentissage de Gagné",
};

export const REASONS: Phrases["reasons"] = {
  asked: "C’est la structure demandée.",
  inquiry: "Choisie parce qu’un phénomène se comprend mieux quand on le rencontre avant de l’expliquer.",
  skill: "Choisie parce qu’un savoir-faire grandit quand il est montré, puis partagé, puis exercé sans aide.",
  knowledge: "Choisie parce qu’une connaissance tient quand elle s’attache à ce que l’on sait déjà et sert aussitôt.",
  young: "Choisie parce qu’à cet âge on apprend par petits tours : regarder, faire ensemble, essayer seul.",
  long: "Choisie parce qu’une longue séance avec des adultes demande des étapes claires, de la pratique et des retours.",
};

export const NOTES: Phrases["notes"] = {
  assumedMinutes: "La durée n’était pas indiquée : cette proposition dure {minutes} minutes.",
  tooShort: "Le planificateur prépare des séances de 5 minutes et plus : celle-ci en dure 5.",
  tooLong: "Le planificateur prépare des séances de 480 minutes au plus : celle-ci en dure 480.",
  tooManyLessons: "Le planificateur prépare au plus 12 séances et 24 heures à la fois : en voici {lessons}.",
  unplanned: "Vous avez aussi écrit : « {facts} ». Aucune de mes règles n’en tient compte : adaptez les tâches et le matériel.",
  assumedTopic:
    "Seule la langue a été nommée : cette séance porte donc sur des situations du quotidien ; nommez un sujet pour changer cela.",
  assumedAge: "L’âge n’était pas indiqué : cette proposition s’adresse à des élèves de 11 à 14 ans.",
};

export const BANDS: Phrases["bands"] = {
  early:
    "Changer de posture ou d’activité toutes les 6 à 8 minutes. Tout lire à voix haute ; les réponses se montrent, se dessinent ou se racontent, elles ne s’écrivent jamais.",
  primary:
    "Donner une seule consigne à la fois et la montrer. Parler moins de 7 minutes d’affilée ; à chaque étape, quelque chose à faire avec les mains.",
  lower:
    "Parler moins de 10 minutes d’affilée. Donner un rôle à chaque membre du groupe et laisser essayer avant de faire parler devant la classe.",
  upper: "Justifier chaque étape, proposer deux tâches au choix quand c’est possible et demander une preuve pour chaque réponse.",
  adult: "Partir de leur propre expérience, dire à quoi sert chaque étape et laisser de la place aux cas de leur travail ou de leur vie.",
};
