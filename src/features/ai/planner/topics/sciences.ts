import type { TopicRows } from "#src/features/ai/planner/topics/topic-rows.ts";

export const SCIENCES: TopicRows = {
  mathematics: `
fractions|las fracciones|les fractions|Brüche/Bruchrechnen/Bruchrechnung
numbers|los números|les nombres|Zahlen
percentages|los porcentajes|les pourcentages|Prozentrechnung/Prozentrechnen/~prozente
decimals|los decimales/los números decimales|les nombres décimaux|Dezimalzahlen
addition|la suma/~adicion|l’addition|Addition
subtraction|la resta|la soustraction|Subtraktion
multiplication|la multiplicación|la multiplication|Multiplikation
times tables|las tablas de multiplicar|les tables de multiplication|Einmaleins
division|la división|la division|Division
linear equations|las ecuaciones lineales/las ecuaciones de primer grado|les équations du premier degré|lineare Gleichungen
quadratic equations|las ecuaciones de segundo grado|les équations du second degré|quadratische Gleichungen
equations|las ecuaciones|les équations|Gleichungen
the Pythagorean theorem/~pythagoras/Pythagoras' theorem|el teorema de Pitágoras|le théorème de Pythagore|Satz des Pythagoras
angles|los ángulos|les angles|Winkel
area and perimeter/perimeter and area|el área y el perímetro|l’aire et le périmètre|Fläche und Umfang
symmetry|la simetría|la symétrie|Symmetrie
probability|la probabilidad|les probabilités|Wahrscheinlichkeitsrechnung/Wahrscheinlichkeit
statistics|la estadística|les statistiques|Statistik
telling the time|la hora|lire l’heure|Uhrzeit
proportional reasoning/the rule of three|la regla de tres|la proportionnalité/la règle de trois|Dreisatz
derivatives|las derivadas|les dérivées|Ableitungen
functions|las funciones|les fonctions|Funktionen`,
  science: `
the water cycle|el ciclo del agua|le cycle de l’eau|Wasserkreislauf
the solar system|el sistema solar|le système solaire|Sonnensystem
the planets/~planets|los planetas|les planètes|Planeten
floating and sinking|la flotación|flotter ou couler|Schwimmen und Sinken
the scientific method|el método científico|la démarche scientifique|naturwissenschaftliche Methode`,
  physics: `
half-life/half-lives|la vida media|la demi-vie|Halbwertszeit
radioactive decay|la desintegración radiactiva|la désintégration radioactive|radioaktiver Zerfall
forces|las fuerzas|les forces|Kräfte
gravity|la gravedad|la gravité|Schwerkraft/Gravitation
electricity|la electricidad|l’électricité|Elektrizität/~strom
electric circuits/~circuits|los circuitos eléctricos|les circuits électriques|Stromkreise/~stromkreis
magnetism|el magnetismo|le magnétisme|Magnetismus
magnets|los imanes|les aimants|Magnete
light and shadow|la luz y la sombra|l’ombre et la lumière|Licht und Schatten
light|la luz|la lumière|Licht
sound|el sonido|le son|Schall
energy|la energía|l’énergie|Energie
newton's laws|las leyes de Newton|les lois de Newton|newtonsche Gesetze`,
  chemistry: `
acids and bases|los ácidos y las bases|les acides et les bases|Säuren und Basen
states of matter|los estados de la materia|les états de la matière|Aggregatzustände
atoms|los átomos|les atomes|Atome
the periodic table|la tabla periódica|le tableau périodique|Periodensystem
chemical reactions|las reacciones químicas|les réactions chimiques|chemische Reaktionen`,
  biology: `
photosynthesis|la fotosíntesis|la photosynthèse|Photosynthese/Fotosynthese
cells/the cell|las células/~célula|les cellules/~cellule|Zellen/~zelle
plants|las plantas|les plantes|Pflanzen
animals|los animales|les animaux|Tiere
insects|los insectos|les insectes|Insekten
the human body|el cuerpo humano|le corps humain|menschlicher Körper/~menschlichen körper
the five senses/~the senses|los cinco sentidos/~sentidos|les cinq sens|fünf Sinne
the digestive system|el aparato digestivo|le système digestif|Verdauungssystem
digestion|la digestión|la digestion|Verdauung
the heart|el corazón|le cœur/~coeur|Herz
food chains|las cadenas alimentarias|les chaînes alimentaires|Nahrungsketten
ecosystems|los ecosistemas|les écosystèmes|Ökosysteme
evolution|la evolución|l’évolution|Evolution
genetics|la genética|la génétique|Genetik
dinosaurs|los dinosaurios|les dinosaures|Dinosaurier
bees|las abejas|les abeilles|Bienen
cell division|la división celular|la division cellulaire|Zellteilung
mitosis|la mitosis|la mitose|Mitose`,
  geography: `
volcanoes|los volcanes|les volcans|Vulkane
earthquakes|los terremotos|les séismes/les tremblements de terre|Erdbeben
climate change|el cambio climático|le changement climatique/~rechauffement climatique|Klimawandel
the weather|el tiempo atmosférico|la météo|Wetter
rivers|los ríos|les fleuves et les rivières/~rivieres/~fleuves|Flüsse
continents|los continentes|les continents|Kontinente
maps|los mapas|les cartes|Karten
map reading|la lectura de mapas|la lecture de cartes|Kartenlesen
migration|las migraciones/la migración|les migrations|Migration
cities|las ciudades|les villes|Städte
plate tectonics|la tectónica de placas|la tectonique des plaques|Plattentektonik
the rainforest/rainforests|la selva tropical|la forêt tropicale|Regenwald
recycling|el reciclaje|le recyclage|Recycling`,
};
