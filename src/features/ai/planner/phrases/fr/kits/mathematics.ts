import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const MATHEMATICS: Kit = {
  hook: {
    you: "affichez une solution sur « {topic} » qui contient une erreur, et gardez le silence une minute.",
    they: "cherchent seuls, puis se mettent d’accord à deux sur l’endroit de l’erreur.",
  },
  discover: {
    you: "donnez à chaque binôme des jetons, des bandes ou du papier quadrillé, et un problème sur « {topic} » qui se résout de plusieurs façons.",
    they: "le résolvent de deux façons et dessinent ce qu’ils ont fait.",
  },
  model: {
    you: "traitez pas à pas un exemple sur « {topic} » : dites pourquoi avant chaque étape et dessinez à côté des symboles. Puis un deuxième, plus vite.",
    they: "regardent le premier sans écrire ; ils copient le deuxième et marquent l’étape qui compte le plus.",
  },
  guided: {
    you: "affichez trois problèmes sur « {topic} », chacun avec une étape résolue de moins que le précédent.",
    they: "résolvent sur ardoise et la lèvent au signal ; si deux résultats diffèrent, on explique les deux.",
  },
  independent: {
    you: "donnez six problèmes sur « {topic} » : deux comme l’exemple, deux avec une variante, deux avec un énoncé. Corrigez les deux premiers aussitôt.",
    they: "font seuls les deux premiers, puis choisissent ; ils vérifient chaque résultat par une autre voie ou par une estimation.",
  },
  young: "à deux : l’un construit l’exemple avec des jetons, l’autre le dit avec des nombres ; puis on échange.",
  open: {
    ask: "Où est l’erreur, et à quoi pensait la personne ?",
    expect: "l’endroit et une cause possible ; le bon résultat n’est pas tout.",
  },
  probe: { ask: "Quelle étape ne peut-on pas sauter, et pourquoi ?", expect: "l’étape qui porte l’idée, avec une raison ou un dessin." },
  check: "billet de sortie : un problème sur « {topic} » et une phrase, « Je vérifie en… ». Ramassez et triez en trois piles.",
  support: "Des nombres plus petits, des jetons ou un dessin, et l’exemple résolu avec un trou.",
  stretch: "Inventer un problème sur « {topic} » dont le résultat est donné, ou montrer qu’une règle vaut toujours.",
  homework: "Quatre problèmes sur « {topic} » : deux d’entraînement, un d’une séance précédente, un inventé avec sa solution.",
  materials: [
    "Des ardoises ou des feuilles sous pochette plastique",
    "Des jetons, des bandes ou du papier quadrillé",
    "Des cartes de problèmes en trois niveaux",
  ],
  objectives: {
    remember: "nommer les termes et les étapes propres à « {topic} »",
    understand: "expliquer par un dessin pourquoi les étapes fonctionnent",
    apply: "résoudre des problèmes sur « {topic} » et vérifier les résultats",
    analyse: "trouver et expliquer l’erreur dans une solution",
    evaluate: "comparer deux façons de résoudre et dire laquelle convient le mieux au problème",
    create: "inventer un problème sur « {topic} » avec sa solution",
  },
};
