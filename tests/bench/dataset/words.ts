import { randomFrom } from "#tests/bench/random.ts";

const WORDS =
  "lesson rhythm fraction river photosynthesis group paper question answer listen clap draw compare explain minutes board pairs example homework term story map circle angle verb noun plant energy market".split(
    " ",
  );
const VARIETY = 1000;

/** One of the words that everything is written with. */
export const wordOf = (n: number) => WORDS[n]!;
export const WORD_COUNT = WORDS.length;

const random = randomFrom(7);
const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
const text = (least: number, most: number) => Array.from({ length: least + Math.floor(random() * (most - least)) }, word).join(" ");
const pool = (least: number, most: number) => Array.from({ length: VARIETY }, () => text(least, most));

const questions = pool(6, 30);
const replies = pool(30, 90);
const titles = pool(3, 7);

export const questionOf = (n: number) => questions[n % VARIETY]!;
export const replyOf = (n: number) => replies[n % VARIETY]!;
export const titleOf = (n: number) => titles[n % VARIETY]!;
