import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const CIVICS: Kit = {
  hook: {
    you: "décrivez en quatre phrases un cas réel sur « {topic} » et demandez une position : un mur veut dire oui, le mur d’en face non.",
    they: "se placent où ils pensent être et parlent avec quelqu’un d’un autre point de la ligne.",
  },
  discover: {
    you: "donnez à chaque groupe un rôle différent dans le cas et deux pages de faits sur « {topic} ».",
    they: "cherchent ce que veut leur rôle, ce qu’il craint et sur quelle règle ou quel droit il peut s’appuyer.",
  },
  model: {
    you: "expliquez « {topic} » par un schéma : qui décide, qui est concerné, quelle règle vaut, comment contester. Servez-vous du cas de départ.",
    they: "dessinent le schéma et y placent les noms du cas.",
  },
  guided: {
    you: "prenez une affirmation sur « {topic} » et vérifiez-la avec le groupe : qui le dit, où est la preuve, que disent d’autres ?",
    they: "vérifient à deux une deuxième affirmation et lui donnent une note de confiance, avec la raison.",
  },
  independent: {
    you: "tenez une audience sur « {topic} » : deux minutes par rôle, des questions, puis un vote motivé.",
    they: "préparent un argument, une preuve et une réponse à l’autre camp ; puis ils décident.",
  },
  young: "jouent une petite dispute avec des marionnettes, proposent trois règles justes et votent avec des cailloux.",
  open: { ask: "Qui décide ici, et est-ce juste ?", expect: "des avis différents, chacun avec une raison ; recueillez-les sans juger." },
  probe: { ask: "Qu’est-ce qui changerait si cette règle n’existait pas ?", expect: "qui y gagne, qui y perd, et un exemple." },
  check:
    "chacun termine deux phrases sur « {topic} » : « Le meilleur argument contre mon avis est… » et « Je pense toujours que… parce que… ».",
  support: "Des cartes de rôle avec des arguments donnés, et des débuts de phrase pour parler.",
  stretch: "Rédiger une règle que les deux camps peuvent accepter et en trouver le point faible.",
  homework: "Trouver une actualité sur « {topic} » et noter ce qui est fait, ce qui est opinion et ce qui manque.",
  materials: ["Un cas en quatre phrases", "Des cartes de rôle et des fiches de faits", "Deux affiches, Oui et Non, pour les murs"],
  objectives: {
    remember: "nommer les personnes, les règles ou les institutions qui comptent dans « {topic} »",
    understand: "expliquer « {topic} » par un exemple",
    apply: "utiliser une règle ou un droit pour résoudre un cas sur « {topic} »",
    analyse: "comparer les intérêts de deux parties dans un cas",
    evaluate: "prendre position sur « {topic} » et la défendre avec des preuves",
    create: "rédiger une proposition qui tient compte de plusieurs intérêts",
  },
};

export const ECONOMICS: Kit = {
  ...CIVICS,
  hook: {
    you: "tenez une vente aux enchères d’une minute avec trois crayons et des billets de papier, puis doublez l’argent de chacun et recommencez.",
    they: "enchérissent, observent les prix et écrivent ce qui a changé et pourquoi.",
  },
  model: {
    you: "expliquez « {topic} » avec un graphique et un prix de la vie courante ; changez une chose et suivez ce qui arrive au reste.",
    they: "dessinent le graphique et marquent qui y gagne et qui y perd.",
  },
  independent: {
    you: "donnez à chaque groupe un budget ou une petite entreprise et deux événements en lien avec « {topic} ».",
    they: "décident, calculent le résultat et défendent la décision en une minute.",
  },
  young: "jouent à la marchande avec cinq pièces et racontent ce qu’ils ont choisi et ce qu’ils ont laissé.",
  open: {
    ask: "Pourquoi le prix a-t-il changé alors que les choses sont les mêmes ?",
    expect: "plus d’argent, plus d’envie d’acheter, peu d’objets ; avec leurs mots.",
  },
  materials: [
    "Des billets de papier et trois petits objets pour les enchères",
    "Des chiffres ou des prix, photocopiés",
    "Des calculatrices",
  ],
};

export const PHILOSOPHY: Kit = {
  ...CIVICS,
  hook: {
    you: "racontez un court dilemme sur « {topic} » et demandez une décision en silence, sur une carte.",
    they: "décident seuls, puis cherchent quelqu’un qui a décidé autrement et lui demandent sa raison.",
  },
  model: {
    you: "exposez deux positions sur « {topic} », chacune avec un exemple qui l’appuie et un exemple qui l’embarrasse.",
    they: "écrivent chaque position en une phrase et marquent le mot dont tout dépend.",
  },
  independent: {
    you: "ouvrez une discussion en cercle sur une question à propos de « {topic} » : personne ne parle deux fois avant que tous aient pu parler, et chacun part de ce qu’a dit le précédent.",
    they: "donnent une raison ou un exemple, questionnent avec respect et changent d’avis si une raison est meilleure.",
  },
  young: "écoutent l’histoire, montrent avec une figurine ce que chacun pourrait faire et disent ce qui est gentil et pourquoi.",
  open: { ask: "Y a-t-il un cas où tu déciderais le contraire ?", expect: "une condition ou une exception, et ce qu’elle montre." },
  materials: ["Un dilemme en cinq phrases", "Des cartes pour décider en silence", "Des chaises en cercle"],
};
