import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const SPORT: Kit = {
  hook: {
    you: "échauffez par un jeu de poursuite sur un terrain délimité ; arrêtez-le deux fois et ajoutez une règle qui mène à « {topic} ».",
    they: "courent, esquivent, se délivrent les uns les autres et prennent leur pouls après chaque manche.",
  },
  discover: {
    you: "installez quatre ateliers sur « {topic} » avec un matériel différent et une question chacun : quelle façon marche le mieux ?",
    they: "essaient au moins deux façons par atelier et laissent un conseil au groupe suivant.",
  },
  model: {
    you: "montrez « {topic} » trois fois : en entier, lentement avec trois mots repères, de nouveau en entier et de côté. Dites ce qui assure la sécurité.",
    they: "disent les mots repères avec vous et reproduisent le geste sur place.",
  },
  guided: {
    you: "faites travailler « {topic} » à deux, à courte distance et lentement ; corrigez un seul point à la fois pour tous.",
    they: "font dix essais, échangent et disent au partenaire quel mot repère ils ont vu.",
  },
  independent: {
    you: "ouvrez quatre ateliers sur « {topic} », du facile à l’exigeant, trois minutes chacun ; puis un petit jeu où cela compte.",
    they: "choisissent le niveau à chaque atelier, comptent les essais réussis et se servent du geste dans le jeu.",
  },
  young: "se déplacent comme des animaux sur un petit parcours et montrent à un partenaire le mouvement qu’ils préfèrent.",
  open: {
    ask: "Qu’est-ce qui vous a aidés dans le jeu : la vitesse, le regard ou l’équipe ?",
    expect: "un moment du jeu et ce qui y a aidé.",
  },
  probe: { ask: "Qu’est-ce qui rate le plus souvent, et qu’est-ce qui y remédie ?", expect: "une erreur et le mot repère qui lui répond." },
  check: "chacun montre « {topic} » une fois à un partenaire, qui coche les trois mots repères observés.",
  support: "Du matériel plus grand ou plus souple, moins de distance, plus de temps, un partenaire qui aide.",
  stretch: "Moins d’espace, l’autre main ou l’autre pied, un défenseur ; ou animer un atelier.",
  homework: "S’exercer cinq minutes trois jours de suite et noter combien d’essais sur dix réussissent.",
  materials: [
    "Plots ou repères",
    "Du matériel pour chaque binôme, en deux tailles",
    "Des affiches d’atelier avec les mots repères",
    "Sifflet ou signal convenu, trousse de secours",
  ],
  objectives: {
    remember: "dire trois mots repères et les règles de sécurité pour « {topic} »",
    understand: "expliquer ce qui fait réussir le geste",
    apply: "réaliser « {topic} » avec contrôle à un niveau choisi",
    analyse: "observer un partenaire et trouver le point à améliorer",
    evaluate: "juger leurs progrès en comptant les essais et se fixer un but",
    create: "inventer et animer un petit jeu avec « {topic} »",
  },
};
