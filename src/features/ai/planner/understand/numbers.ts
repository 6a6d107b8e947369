const GROUPS: [number, string][] = [
  [1, "one|una|une|un|eine|einer|ein|an|a"],
  [2, "two|dos|deux|zwei"],
  [3, "three|tres|trois|drei"],
  [4, "four|cuatro|quatre|vier"],
  [5, "five|cinco|cinq|funf"],
  [6, "six|seis|sechs"],
  [7, "seven|siete|sept|sieben"],
  [8, "eight|ocho|huit|acht"],
  [9, "nine|nueve|neuf|neun"],
  [10, "ten|diez|dix|zehn"],
  [11, "eleven|once|onze|elf"],
  [12, "twelve|doce|douze|zwolf"],
  [15, "fifteen|quince|quinze|funfzehn"],
  [20, "twenty|veinte|vingt|zwanzig"],
  [25, "twenty[ -]five|veinticinco|vingt[ -]cinq|funfundzwanzig"],
  [30, "thirty|treinta|trente|dreis{1,2}ig"],
  [35, "thirty[ -]five|treinta y cinco|trente[ -]cinq|funfunddreis{1,2}ig"],
  [40, "forty|cuarenta|quarante|vierzig"],
  [45, "forty[ -]five|cuarenta y cinco|quarante[ -]cinq|funfundvierzig"],
  [50, "fifty|cincuenta|cinquante|funfzig"],
  [55, "fifty[ -]five|cincuenta y cinco|cinquante[ -]cinq|funfundfunfzig"],
  [60, "sixty|sesenta|soixante|sechzig"],
  [75, "seventy[ -]five|setenta y cinco|soixante[ -]quinze|funfundsiebzig"],
  [90, "ninety|noventa|quatre[ -]vingt[ -]dix|neunzig"],
  [120, "a hundred and twenty|ciento veinte|cent vingt|hundertzwanzig"],
];

const words = GROUPS.flatMap(([value, alternatives]) => alternatives.split("|").map((word) => ({ value, word })));
const longestFirst = words.toSorted((a, b) => b.word.length - a.word.length);
const matchers = longestFirst.map(({ value, word }) => ({ value, pattern: new RegExp(`^(?:${word})$`) }));

/** A word ends there, or goes on as in "zweistündig": "ahora" is no "a hora". */
const WORD_END = "(?![a-z0-9])|(?=(?:stundig|minutig|jahrig))";
const source = (digits: number) => `(?:\\d{1,${digits}}|(?:${longestFirst.map(({ word }) => word).join("|")})(?:${WORD_END}))`;

/** Source of a pattern for a number in digits or, in four languages, in words; folded text. */
export const NUMBER = source(6);
/** The same with two digits at most. */
export const SMALL_NUMBER = source(2);

/** The value of what `NUMBER` matched. */
export function toNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return matchers.find(({ pattern }) => pattern.test(text))?.value ?? 0;
}
