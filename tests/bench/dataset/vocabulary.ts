import { randomFrom, scatter } from "#tests/bench/random.ts";

/** Made-up words, the first ones said most often, as in any language (Zipf's law). */
const WORDS = 4_000;
const TEXTS = 20_000;
const CONSONANTS = "bcdfghjklmnprstvwz";
const VOWELS = "aeiou";

const random = randomFrom(11);
const from = (letters: string) => letters[Math.floor(random() * letters.length)]!;
const syllable = () => from(CONSONANTS) + from(VOWELS);
const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join("");
const words = Array.from({ length: WORDS }, word);
/** Rank r comes up with a probability near 1/r. */
const pick = () => words[Math.floor(WORDS ** random()) - 1]!;
const text = (length: number) => Array.from({ length }, pick).join(" ");
const texts = Array.from({ length: TEXTS }, () => text(8 + Math.floor(random() * 12)));
const titles = Array.from({ length: TEXTS }, () => text(3 + Math.floor(random() * 4)));

export const textFor = (n: number) => texts[scatter(n) % TEXTS]!;
export const titleFor = (n: number) => titles[scatter(n) % TEXTS]!;

/** A word that comes up often, now and then, or seldom. */
export const wordOfRank = (rank: number) => words[rank]!;
/** Two words that follow one another in a text. */
export const phraseFor = (n: number) => textFor(n).split(" ").slice(2, 4).join(" ");
