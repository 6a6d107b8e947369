/** Only this much of a turn is read: enough for any request, and a bound on the work. */
export const READ_CHARACTERS = 4_000;

/** A bound on the work again: what a request is about stands near its beginning. */
const MAX_SEGMENTS = 200;

/** Stands where something has been understood already. A private-use character, so no request contains it. */
export const TAKEN = "\uE000";

const SAME: Record<string, string> = {
  ß: "s",
  ø: "o",
  "’": "'",
  "‘": "'",
  "′": "'",
  "–": "-",
  "—": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\t": " ",
  "，": ",",
  "。": ".",
  "？": "?",
  "：": ":",
};

/** Lower case without accents, code unit for code unit: a place in the result is the same place in `text`. */
export function fold(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    const bare = SAME[unit] ?? (unit > "\x7f" ? unit.normalize("NFD")[0]! : unit);
    const lower = bare.toLowerCase();
    folded += lower.length === 1 ? lower : bare;
  }
  return folded;
}

/**
 * One turn while it is being understood. What a rule has recognised is taken out of `folded`, so that the next rule,
 * and the topic in the end, see only the rest.
 */
export class Reading {
  readonly original: string;
  folded: string;

  constructor(text: string) {
    this.original = text.slice(0, READ_CHARACTERS).normalize("NFC").toWellFormed().replaceAll(TAKEN, " ");
    this.folded = fold(this.original);
  }

  /** The first place where `pattern` matches, taken out. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.folded);
    if (found) this.takeRange(found.index, found[0].length);
    return found;
  }

  /** The first place where `pattern` matches and `accept` agrees with what was written there. */
  takeIf(pattern: RegExp, accept: (original: string) => boolean): RegExpExecArray | null {
    const found = pattern.exec(this.folded);
    return found && accept(this.original.slice(found.index, found.index + found[0].length)) ? this.take(pattern) : null;
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.folded);
  }

  takeRange(start: number, length: number) {
    this.folded = this.folded.slice(0, start) + TAKEN.repeat(length) + this.folded.slice(start + length);
  }

  /** Something was understood already. */
  get isTouched(): boolean {
    return this.folded.includes(TAKEN);
  }

  /** The first pieces between commas, stops, brackets, line breaks and what is taken, with their places. */
  segments(): { text: string; start: number }[] {
    const pieces = this.folded.matchAll(/[^,;.:!?()\n\uE000]+/g).take(MAX_SEGMENTS);
    return Array.from(pieces, (piece) => ({ text: piece[0], start: piece.index }));
  }
}
