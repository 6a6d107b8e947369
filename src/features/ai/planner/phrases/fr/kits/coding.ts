import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const CODING: Kit = {
  hook: {
    you: "jouez l’ordinateur : faites exactement ce que l’on vous dit pour atteindre la porte ou dessiner un carré, et rien de ce que l’on voulait seulement dire.",
    they: "donnent des instructions, les voient échouer et les réparent.",
  },
  discover: {
    you: "distribuez un court programme qui marche et qui utilise « {topic} », sans l’expliquer.",
    they: "prévoient sur papier ce qu’il fait, l’exécutent, changent une seule valeur à la fois et notent l’effet.",
  },
  model: {
    you: "écrivez en direct un petit programme avec « {topic} » : dites ce que vous voulez, tapez, exécutez, lisez l’erreur à voix haute, réparez. Laissez une erreur exprès.",
    they: "annoncent la ligne suivante avant que vous ne la tapiez, et trouvent l’erreur.",
  },
  guided: {
    you: "montrez un programme qui utilise « {topic} » et suivez trois temps : prévoir, exécuter, modifier ; d’abord la sortie, puis une ligne, puis deux.",
    they: "travaillent à deux : l’un tape, l’autre guide ; on échange au signal.",
  },
  independent: {
    you: "donnez une petite tâche avec « {topic} » en trois niveaux : modifier, étendre, créer. Avant d’aider, demandez : qu’attendais-tu, qu’a-t-il fait ?",
    they: "planifient avec des mots, écrivent, testent avec deux entrées et font essayer un autre binôme.",
  },
  young: "posent des cartes fléchées pour un partenaire qui suit le chemin comme un robot, et les corrigent jusqu’à ce que cela marche.",
  open: {
    ask: "Qu’a fait l’ordinateur que vous ne vouliez pas dire ?",
    expect: "l’instruction qui manquait, qui était fausse ou ambiguë.",
  },
  probe: { ask: "Que se passera-t-il si l’on ne change que cette ligne ?", expect: "une prévision avec sa raison, avant l’exécution." },
  check:
    "chacun prévoit sur papier la sortie de six lignes qui utilisent « {topic} » ; puis on exécute. Notez qui avait juste, et pourquoi.",
  support: "Un programme à trous ou des blocs à remettre dans l’ordre, et une fiche des commandes.",
  stretch: "L’écrire plus court, ou le faire résister à une mauvaise entrée, et expliquer le gain.",
  homework: "Modifier à sa façon le programme de la séance et noter ce que l’on a testé.",
  materials: [
    "Un ordinateur ou une tablette par binôme, l’environnement ouvert",
    "Un programme de départ, et un autre avec une erreur",
    "Du papier pour les prévisions",
  ],
  objectives: {
    remember: "dire à quoi sert « {topic} » dans un programme",
    understand: "prévoir et expliquer ce que fait un court programme avec « {topic} »",
    apply: "écrire et tester un petit programme qui utilise « {topic} »",
    analyse: "trouver et réparer une erreur en lisant, en testant et en isolant",
    evaluate: "comparer deux programmes pour la même tâche et en préférer un avec des raisons",
    create: "créer un programme à eux qui utilise « {topic} »",
  },
};
