import type { Phrase, Piece, Sought, Written } from "./search.contract.ts";

/** Longest term in UTF-16 code units; of longer words the beginning counts. */
export const TERM_MAX = 40;
/** Terms of a document that keep their order, for phrases: PostgreSQL counts positions up to 16,383. */
const ORDERED_MAX = 16_000;
/** Bytes of all terms: a tsvector of PostgreSQL ends at 1 MB. */
export const BYTES_MAX = 1_000_000;
/** Bytes that a term takes beside its letters: its owner's code; with a position also that, its count and its alignment. */
const OWNER_BYTES = 8;
const PLACED_BYTES = OWNER_BYTES + 5;
const PLACE_BYTES = 2;
/** Most words of a query that count. */
const SOUGHT_MAX = 24;
/** Words of one letter that count: nearly everything has one that begins so, and all of those are gone through. */
const LETTERS_MAX = 6;

/**
 * Marks that a reader leaves out without thinking: accents, Hebrew and Arabic points, nuktas, variation selectors, the
 * tatweel. Vowel signs of Indic scripts and of Thai are letters to their readers and stay.
 */
const DROPPED_RANGES = [
  "0300-036f 0483-0489 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f",
  "0591-05bd 05bf 05c1-05c2 05c4-05c5 05c7",
  "0610-061a 0640 064b-065f 0670 06d6-06dc 06df-06e8 06ea-06ed",
  "093c 09bc 0a3c 0abc 0b3c",
  "200b-200d fe00-fe0f",
].join(" ");
const DROPPED = new RegExp(`[${DROPPED_RANGES.replace(/ ?([\da-f]{4})/g, String.raw`\u$1`)}]`, "g");

/** Letters that Unicode does not take apart, as they are typed without their own key. */
const SPELLED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ħ: "h",
  ı: "i",
  ς: "σ",
};
const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join("")}]`, "g");

const NOT_ASCII = /[^\0-\x7f]+/g;
const IS_ASCII = /^[\0-\x7f]*$/;

const known = new Map<string, string>();
const KNOWN_MAX = 10_000;
const KNOWN_LENGTH = 4;

function foldRun(run: string): string {
  const before = known.get(run);
  if (before !== undefined) return before;
  const plain = run.normalize("NFKD").toLowerCase().replace(DROPPED, "");
  // Hangul, and kana with their voicing marks, come together again.
  const folded = plain.normalize("NFC").replace(SPELLED_LETTERS, (letter) => SPELLED[letter]!);
  if (run.length > KNOWN_LENGTH) return folded;
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(run, folded);
  return folded;
}

/**
 * A text as it is compared: small letters, compatibility forms made plain (full width, ligatures), without diacritics.
 * What it makes of two texts on both sides of an ASCII character is what it makes of both.
 */
export function fold(text: string): string {
  return IS_ASCII.test(text) ? text.toLowerCase() : text.toLowerCase().replace(NOT_ASCII, foldRun);
}

/** Scripts that leave no space between words (and Hangul, whose words take endings), and pictures. */
const UNSPACED = String.raw`[[[\p{L}\p{N}\p{M}]&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]\p{Extended_Pictographic}]`;
const SPACED = String.raw`[[\p{L}\p{N}\p{M}]--${UNSPACED}]`;
const RUN = new RegExp(`(${UNSPACED}+)|${SPACED}+`, "gv");
const ASCII_WORD = /[a-z0-9]+/g;
const IN_WORD = new RegExp(`^${SPACED}$`, "v");

/** Whether this is a letter or digit of a script that puts spaces between words. */
export function isInWord(letter: string): boolean {
  const code = letter.charCodeAt(0);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return IN_WORD.test(letter);
}

/** Words, and runs of scripts without spaces, of a folded text. */
export function* piecesOf(folded: string): Generator<Piece> {
  if (IS_ASCII.test(folded)) for (const [text] of folded.matchAll(ASCII_WORD)) yield { text, isRun: false };
  else for (const [text, run] of folded.matchAll(RUN)) yield { text, isRun: run !== undefined };
}

/** The beginning of a word, without half a character at its end. */
export function capped(word: string): string {
  if (word.length <= TERM_MAX) return word;
  const last = word.charCodeAt(TERM_MAX - 1);
  return word.slice(0, last >= 0xd800 && last <= 0xdbff ? TERM_MAX - 1 : TERM_MAX);
}

/**
 * A run as overlapping pairs and its last letter alone, so that each letter begins one term: any two letters that stand
 * together are found, longer parts as phrases of pairs, and one letter as the beginning of a pair.
 */
function termsOfRun(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ""));
}

const termsOf = ({ text, isRun }: Piece): string[] => (isRun ? termsOfRun(text) : [capped(text)]);

/** What is kept of a text, in `bytesMax`: its words in order, and from the rest of a very long one each new word once. */
export function writtenOf(text: string, bytesMax: number = BYTES_MAX): Written {
  const folded = fold(text);
  const ordered: string[] = [];
  if (folded.length <= ORDERED_MAX) {
    for (const piece of piecesOf(folded)) ordered.push(...termsOf(piece));
    return { ordered, further: [] };
  }
  const seen = new Set<string>();
  const further: string[] = [];
  let bytes = 0;
  for (const piece of piecesOf(folded)) {
    for (const term of termsOf(piece)) {
      const isNew = !seen.has(term);
      const isOrdered = ordered.length < ORDERED_MAX;
      if (isNew) bytes += Buffer.byteLength(term) + (isOrdered ? PLACED_BYTES : OWNER_BYTES);
      else if (isOrdered) bytes += PLACE_BYTES;
      if (bytes > bytesMax) return { ordered, further };
      if (isOrdered) ordered.push(term);
      else if (isNew) further.push(term);
      if (isNew) seen.add(term);
    }
  }
  return { ordered, further };
}

/** Kinds of quotation marks that enclose a phrase. */
const QUOTE = /["“”„«»「」『』＂]/;

/**
 * What a query asks for; all of it must be found. Words count as beginnings, and what stands in quotation marks as a
 * phrase (a last one without its closing mark as the beginning of one). Every text is a query; one without letters or
 * digits asks for nothing.
 */
export function soughtOf(query: string): Sought[] {
  const sought: Sought[] = [];
  const parts = query.split(QUOTE);
  let letters = 0;
  const isCounted = ({ text, isRun }: Piece) => isRun || [...text].length > 1 || ++letters <= LETTERS_MAX;
  for (const [index, part] of parts.entries()) {
    const isPhrase = index % 2 === 1;
    const pieces = [...piecesOf(fold(part))].filter((piece) => isPhrase || isCounted(piece)).slice(0, SOUGHT_MAX - sought.length);
    if (!isPhrase) sought.push(...pieces.map((piece): Sought => ({ pieces: [piece], isPrefix: true })));
    else if (pieces.length > 0) sought.push({ pieces, isPrefix: index === parts.length - 1 });
  }
  return sought.slice(0, SOUGHT_MAX);
}

/** The terms that must follow one another, and whether the last of them may go on. */
export function phraseOf({ pieces, isPrefix }: Sought): Phrase {
  const last = pieces.at(-1)!;
  const terms = pieces.flatMap(termsOf);
  if (!last.isRun) return { terms, isPrefix: isPrefix || last.text.length > TERM_MAX };
  // Its last letter may go on into a pair: alone it is a beginning, after pairs it says nothing new.
  if ([...last.text].length === 1) return { terms, isPrefix: true };
  return { terms: terms.slice(0, -1), isPrefix: false };
}
