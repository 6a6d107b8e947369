import type { TopicRows } from "#src/features/ai/planner/topics/topic-rows.ts";

export const SCIENCES: TopicRows = {
  mathematics: `
fractions|fracciones|fractions|Brüche/Bruchrechnen/Bruchrechnung
percentages|porcentajes|pourcentages|Prozentrechnung/Prozentrechnen/~prozente
decimals|decimales/números decimales|nombres décimaux|Dezimalzahlen
addition|suma/~adicion|addition|Addition
subtraction|resta|soustraction|Subtraktion
multiplication|multiplicación|multiplication|Multiplikation
times tables|tablas de multiplicar|tables de multiplication|Einmaleins
division|división|division|Division
linear equations|ecuaciones lineales/ecuaciones de primer grado|équations du premier degré|lineare Gleichungen
quadratic equations|ecuaciones de segundo grado|équations du second degré|quadratische Gleichungen
equations|ecuaciones|équations|Gleichungen
the Pythagorean theorem/~pythagoras/Pythagoras' theorem|teorema de Pitágoras|théorème de Pythagore|Satz des Pythagoras
angles|ángulos|angles|Winkel
area and perimeter/perimeter and area|área y perímetro|aire et périmètre|Fläche und Umfang
symmetry|simetría|symétrie|Symmetrie
probability|probabilidad|probabilités|Wahrscheinlichkeitsrechnung/Wahrscheinlichkeit
statistics|estadística|statistiques|Statistik
telling the time|la hora|lire l'heure|Uhrzeit
proportional reasoning/the rule of three|regla de tres|proportionnalité/règle de trois|Dreisatz
derivatives|derivadas|dérivées|Ableitungen
functions|funciones|fonctions|Funktionen`,
  science: `
the water cycle|ciclo del agua|cycle de l'eau|Wasserkreislauf
the solar system|sistema solar|système solaire|Sonnensystem
the planets/~planets|planetas|planètes|Planeten
floating and sinking|flotación|flotter ou couler|Schwimmen und Sinken
the scientific method|método científico|démarche scientifique|naturwissenschaftliche Methode`,
  physics: `
forces|fuerzas|forces|Kräfte
gravity|gravedad|gravité|Schwerkraft/Gravitation
electricity|electricidad|électricité|Elektrizität/~strom
electric circuits/~circuits|circuitos eléctricos|circuits électriques|Stromkreise/~stromkreis
magnetism|magnetismo|magnétisme|Magnetismus
magnets|imanes|aimants|Magnete
light and shadow|luz y sombra|ombre et lumière|Licht und Schatten
light|luz|lumière|Licht
sound|sonido|son|Schall
energy|energía|énergie|Energie
newton's laws|leyes de Newton|lois de Newton|newtonsche Gesetze`,
  chemistry: `
acids and bases|ácidos y bases|acides et bases|Säuren und Basen
states of matter|estados de la materia|états de la matière|Aggregatzustände
atoms|átomos|atomes|Atome
the periodic table|tabla periódica|tableau périodique|Periodensystem
chemical reactions|reacciones químicas|réactions chimiques|chemische Reaktionen`,
  biology: `
photosynthesis|fotosíntesis|photosynthèse|Photosynthese/Fotosynthese
cells/the cell|células/~célula|cellules/~cellule|Zellen/~zelle
plants|plantas|plantes|Pflanzen
animals|animales|animaux|Tiere
insects|insectos|insectes|Insekten
the human body|cuerpo humano|corps humain|menschlicher Körper/~menschlichen körper
the five senses/~the senses|cinco sentidos/~sentidos|cinq sens|fünf Sinne
the digestive system|aparato digestivo|système digestif|Verdauungssystem
digestion|digestión|digestion|Verdauung
the heart|corazón|cœur|Herz
food chains|cadenas alimentarias|chaînes alimentaires|Nahrungsketten
ecosystems|ecosistemas|écosystèmes|Ökosysteme
evolution|evolución|évolution|Evolution
genetics|genética|génétique|Genetik
dinosaurs|dinosaurios|dinosaures|Dinosaurier
bees|abejas|abeilles|Bienen
cell division|división celular|division cellulaire|Zellteilung
mitosis|mitosis|mitose|Mitose`,
  geography: `
volcanoes|volcanes|volcans|Vulkane
earthquakes|terremotos|séismes/tremblements de terre|Erdbeben
climate change|cambio climático|changement climatique/~rechauffement climatique|Klimawandel
the weather|tiempo atmosférico|météo|Wetter
rivers|ríos|fleuves et rivières/~rivieres/~fleuves|Flüsse
continents|continentes|continents|Kontinente
maps|mapas|cartes|Karten
map reading|lectura de mapas|lecture de cartes|Kartenlesen
migration|migraciones/migración|migrations|Migration
cities|ciudades|villes|Städte
plate tectonics|tectónica de placas|tectonique des plaques|Plattentektonik
the rainforest/rainforests|selva tropical|forêt tropicale|Regenwald
recycling|reciclaje|recyclage|Recycling`,
};
