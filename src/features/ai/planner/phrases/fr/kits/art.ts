import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const ART: Kit = {
  hook: {
    you: "montrez une œuvre en lien avec « {topic} » et gardez le silence une minute.",
    they: "regardent, puis dessinent de mémoire les trois lignes ou formes principales.",
  },
  discover: {
    you: "sortez le matériel et donnez à chacun dix petits carrés de papier : essayer « {topic} » de dix façons différentes.",
    they: "essaient vite, sans gommer, et entourent les deux carrés qui les surprennent le plus.",
  },
  model: {
    you: "montrez lentement la technique de « {topic} », sous la caméra ou au milieu du cercle ; faites une erreur et rattrapez-la.",
    they: "regardent les mains et nomment les étapes quand vous les répétez.",
  },
  guided: {
    you: "travaillez « {topic} » pas à pas avec le groupe, et arrêtez-vous après chaque étape pour que l’on puisse regarder autour de soi.",
    they: "font chaque étape sur une feuille d’essai, la regardent à bout de bras et changent une chose.",
  },
  independent: {
    you: "donnez la tâche avec une contrainte (deux couleurs, une ligne, du papier seulement) et une liberté. Circulez et interrogez les choix.",
    they: "esquissent deux idées sur « {topic} », en choisissent une, la réalisent et lui donnent un titre.",
  },
  young: "essaient la matière avec les mains, des éponges et des pinceaux sur grand format, puis racontent ce qu’ils y voient.",
  open: {
    ask: "Où va d’abord le regard, et qu’est-ce qui l’y conduit ?",
    expect: "place, couleur, contraste, taille ; toute réponse avec une raison.",
  },
  probe: {
    ask: "Qu’est-ce qui changerait avec la couleur ou la ligne contraire ?",
    expect: "un effet (ambiance, poids, distance), pas seulement j’aime ou je n’aime pas.",
  },
  check: "galerie : chacun laisse un mot sur deux œuvres, « Je vois “{topic}” dans… », et garde une phrase sur la sienne.",
  support: "Un gabarit ou une feuille commencée, un plus grand format, une couleur de moins.",
  stretch: "Faire une deuxième version qui dit le contraire avec les mêmes moyens.",
  homework: "Trouver « {topic} » dans un tableau, un bâtiment ou un objet de la maison, le dessiner et nommer les moyens.",
  materials: [
    "Du papier pour les essais et pour l’œuvre",
    "Peinture, crayons ou matériel de collage",
    "Une œuvre assez grande pour être vue de tous",
    "Chiffons, eau, protection des tables",
  ],
  objectives: {
    remember: "nommer le matériel et les étapes de « {topic} »",
    understand: "décrire l’effet de « {topic} » dans une image ou un objet",
    apply: "employer une technique de « {topic} » dans un essai à eux",
    analyse: "comparer deux œuvres et leurs moyens",
    evaluate: "juger leur travail selon deux critères convenus et nommer l’étape suivante",
    create: "concevoir et réaliser une œuvre sur « {topic} »",
  },
};
