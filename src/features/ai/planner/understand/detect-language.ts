import { fold } from "#src/features/ai/planner/understand/reading.ts";

const list = (words: string) => words.trim().split(/\s+/);

/** Words that tell a language: its small words, and those that requests for lessons are made of; folded. */
const WORDS: Record<string, string[]> = {
  en: list(`
the a an of on for with about and my our i i'm we you your is are to it this that please need want make give can could would like lesson
year years minutes mins old olds class pupils students kids teach plan grade something tomorrow from by who they them don't not shorter longer
instead homework do what how but only have has more less add too be use in beginners adults hour hours half`),
  es: list(`
el la los las un una unos unas de del sobre para por con y que mi mis necesito quiero clase clases leccion sesion minutos anos alumnos alumnas
alumnado primaria secundaria taller hora horas media favor quisiera me hazme haz dame prepara preparame prepararme algo manana en es mas menos
ahora nino ninos ninas tema deberes eso sea corta larga ayudas ayuda infantil no gusta pero muy demasiado dificil facil otra otro mucho sin anade bachillerato hola soy tengo hay tiene como principiantes adultos`),
  fr: list(`
le la les un une des du de d'une d'un sur pour avec et mes ma mon nos je j'ai il me faut besoin voudrais veux cours seance lecon atelier heure heures
minutes ans eleves classe debutants adultes demain quelque chose fais moi prepare prepare-moi peux-tu pouvez-vous pourriez-vous plait en au aux est qui
plus moins courte longue devoirs dans ce cette maternelle sujet terminale primaire college lycee bonjour demie quart pendant stp svp formation plutot que trop c'est n'aime pas ne ajoute eux facile difficile autre sans ca ils veux`),
  de: list(`
der die das den dem des ein eine einen einer eines uber fur zum zur mit und von ich wir mir uns brauche mochte bitte stunde stunden unterricht
unterrichtsstunde klasse minuten jahrige kinder schuler thema anfanger erwachsene erwachsenen morgen etwas mach mache plane erstelle konnen konnten
kannst meine meiner meinen ist im auf in nicht nur kurzer langer hausaufgabe hausaufgaben einheit doppelstunde viertelstunde dreiviertelstunde halbe
anderthalb hat haben zu ne lieber ohne mehr weniger sie zu das mag schwer leicht andere anderen ende als am`),
  it: list(`
il lo gli una uno di del della delle dei sulla sulle sul sui per con e che mi vorrei ho bisogno lezione lezioni minuti anni alunni studenti classe
scuola elementare media un'ora ora mezz'ora favore fare prepara preparami domani compiti bambini ragazzi quinta quarta terza seconda prima le la`),
  pt: list(`
o os as um uma de do da dos das sobre para com e que me preciso quero aula aulas minutos anos alunos turma ano hora horas favor
fazer prepara prepare amanha criancas ensino fundamental medio no na meu minha licao oficina voces voce nao`),
  nl: list(`
de het een van over voor met en ik wij mij les lessen minuten jaar oud leerlingen klas groep uur graag nodig kun je maken maak
alsjeblieft morgen iets onderwerp kinderen op mijn ons niet`),
  ca: list(
    "el la els les un una de del dels sobre per amb i que vull necessito llico classe minuts anys alumnes hora si us plau sisplau nens avui dema",
  ),
  pl: list("o na dla z i w lekcja lekcje lekcji minut lat uczniow klasy klasa prosze potrzebuje chce zajecia temat godzina dzieci o"),
  sv: list("en ett och om for med pa jag vill behover lektion lektioner minuter ar elever klass arskurs timme tack barn av till"),
  tr: list(
    "bir ve icin ile hakkinda ders dersi dakika dakikalik yas yasindaki sinif ogrenci ogrenciler saat lutfen istiyorum hazirla konusunda",
  ),
};
const sets = Object.entries(WORDS).map(([tag, words]) => ({ tag, words: new Set(words) }));

/** Letters of scripts that tell a language, or the one that is likeliest. */
const SCRIPTS: [tag: string, script: RegExp][] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["uk", /[іїєґІЇЄҐ]/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["fa", /[پچژگ]/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["bn", /\p{Script=Bengali}/gu],
  ["th", /\p{Script=Thai}/gu],
];
const foreign = /[^\P{L}\p{Script=Latin}]/gu;
const LETTERS = /\p{L}/gu;

/**
 * The tag of the language that a turn is clearly written in; undefined where too little tells. One word is not
 * clear, and neither is a lead of less than a third over the next language. What stands in quotation marks is left out.
 */
export function detectLanguage(text: string): string | undefined {
  const said = text.replace(/"[^"\n]{1,200}"|«[^»\n]{1,200}»|“[^”\n]{1,200}”|„[^“”\n]{1,200}[“”]/g, " ");
  const letters = said.match(LETTERS)?.length ?? 0;
  const others = said.match(foreign)?.length ?? 0;
  if (others * 2 > letters) return SCRIPTS.find(([, script]) => said.search(script) >= 0)?.[0];
  return byWords(said);
}

/** Names do not count ("El Niño and La Niña"): of capitals only those that begin a sentence, German nouns and shouting. */
function byWords(text: string): string | undefined {
  const shouted = text === text.toUpperCase();
  const found = [...text.matchAll(/[\p{L}'’-]{1,40}/gu)];
  const isName = (word: string, at: number) =>
    !shouted && /^\p{Lu}/u.test(word) && !/(?:^|[.!?\n¿¡:])\s?$/.test(text.slice(Math.max(0, at - 2), at));
  const words = new Set(found.filter((one) => !isName(one[0], one.index)).map((one) => fold(one[0])));
  const nouns = new Set(found.map((one) => fold(one[0])));
  const hits = sets
    .map(({ tag, words: known }) => ({ tag, count: [...(tag === "de" ? nouns : words)].filter((word) => known.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = hits;
  return first!.count >= 2 && first!.count * 3 >= second!.count * 4 && first!.count > second!.count ? first!.tag : undefined;
}
