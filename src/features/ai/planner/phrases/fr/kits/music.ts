import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const MUSIC: Kit = {
  hook: {
    you: "sans un mot, frappez dans vos mains un motif de quatre temps que le groupe répète, puis trois autres, chacun un peu plus difficile. Passez ensuite 30 secondes de musique où l’on reconnaît bien « {topic} ».",
    they: "répètent en frappant dans leurs mains, puis écoutent les yeux fermés et lèvent la main quand quelque chose change.",
  },
  discover: {
    you: "distribuez de petites percussions, ou faites du corps un instrument, et demandez à chaque binôme trois façons de montrer « {topic} » par des sons.",
    they: "essaient, comparent et gardent les deux meilleures idées pour les jouer à un autre binôme.",
  },
  model: {
    you: "interprétez deux fois un court exemple sur « {topic} » : une fois lentement, en disant à voix haute ce que vous écoutez, une fois en mesure.",
    they: "marquent la pulsation sur le genou en écoutant, puis redisent les étapes dans l’ordre.",
  },
  guided: {
    you: "menez l’exemple en appel et réponse, et retirez votre partie à mesure que le groupe prend de l’assurance.",
    they: "l’interprètent en percussions corporelles (pieds, mains, doigts) : d’abord tous ensemble, puis en deux moitiés qui alternent.",
  },
  independent: {
    you: "donnez la tâche : une pièce de quatre mesures sur le thème « {topic} ». Convenez d’un signal de départ et d’un signal de silence, et écoutez chaque groupe une fois.",
    they: "inventent, répètent et notent la pièce par trois ou quatre, avec des signes à eux, puis la jouent.",
  },
  young: "en cercle, mènent à tour de rôle un court motif avec la voix, les mains ou une maraca, et tout le monde le copie.",
  open: {
    ask: "Qu’avez-vous entendu qui revenait ?",
    expect: "un son ou un motif, avec leurs mots ; aucun terme n’est encore nécessaire.",
  },
  probe: {
    ask: "Qu’est-ce qui changerait si on le jouait deux fois plus vite ?",
    expect: "ce qui change (caractère, difficulté) et ce qui reste (ordre, motif).",
  },
  check: "chaque groupe joue dix secondes ; ceux qui écoutent nomment un endroit où ils reconnaissent « {topic} ».",
  support: "Moins de temps, un tambour régulier à suivre, une carte illustrée pour chaque son.",
  stretch: "Ajouter une deuxième voix qui s’accorde à la première, ou diriger le groupe.",
  homework: "Trouver une musique où l’on reconnaît « {topic} » et se préparer à en jouer ou à en fredonner dix secondes.",
  materials: [
    "Petites percussions ou objets sonores du quotidien",
    "Un haut-parleur et deux enregistrements courts",
    "Des cartes avec des motifs ou des images",
  ],
  objectives: {
    remember: "reconnaître « {topic} » dans une courte pièce",
    understand: "décrire avec leurs mots ce qu’ils entendent à propos de « {topic} »",
    apply: "interpréter en mesure un court motif sur le thème « {topic} »",
    analyse: "comparer deux pièces et dire quelle place « {topic} » y tient",
    evaluate: "juger une interprétation selon deux critères convenus et donner des raisons",
    create: "inventer et jouer une pièce de quatre mesures sur le thème « {topic} »",
  },
};
