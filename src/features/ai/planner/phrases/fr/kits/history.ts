import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const HISTORY: Kit = {
  hook: {
    you: "montrez une image ou un objet en lien avec « {topic} », à moitié caché, et découvrez-le en trois fois.",
    they: "disent chaque fois ce qu’ils voient, ce qu’ils croient comprendre et ce qu’ils aimeraient savoir.",
  },
  discover: {
    you: "disposez quatre courtes sources sur « {topic} » (une image, une lettre, un chiffre, une carte) sur quatre tables.",
    they: "passent quelques minutes à chaque table et notent qui a fait la source, quand, et ce qu’elle veut faire croire.",
  },
  model: {
    you: "racontez « {topic} » en trois scènes sur une frise : avant, pendant, après. Lisez une source à voix haute en l’interrogeant au fil de la lecture.",
    they: "dessinent la frise et placent une cause sous une scène, une conséquence sous une autre.",
  },
  guided: {
    you: "prenez une source sur « {topic} » et interrogez-la avec le groupe : qui parle, à qui, dans quel but, que manque-t-il ?",
    they: "marquent à deux les faits et les opinions de deux couleurs, puis comparent avec une autre source sur le même événement.",
  },
  independent: {
    you: "posez la question : quelle cause ou quelle personne a le plus compté dans « {topic} » ? Il faut s’appuyer sur deux sources.",
    they: "écrivent un paragraphe ou préparent un exposé d’une minute : affirmation, deux preuves, une objection.",
  },
  young: "mettent quatre images dans l’ordre et jouent l’histoire en petits groupes pendant que vous la racontez.",
  open: {
    ask: "Qu’est-ce que cela nous apprend sur les gens de cette époque ?",
    expect: "d’abord ce que l’on voit, puis des suppositions prudentes qui commencent par « peut-être ».",
  },
  probe: { ask: "Cela aurait-il pu se passer autrement ? À quel moment ?", expect: "un tournant, avec une raison tirée du récit." },
  check: "billet de sortie sur « {topic} » : une cause, une conséquence et une source à laquelle se fier, avec la raison.",
  support: "Des sources plus courtes, les mots difficiles expliqués, et une trame : « La cause principale est… On le sait par… ».",
  stretch: "Ajouter une source qui n’est pas d’accord et expliquer pourquoi les deux diffèrent.",
  homework:
    "Interroger une personne âgée, ou chercher dans un lieu proche, une trace de « {topic} » ou d’un changement semblable, et la noter en cinq phrases.",
  materials: ["Quatre courtes sources, photocopiées", "Une image ou un objet pour l’ouverture", "Une bande de papier pour la frise"],
  objectives: {
    remember: "placer dans l’ordre les principaux faits et personnages de « {topic} »",
    understand: "expliquer une cause et une conséquence de « {topic} »",
    apply: "utiliser une source pour répondre à une question sur « {topic} »",
    analyse: "distinguer faits et opinions dans deux sources et comparer leurs points de vue",
    evaluate: "juger quelle cause a le plus compté, preuves à l’appui",
    create: "écrire ou exposer un court récit argumenté sur « {topic} »",
  },
};
