import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const GENERAL: Kit = {
  hook: {
    you: "posez au milieu un objet, une image ou un chiffre étonnant sur « {topic} », et attendez.",
    they: "notent une chose qu’ils voient, une qu’ils pensent et une qu’ils se demandent.",
  },
  discover: {
    you: "préparez trois tables sur « {topic} » : quelque chose à regarder, quelque chose à essayer, quelque chose à lire ou à entendre.",
    they: "passent le même temps à chaque table et y notent une découverte et une question.",
  },
  model: {
    you: "expliquez « {topic} » en trois points, chacun avec un exemple et une image ; après chaque point, arrêtez-vous dix secondes.",
    they: "notent un mot par point et redisent le point à leur voisin pendant la pause.",
  },
  guided: {
    you: "traitez avec le groupe un cas réel sur « {topic} » et demandez l’étape suivante avant de la montrer.",
    they: "proposent l’étape à deux, donnent la raison et achèvent un deuxième cas avec moins d’aide.",
  },
  independent: {
    you: "donnez une tâche où « {topic} » sert : un plan, une affiche, une démonstration ou un cas à résoudre. Dites à quoi l’on verra que c’est réussi.",
    they: "choisissent la forme, travaillent à deux et essaient le résultat sur un autre binôme.",
  },
  young: "jouent une petite scène sur « {topic} », dessinent la partie la plus importante et racontent leur dessin.",
  open: {
    ask: "Que savez-vous déjà là-dessus, et d’où le savez-vous ?",
    expect: "des expériences et des demi-savoirs ; recueillez-les sous « je sais » et « je veux savoir ».",
  },
  probe: {
    ask: "Comment l’expliqueriez-vous à quelqu’un qui a manqué la séance ?",
    expect: "l’essentiel en une ou deux phrases simples, avec un exemple.",
  },
  check: "billet de sortie : trois points sur « {topic} », un exemple à soi, une question ouverte.",
  support: "Les étapes sur des cartes, un exemple achevé sous les yeux et un partenaire pour commencer.",
  stretch: "Enseigner un point à un autre groupe, ou trouver un cas où cela ne vaut pas.",
  homework: "Expliquer « {topic} » en deux minutes à quelqu’un de la maison et noter la question posée.",
  materials: ["Un objet ou une image pour l’ouverture", "Des cartes de tâche", "De grandes feuilles et des feutres"],
  objectives: {
    remember: "dire trois points importants sur « {topic} »",
    understand: "expliquer « {topic} » avec leurs mots et un exemple",
    apply: "utiliser dans un cas réel ce qu’ils savent sur « {topic} »",
    analyse: "décomposer un cas de « {topic} » et dire comment ses parties se répondent",
    evaluate: "juger deux solutions selon des critères convenus et en choisir une",
    create: "créer quelque chose qui aide d’autres à comprendre « {topic} »",
  },
};
