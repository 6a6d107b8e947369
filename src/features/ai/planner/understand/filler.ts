const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Words around a topic that are no part of it when they stand at its beginning; folded. */
export const OPENERS = set(`
i i'd i'm we we'd me us my our you your it it's its this that there need needs want wants would like love please could can will shall should
let's lets help make create plan plans write prepare design develop build generate draft give show do have having got get planning preparing looking
pls plz please u ur gimme gonna wanna just bloody fucking damn quick got i've we've i'll he's hey there's only
for a an the some another to of on in at with and or about is be are
hello hi hey dear ok okay yes no so now then also but well thanks thank actually instead rather maybe just
prefer meant mean change switch something anything teacher tomorrow today
lesson lessons classes session sessions workshop lecture seminar tutorial topic subject
ahora rapido porfa soy profe puta
necesito necesitamos quiero quisiera queremos querria me gustaria puedes podrias puede podria hacer haz hazme crear crea prepara preparar preparame planifica planificar disena disenar
escribe dame ayudame ayuda una un unos unas el la los las mi mis nuestro nuestra de del para por favor con y o en que sobre prefiero cambia algo hola buenos buenas dias tardes si mejor ahora cambia
leccion clase sesion taller curso unidad actividad tema lugar vez
je j'ai j'aimerais nous on besoin voudrais veux voudrions aimerions peux pouvez pourrais pourriez faire fais faites creer cree creez preparer prepare preparez
concevoir ecrire ecris donne donnez aide aidez moi m'aider d'une d'un le les l' ma mon mes notre des du pour avec et ou en sur bonjour salut merci s'il vous plait te oui non stp svp vite plutot maintenant prefere quelque chose changer change
lecon cours seance atelier sujet
ich wir brauche brauchen mochte mochten will wollen hatte gern gerne kannst konntest konnen konnten bitte mir uns eine einen einem einer ein der die das den dem des mein meine meinen meiner meinem
erstelle erstellen mach mache machen plane planen schreib schreibe schreiben entwirf entwerfen gib hilf bereite vor fur mit und oder von zu zum zur uber ne nen mal kurz schnell hallo guten tag morgen ja nein danke doch lieber jetzt stattdessen meinte etwas wechsle
stunde unterrichtsstunde unterricht lektion einheit unterrichtseinheit kurs thema stundenentwurf
`);

/** Lead in only where another such word or nothing follows: "a class on …", not "the class system"; folded. */
export const LESSON_OPENERS = set(
  "starter starters warm-up warmup assembly filler training class unit course activity plan theme classe activite",
);

/** Lead in only in lower case: "a great lesson", not "The Great Gatsby". */
export const ADJECTIVE_OPENERS = set(
  "new quick short simple good great nice full complete detailed basic nueva corta sencilla buena completa nouvelle courte simple bonne neue kurze einfache gute",
);

/** Words that hang over at the end of a topic once an age or a duration behind it is taken out; folded. */
export const TRAILERS = set(`
for to of on in at with and or by from about a an the my our is be lasting during within over aged age who are please that using instead rather made designed long take taking takes
para de del en con y o por un una el la los las mi mis que dura dure durante favor mejor unos unas
pour a d' de du des en avec et ou au aux un une le la les ma mes mon qui dure pendant sur plutot vous plait s'il
fur mit und oder in im von zu zum zur der die das den dem des ein eine einen einer meine meinen meiner bitte an dauer
it this make as only just instead hinzu lang mal pls plz thx thanks asap now stp svp porfa ya ahora jetzt danke gracias merci
`);

/** People who remain when their age is taken out; they trail a topic only in front of what was taken. */
export const PEOPLE = set(`
children kids students pupils learners class group people group's youngsters boys girls young small
ninos ninas alumnos alumnas alumnado estudiantes chicos chicas clase grupo personas jovenes escolares
enfants eleves classe groupe jeunes personnes filles garcons
kinder kindern schuler schulern schulerinnen klasse gruppe personen jugendliche lernende
`);

const CHAT = set(`
that's that is it's it i love like looks brilliant excellent helpful awesome me encanta gusta mucho j'adore c'est tres das ist sehr super gefallt
hello hi hey hola bonjour salut hallo servus thanks thank you gracias merci danke ok okay good great nice cool perfect fine wow lol
to meet too pleased encantado encantada enchante enchantee freut mich
muchas beaucoup schon vielen dank very much so wonderful super genial parfait perfecto prima toll bien gut how are doing today morning evening night
que tal como estas ca va comment allez vous wie geht's geht es dir ihnen there test testing bye adios tschuss
`);

export const wordsOf = (folded: string) => folded.match(/[^\s\uE000,.;:!?¡¿()"«»„“”]+/g) ?? [];

/** Greetings, thanks and the like: nothing to plan. */
export function isChat(folded: string): boolean {
  return wordsOf(folded).every((word) => CHAT.has(word));
}
