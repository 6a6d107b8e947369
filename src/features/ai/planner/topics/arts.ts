import type { TopicRows } from "#src/features/ai/planner/topics/topic-rows.ts";

export const ARTS: TopicRows = {
  music: `
rhythm/~rhythms|el ritmo|le rythme|Rhythmus
melody|la melodía|la mélodie|Melodie
musical instruments/~instruments|los instrumentos musicales|les instruments de musique|Musikinstrumente/~instrumente
the orchestra|la orquesta|l’orchestre|Orchester
singing in a round|el canto en canon/~canon|le chant en canon|Kanonsingen
major and minor keys|las tonalidades mayores y menores|les modes majeur et mineur|Dur und Moll`,
  art: `
colour mixing/mixing colours/mixing colors/color mixing|la mezcla de colores|le mélange des couleurs|Farben mischen
colours/colors|los colores|les couleurs|Farben
portraits|los retratos/~retrato|les portraits/~portrait|Porträts/~portrat
perspective/perspective drawing|la perspectiva|la perspective|Perspektive
impressionism|el impresionismo|l’impressionnisme|Impressionismus
collage|el collage|le collage|Collage
printmaking|el grabado|la gravure|Drucktechniken`,
  sport: `
throwing and catching|lanzar y atrapar|lancer et attraper|Werfen und Fangen
relay races/relay running|las carreras de relevos|la course de relais|Staffellauf
balance|el equilibrio|l’équilibre|Gleichgewicht
dribbling|el bote y la conducción del balón|le dribble|Dribbeln
passing in football|el pase en el fútbol|la passe au football|Passspiel im Fußball
endurance running|la carrera de resistencia|la course d’endurance|Ausdauerlauf`,
  coding: `
loops|los bucles|les boucles|Schleifen
variables|las variables|les variables|Variablen
algorithms|los algoritmos|les algorithmes|Algorithmen
conditionals/if statements|los condicionales|les conditions|bedingte Anweisungen/Verzweigungen
debugging|la depuración|le débogage|Fehlersuche
arrays and lists|las listas y los arreglos|les listes et les tableaux|Listen und Arrays`,
};
