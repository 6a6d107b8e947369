import type { TopicRows } from "#src/features/ai/planner/topics/topic-rows.ts";

export const ARTS: TopicRows = {
  music: `
rhythm/~rhythms|ritmo|rythme|Rhythmus
melody|melodía|mélodie|Melodie
musical instruments/~instruments|instrumentos musicales|instruments de musique|Musikinstrumente/~instrumente
the orchestra|la orquesta|l'orchestre|Orchester
singing in a round|canto en canon/~canon|chant en canon|Kanonsingen
major and minor keys|tonalidades mayores y menores|modes majeur et mineur|Dur und Moll`,
  art: `
colour mixing/mixing colours/mixing colors/color mixing|mezcla de colores|mélange des couleurs|Farben mischen
portraits|retratos/~retrato|portraits/~portrait|Porträts/~portrat
perspective/perspective drawing|perspectiva|perspective|Perspektive
impressionism|impresionismo|impressionnisme|Impressionismus
collage|collage|collage|Collage
printmaking|grabado|gravure|Drucktechniken`,
  sport: `
throwing and catching|lanzar y atrapar|lancer et attraper|Werfen und Fangen
relay races/relay running|carreras de relevos|course de relais|Staffellauf
balance|equilibrio|équilibre|Gleichgewicht
dribbling|bote y conducción del balón|dribble|Dribbeln
passing in football|pase en el fútbol|passe au football|Passspiel im Fußball
endurance running|carrera de resistencia|course d'endurance|Ausdauerlauf`,
  coding: `
loops|bucles|boucles|Schleifen
variables|variables|variables|Variablen
algorithms|algoritmos|algorithmes|Algorithmen
conditionals/if statements|condicionales|conditions|bedingte Anweisungen/Verzweigungen
debugging|depuración|débogage|Fehlersuche
arrays and lists|listas y arreglos|listes et tableaux|Listen und Arrays`,
};
