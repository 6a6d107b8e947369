import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const LANGUAGES: Kit = {
  hook: {
    you: "jouez dans la nouvelle langue une scène de 30 secondes sur « {topic} », avec des objets et des gestes, sans traduire.",
    they: "devinent de quoi il s’agit et relèvent deux mots entendus plus d’une fois.",
  },
  discover: {
    you: "donnez à chaque binôme six phrases courtes sur « {topic} » dans la nouvelle langue, découpées en bandes, avec des images.",
    they: "associent bandes et images, puis cherchent ce que les phrases ont en commun.",
  },
  model: {
    you: "dites six mots ou expressions clés sur « {topic} » avec image et geste, trois fois chacun ; montrez ensuite le modèle de phrase avec une partie en couleur.",
    they: "répètent en chœur, par rangées, puis un par un ; ils désignent l’image que vous nommez.",
  },
  guided: {
    you: "construisez au tableau un court dialogue avec le groupe, réplique après réplique, et effacez un mot à chaque tour.",
    they: "disent le dialogue en deux moitiés de classe, puis à deux, en retrouvant de mémoire les mots effacés.",
  },
  independent: {
    you: "donnez à chaque binôme deux cartes de rôle différentes sur « {topic} », pour qu’il faille demander ce qui manque. Notez les erreurs sans interrompre.",
    they: "jouent le dialogue, échangent les rôles, puis le rejouent avec un autre partenaire et sans carte.",
  },
  young: "chantent ou scandent les mots avec des gestes, puis jouent à deux à « touche l’image » : l’un nomme, l’autre touche.",
  open: {
    ask: "Quels mots avez-vous compris, et qu’est-ce qui vous a aidés ?",
    expect: "des mots isolés, des gestes, des mots qui ressemblent à ceux de leur langue.",
  },
  probe: {
    ask: "Quelle partie de la phrase change quand je parle de quelqu’un d’autre ?",
    expect: "le mot ou la terminaison qui change ; une nouvelle phrase correcte suffit.",
  },
  check:
    "à la sortie, chacun répond par une phrase complète à une question sur « {topic} ». Juste, presque, pas encore : trois colonnes dans votre liste.",
  support: "Des débuts de phrase et une image pour chaque mot ; le dialogue avec deux trous seulement.",
  stretch: "Ajouter un imprévu au dialogue (il n’y en a plus, on a mal entendu) et le résoudre dans la nouvelle langue.",
  homework: "S’enregistrer une minute sur « {topic} », s’écouter, puis s’enregistrer à nouveau, en mieux.",
  materials: [
    "Des cartes illustrées pour six mots clés",
    "Des cartes de rôle, deux par binôme",
    "Des bandes de phrases découpées",
    "De la place au tableau pour un dialogue",
  ],
  objectives: {
    remember: "dire six mots ou expressions clés sur « {topic} » dans la nouvelle langue",
    understand: "suivre une courte conversation sur « {topic} » et dire de quoi il s’agit",
    apply: "poser trois questions sur « {topic} » et y répondre par des phrases complètes",
    analyse: "expliquer comment le modèle de phrase change selon la personne ou le temps",
    evaluate: "comparer deux réponses et dire laquelle convient mieux à la situation, et pourquoi",
    create: "inventer et jouer un court dialogue sur « {topic} »",
  },
};
