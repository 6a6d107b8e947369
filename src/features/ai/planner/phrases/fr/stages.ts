import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const STAGES: Phrases["stages"] = {
  engage: { heading: "Engager", aim: "Éveiller la curiosité et entendre ce que l’on pense déjà. Rien n’est encore corrigé." },
  explore: { heading: "Explorer", aim: "Les élèves rencontrent la chose elle-même avant toute explication." },
  explain: {
    heading: "Expliquer",
    aim: "Deux ou trois binômes disent d’abord ce qu’ils ont trouvé ; ensuite seulement, les idées reçoivent un nom.",
  },
  elaborate: { heading: "Élaborer", aim: "L’idée sert dans un cas que personne n’a encore vu." },
  evaluate: { heading: "Évaluer", aim: "Chacun montre ce qu’il sait maintenant ; vous apprenez par où commencer la prochaine fois." },
  open: { heading: "Ouverture", aim: "L’attention, puis l’objectif en une phrase." },
  iDo: { heading: "Je fais", aim: "Vous montrez et pensez à voix haute ; les élèves observent la manière de faire." },
  weDo: { heading: "Nous faisons", aim: "On fait ensemble, et vous passez chaque fois un peu plus la main." },
  youDo: { heading: "Vous faites", aim: "Les élèves font sans vous ; vous circulez, écoutez et notez qui a besoin de quoi." },
  close: { heading: "Clôture", aim: "Chacun montre un résultat avant la fin." },
  attention: { heading: "Capter l’attention", aim: "Un début qui ne laisse pas indifférent." },
  goal: { heading: "Annoncer l’objectif", aim: "Les élèves savent ce qu’ils sauront faire." },
  recall: { heading: "Rappeler ce que l’on sait", aim: "Les idées nouvelles ont besoin d’un point d’appui." },
  present: { heading: "Présenter le contenu", aim: "Trois portions au plus, chacune avec un exemple." },
  guide: { heading: "Guider l’apprentissage", aim: "Premiers essais, l’aide à portée de main." },
  perform: { heading: "S’exercer", aim: "Les élèves font sans vous." },
  feedback: { heading: "Donner un retour", aim: "Une chose qui marche, une chose à changer, et le temps de la changer." },
  assess: { heading: "Vérifier les acquis", aim: "Chacun seul, pour en être sûr." },
  transfer: { heading: "Aller plus loin", aim: "L’idée sort de la salle." },
  attentionGoal: {
    heading: "Attention et objectif",
    aim: "Un début qui ne laisse pas indifférent, puis l’objectif en une phrase.",
  },
  attentionGoalRecall: {
    heading: "Attention, objectif et rappel",
    aim: "Un début rapide, l’objectif, et ce que l’on sait déjà.",
  },
  presentGuide: {
    heading: "Présenter et guider",
    aim: "Le contenu par petites portions, chacune suivie d’un essai avec de l’aide.",
  },
  performFeedback: {
    heading: "S’exercer avec retour",
    aim: "Les élèves font sans vous, apprennent ce que cela donne et l’améliorent.",
  },
  assessTransfer: {
    heading: "Vérifier et aller plus loin",
    aim: "Chacun montre le résultat ; puis l’idée sort de la salle.",
  },
};
