import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const SCIENCE: Kit = {
  hook: {
    you: "montrez un objet, une image ou une courte démonstration en lien avec « {topic} » qui ne fait pas ce que l’on attend. N’expliquez rien.",
    they: "écrivent ou dessinent une prévision, « Je pense que… parce que… », et la comparent avec celle du voisin.",
  },
  discover: {
    you: "disposez le matériel et une question sur « {topic} » que l’on peut tester ou observer. Circulez et questionnez ; ne donnez pas de réponse.",
    they: "prévoient, testent ou observent et notent dans un tableau ou un dessin légendé, par trois : l’un manipule, l’autre mesure, le troisième écrit.",
  },
  model: {
    you: "rassemblez les résultats dans un tableau, dessinez l’idée de « {topic} » en un schéma simple et ajoutez les termes à ce que les élèves ont dit.",
    they: "légendent leur dessin avec les nouveaux termes et corrigent leur prévision d’une autre couleur.",
  },
  guided: {
    you: "préparez avec le groupe une expérience contrôlée sur « {topic} » : ce qui change, ce qui reste pareil, ce que l’on mesure.",
    they: "complètent le plan à deux, le réalisent une fois et comparent les résultats.",
  },
  independent: {
    you: "donnez un nouveau cas de la vie courante que l’explication de « {topic} » devrait couvrir.",
    they: "expliquent le nouveau cas à deux par un schéma légendé : affirmation, preuve, raison.",
  },
  young: "trient des objets ou des images en « oui » et « non », puis dessinent ce qu’ils ont vu se passer.",
  open: {
    ask: "Que va-t-il se passer, et qu’est-ce qui vous le fait penser ?",
    expect: "des prévisions avec une raison tirée de l’expérience ; les fausses sont utiles, gardez-les.",
  },
  probe: {
    ask: "Laquelle de nos observations appuie cette explication ?",
    expect: "une observation, nommée avec précision, et le lien avec l’explication.",
  },
  check: "chacun dessine l’idée de mémoire avec trois légendes et une flèche, et termine la phrase « Cela se produit parce que… ».",
  support: "Un dessin avec les légendes données, et les étapes de l’expérience en images.",
  stretch: "Imaginer une expérience qui pourrait réfuter l’explication et prévoir son résultat.",
  homework: "Trouver chez soi ou dehors un exemple de « {topic} », le dessiner et l’expliquer en trois phrases.",
  materials: [
    "Le matériel de la démonstration",
    "Un plateau de matériel d’essai par groupe de trois",
    "Une fiche d’observation avec tableau et place pour dessiner",
  ],
  objectives: {
    remember: "nommer les principales parties ou étapes de « {topic} »",
    understand: "expliquer « {topic} » par un dessin légendé",
    apply: "prévoir ce qui se passe dans un nouveau cas et vérifier la prévision",
    analyse: "distinguer observation et explication dans leurs propres résultats",
    evaluate: "juger si les preuves appuient une affirmation sur « {topic} »",
    create: "préparer une expérience contrôlée pour une question à eux sur « {topic} »",
  },
};

export const PHYSICS: Kit = {
  ...SCIENCE,
  discover: {
    you: "disposez des appareils simples et une question sur « {topic} » : quelle grandeur change quand on en change une autre ? Ne donnez pas de réponse.",
    they: "par trois, changent une seule grandeur à la fois, mesurent trois fois et notent ou représentent les résultats.",
  },
  probe: {
    ask: "Qu’est-ce qui doublerait si l’on doublait ceci ?",
    expect: "une grandeur et une raison tirée des résultats, pas de la mémoire.",
  },
  materials: [
    "Des appareils simples pour chaque groupe de trois",
    "Règle, chronomètre ou appareil de mesure",
    "Papier millimétré ou tableau de résultats",
  ],
};

export const CHEMISTRY: Kit = {
  ...SCIENCE,
  discover: {
    you: "disposez des échantillons sans danger et une question sur « {topic} ». Lunettes sur le nez ; montrez comment sentir, verser et s’arrêter.",
    they: "testent chaque échantillon et notent couleur, état et changement dans un tableau avant de donner une raison.",
  },
  probe: {
    ask: "Que voit-on, et que font les particules ?",
    expect: "deux réponses distinctes : l’une pour le visible, l’autre pour les particules.",
  },
  materials: [
    "Des échantillons sans danger dans des gobelets étiquetés",
    "Lunettes de protection et chiffons",
    "Modèles ou jetons de couleur pour les particules",
    "Tableau de résultats",
  ],
};

export const BIOLOGY: Kit = {
  ...SCIENCE,
  hook: {
    you: "montrez un spécimen, une image ou un son en lien avec « {topic} » et cachez la partie la plus parlante.",
    they: "dessinent ou décrivent ce qui doit se trouver dessous et disent pourquoi.",
  },
  open: {
    ask: "Qu’y a-t-il dessous, et qu’est-ce qui vous le fait penser ?",
    expect: "des suppositions avec une raison tirée de ce que l’on voit ; gardez aussi les fausses.",
  },
  discover: {
    you: "donnez à chaque groupe un spécimen, une série d’images ou une vue au microscope sur « {topic} » et une question : à quoi sert chaque partie ?",
    they: "observent deux minutes en silence, dessinent en grand et avec précision, puis associent chaque structure à son rôle.",
  },
  probe: { ask: "Qu’arriverait-il à l’ensemble si cette partie ne fonctionnait plus ?", expect: "une chaîne d’au moins deux étapes." },
  materials: ["Spécimens, modèles ou séries d’images", "Loupes ou images de microscope", "Papier à dessin et crayons"],
};
