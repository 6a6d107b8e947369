/** By the English name of a topic, one a line: word | what it means. Of topics in time: date | what happened. */
export const FACTS: Record<string, string> = {
  "musical instruments": `
violon|à cordes, joué avec un archet
guitare|à cordes, pincées avec les doigts
flûte traversière|de la famille des bois, tenue de côté
clarinette|de la famille des bois, à anche simple
trompette|de la famille des cuivres, à trois pistons
trombone|de la famille des cuivres, à coulisse
tambour|de la famille des percussions, avec une peau`,
  rhythm: `
pulsation|le battement régulier de la musique
mesure|un groupe de temps entre deux barres
tempo|la vitesse de la pulsation
silence|un arrêt du son que l’on compte
noire|dure un temps dans une mesure à 4/4
blanche|dure deux temps dans une mesure à 4/4`,
  "the water cycle": `
évaporation|l’eau liquide devient de la vapeur
condensation|la vapeur d’eau devient des gouttelettes
précipitations|l’eau tombe en pluie, en neige ou en grêle
ruissellement|l’eau coule sur le sol jusqu’aux rivières
infiltration|l’eau pénètre dans le sol
nappe souterraine|réserve d’eau sous la terre`,
  "the planets": `
Mercure|la planète la plus proche du Soleil
Vénus|la planète la plus chaude
Terre|la planète où nous connaissons la vie
Mars|la planète rouge
Jupiter|la plus grande planète
Saturne|la planète aux anneaux les plus brillants
Uranus|la planète couchée sur le côté
Neptune|la planète la plus éloignée du Soleil`,
  "states of matter": `
solide|garde sa forme et son volume
liquide|garde son volume et prend la forme du récipient
gaz|occupe tout l’espace disponible
fusion|un solide devient liquide
solidification|un liquide devient solide
ébullition|un liquide devient gaz, avec des bulles en son sein`,
  photosynthesis: `
chlorophylle|la substance verte qui capte la lumière
dioxyde de carbone|le gaz que la plante prend dans l’air
dioxygène|le gaz que la plante rejette
glucose|le sucre que la plante fabrique
racines|puisent l’eau dans le sol
stomates|ouvertures minuscules par où la feuille prend les gaz`,
  volcanoes: `
magma|roche fondue sous la terre
lave|roche fondue arrivée à la surface
cratère|l’ouverture au sommet du volcan
cheminée|le conduit par où monte le magma
éruption|le volcan rejette de la lave, des cendres et des gaz
endormi|se dit d’un volcan qui peut se réveiller`,
  fractions: `
numérateur|le nombre au-dessus du trait
dénominateur|le nombre au-dessous du trait
un demi|une de deux parts égales
un quart|une de quatre parts égales
équivalentes|se dit de fractions de même valeur, comme 1/2 et 2/4
nombre mixte|un entier avec une fraction, comme 1 1/2`,
  "the human body": `
cœur|pompe le sang dans le corps
poumons|prennent l’oxygène de l’air
estomac|décompose les aliments avec de l’acide
cerveau|dirige la pensée et le mouvement
reins|nettoient le sang et produisent l’urine
peau|le plus grand organe, elle couvre le corps`,
  "food chains": `
producteur|fabrique sa nourriture à partir de la lumière
consommateur|se nourrit d’autres êtres vivants
herbivore|animal qui ne mange que des plantes
carnivore|animal qui mange d’autres animaux
prédateur|animal qui en chasse d’autres
décomposeur|décompose ce qui est mort`,
  "the French Revolution": `
1789|Prise de la Bastille
1791|La France a sa première Constitution
1792|La République est proclamée
1793|Le roi Louis XVI est exécuté
1794|Chute de Robespierre
1799|Napoléon Bonaparte prend le pouvoir`,
  "the Second World War": `
1939|L’Allemagne envahit la Pologne
1940|L’Allemagne occupe Paris
1941|L’Allemagne attaque l’Union soviétique ; le Japon attaque Pearl Harbor
1944|Les Alliés débarquent en Normandie
1945|La guerre finit en Europe en mai et en Asie en septembre`,
  "ancient Rome": `
753 av. J.-C.|Fondation de Rome, selon la légende
509 av. J.-C.|Début de la République
44 av. J.-C.|Assassinat de Jules César
27 av. J.-C.|Auguste devient le premier empereur
79 apr. J.-C.|Le Vésuve ensevelit Pompéi
476 apr. J.-C.|Le dernier empereur d’Occident est déposé`,
  "the moon landing": `
1957|Spoutnik est le premier satellite en orbite
1961|Youri Gagarine est le premier homme dans l’espace
1965|Alexeï Leonov réalise la première sortie dans l’espace
1968|Apollo 8 fait le tour de la Lune
1969|Apollo 11 se pose sur la Lune
1972|Apollo 17 est le dernier vol à s’y poser`,
};
