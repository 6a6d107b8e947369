import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const LITERATURE: Kit = {
  hook: {
    you: "lisez deux fois à voix haute une phrase ou un passage frappant qui va avec « {topic} », et arrêtez-vous avant la fin.",
    they: "notent le mot qui reste dans l’oreille et imaginent la suite.",
  },
  discover: {
    you: "donnez à chaque groupe trois courts passages sur « {topic} », sans nom ni titre.",
    they: "les mettent dans un ordre, soulignent ce qui se ressemble et donnent un titre à chacun.",
  },
  model: {
    you: "lisez un passage sur « {topic} » en pensant à voix haute : ce que je vois, ce qui m’intrigue, quel mot fait le travail, ce que je retiens.",
    they: "suivent le crayon à la main et marquent les endroits où vous vous arrêtez.",
  },
  guided: {
    you: "lisez ensemble le passage suivant et questionnez phrase par phrase : que dit-elle, comment le dit-elle, pourquoi ainsi ?",
    they: "répondent à deux avec un mot du texte comme preuve, puis lisent le passage comme il doit sonner.",
  },
  independent: {
    you: "proposez deux tâches sur « {topic} » : expliquer un passage en un paragraphe, ou le continuer de la même manière.",
    they: "écrivent dix minutes, lisent à un partenaire et améliorent un endroit.",
  },
  young: "racontent l’histoire à nouveau avec des images ou des marionnettes et inventent ensemble une autre fin.",
  open: { ask: "Quelle sorte d’histoire ou de voix est-ce, et quel mot vous le dit ?", expect: "une supposition avec un mot du texte." },
  probe: {
    ask: "Que perd-on si l’on remplace ce mot par un mot ordinaire ?",
    expect: "le ton, l’image, le son ou le sens ; c’est le texte qui tranche.",
  },
  check: "chacun écrit deux phrases sur « {topic} » : une affirmation sur le texte et la citation qui l’appuie.",
  support: "Un passage plus court, les mots difficiles expliqués, et des débuts de phrase : « Le mot… montre que… ».",
  stretch: "Réécrire le passage d’un autre point de vue et dire ce qui a changé.",
  homework: "Lire dix minutes de plus, ou un autre court texte sur « {topic} », et recopier la meilleure phrase avec la raison.",
  materials: [
    "Deux ou trois courts passages, copiés avec une large marge",
    "Des crayons de deux couleurs",
    "Un coin du tableau pour les mots à garder",
  ],
  objectives: {
    remember: "nommer les traits principaux de « {topic} »",
    understand: "dire avec leurs mots ce que signifie un passage",
    apply: "appuyer une affirmation sur un texte par une citation",
    analyse: "expliquer comment les mots et la forme produisent un effet",
    evaluate: "comparer deux lectures d’un passage et en défendre une",
    create: "écrire un court texte qui illustre « {topic} »",
  },
};
