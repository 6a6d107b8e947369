import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";

export const GEOGRAPHY: Kit = {
  hook: {
    you: "montrez deux photographies en lien avec « {topic} », de deux lieux ou de deux époques, sans les nommer.",
    they: "listent ce qui est pareil et ce qui est différent, et devinent où et quand.",
  },
  discover: {
    you: "donnez à chaque groupe une carte, un schéma et des chiffres sur « {topic} », et une question : où, et pourquoi là ?",
    they: "repèrent les lieux, cherchent une régularité et écrivent une hypothèse sur sa cause.",
  },
  model: {
    you: "dessinez au tableau le fonctionnement de « {topic} », pas à pas et avec des flèches, et reliez chaque étape à un lieu de la carte.",
    they: "recopient le croquis, mettent les étapes en mots et corrigent leur hypothèse.",
  },
  guided: {
    you: "lisez avec le groupe une carte et un graphique : titre, légende, échelle, le plus haut, le plus bas, l’intrus.",
    they: "répondent à deux et montrent l’endroit qui le prouve.",
  },
  independent: {
    you: "donnez à chaque binôme un autre lieu et demandez ce que « {topic} » y signifie pour les habitants.",
    they: "font une fiche : croquis, cause, effet sur les habitants, une chose que l’on peut faire.",
  },
  young: "construisent le lieu avec du sable, des cubes ou de la pâte et y montrent ce qui se passe.",
  open: {
    ask: "Où cela peut-il être, et à quoi le voit-on ?",
    expect: "des indices tirés du paysage, des bâtiments, des vêtements ou des plantes.",
  },
  probe: { ask: "Pourquoi ici et pas ailleurs ?", expect: "une raison naturelle et une raison humaine." },
  check: "chacun place trois lieux sur un fond de carte et écrit pour l’un d’eux une phrase avec « parce que » sur « {topic} ».",
  support: "Une carte avec moins d’informations, et les étapes sur des cartes à remettre dans l’ordre.",
  stretch: "Comparer deux lieux et prévoir, preuves à l’appui, ce que chacun sera dans 30 ans.",
  homework: "Photographier ou dessiner près de chez soi quelque chose en lien avec « {topic} » et l’expliquer en cinq lignes.",
  materials: [
    "Des cartes ou des atlas",
    "Deux photographies pour l’ouverture",
    "Des chiffres ou des schémas, un jeu par groupe",
    "Des fonds de carte",
  ],
  objectives: {
    remember: "situer trois lieux en lien avec « {topic} »",
    understand: "expliquer « {topic} » par un croquis simple",
    apply: "lire une carte et un graphique pour répondre à une question sur « {topic} »",
    analyse: "expliquer pourquoi les effets diffèrent entre deux lieux",
    evaluate: "peser deux mesures pour les personnes touchées et en choisir une avec des raisons",
    create: "faire une fiche sur « {topic} » pour un lieu qu’ils ne connaissent pas",
  },
};
