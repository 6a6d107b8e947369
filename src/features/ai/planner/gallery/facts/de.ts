/** By the English name of a topic, one a line: word | what it means. Of topics in time: date | what happened. */
export const FACTS: Record<string, string> = {
  "musical instruments": `
Geige|Streichinstrument, mit dem Bogen gespielt
Gitarre|Zupfinstrument mit sechs Saiten
Querflöte|Holzblasinstrument, quer zum Mund gehalten
Klarinette|Holzblasinstrument mit einfachem Rohrblatt
Trompete|Blechblasinstrument mit drei Ventilen
Posaune|Blechblasinstrument mit einem Zug
Trommel|Schlaginstrument mit einem Fell`,
  rhythm: `
Puls|der gleichmäßige Schlag der Musik
Takt|eine Gruppe von Schlägen zwischen zwei Strichen
Tempo|wie schnell die Schläge aufeinander folgen
Pause|eine Stille, die gezählt wird
Viertelnote|dauert im 4/4-Takt einen Schlag
Halbe Note|dauert im 4/4-Takt zwei Schläge`,
  "the water cycle": `
Verdunstung|flüssiges Wasser wird zu Wasserdampf
Kondensation|Wasserdampf wird zu feinen Tröpfchen
Niederschlag|Wasser fällt als Regen, Schnee oder Hagel
Abfluss|Wasser fließt über den Boden in die Flüsse
Versickerung|Wasser dringt in den Boden ein
Grundwasser|Wasser, das unter der Erde gespeichert ist`,
  "the planets": `
Merkur|der Planet, der der Sonne am nächsten ist
Venus|der heißeste Planet
Erde|der Planet, von dem wir Leben kennen
Mars|der rote Planet
Jupiter|der größte Planet
Saturn|der Planet mit den hellsten Ringen
Uranus|der Planet, dessen Achse auf der Seite liegt
Neptun|der Planet, der am weitesten von der Sonne weg ist`,
  "states of matter": `
fest|behält Form und Volumen
flüssig|behält das Volumen und nimmt die Form des Gefäßes an
gasförmig|füllt den ganzen Raum aus
schmelzen|ein fester Stoff wird flüssig
erstarren|ein flüssiger Stoff wird fest
sieden|ein flüssiger Stoff wird gasförmig, mit Blasen in seinem Innern`,
  photosynthesis: `
Chlorophyll|der grüne Stoff, der Licht aufnimmt
Kohlenstoffdioxid|das Gas, das die Pflanze aus der Luft aufnimmt
Sauerstoff|das Gas, das die Pflanze abgibt
Traubenzucker|der Zucker, den die Pflanze herstellt
Wurzeln|nehmen Wasser aus dem Boden auf
Spaltöffnungen|winzige Öffnungen, durch die ein Blatt Gase aufnimmt`,
  volcanoes: `
Magma|geschmolzenes Gestein unter der Erde
Lava|geschmolzenes Gestein an der Oberfläche
Krater|die Öffnung oben im Vulkan
Schlot|der Kanal, durch den Magma aufsteigt
Ausbruch|ein Vulkan stößt Lava, Asche und Gas aus
ruhend|heißt ein Vulkan, der wieder erwachen kann`,
  fractions: `
Zähler|die Zahl über dem Bruchstrich
Nenner|die Zahl unter dem Bruchstrich
ein Halbes|eines von zwei gleichen Teilen
ein Viertel|eines von vier gleichen Teilen
gleichwertig|heißen Brüche mit demselben Wert, etwa 1/2 und 2/4
gemischte Zahl|eine ganze Zahl mit einem Bruch, etwa 1 1/2`,
  "the human body": `
Herz|pumpt Blut durch den Körper
Lunge|nimmt Sauerstoff aus der Luft auf
Magen|zersetzt Nahrung mit Säure
Gehirn|steuert Denken und Bewegung
Nieren|reinigen das Blut und bilden Urin
Haut|das größte Organ, es bedeckt den Körper`,
  "food chains": `
Produzent|stellt Nahrung selbst aus Licht her
Konsument|frisst andere Lebewesen
Pflanzenfresser|ein Tier, das nur Pflanzen frisst
Fleischfresser|ein Tier, das andere Tiere frisst
Räuber|ein Tier, das andere jagt
Zersetzer|baut ab, was tot ist`,
  "the French Revolution": `
1789|Sturm auf die Bastille
1791|Frankreich bekommt seine erste Verfassung
1792|Die Republik wird ausgerufen
1793|König Ludwig XVI. wird hingerichtet
1794|Robespierre wird gestürzt
1799|Napoleon Bonaparte übernimmt die Macht`,
  "the Second World War": `
1939|Deutschland überfällt Polen
1940|Deutschland besetzt Paris
1941|Deutschland überfällt die Sowjetunion; Japan greift Pearl Harbor an
1944|Die Alliierten landen in der Normandie
1945|Der Krieg endet in Europa im Mai, in Asien im September`,
  "ancient Rome": `
753 v. Chr.|Rom wird der Sage nach gegründet
509 v. Chr.|Die Republik beginnt
44 v. Chr.|Julius Caesar wird ermordet
27 v. Chr.|Augustus wird der erste Kaiser
79 n. Chr.|Der Vesuv verschüttet Pompeji
476 n. Chr.|Der letzte Kaiser im Westen wird abgesetzt`,
  "the moon landing": `
1957|Sputnik ist der erste Satellit in der Umlaufbahn
1961|Juri Gagarin ist der erste Mensch im Weltraum
1965|Alexei Leonow schwebt als Erster frei im Weltraum
1968|Apollo 8 umkreist den Mond
1969|Apollo 11 landet auf dem Mond
1972|Apollo 17 landet als letzter Flug dort`,
};
