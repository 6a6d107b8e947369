import type { Value } from "#src/features/ai/planner/gallery/kinds.ts";

/**
 * A value as JavaScript. Words cannot leave their quotation marks, end a script, open a comment of HTML or close the fence of
 * Markdown that the code stands in.
 */
export function write(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(write).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    const pairs = Object.entries(value).map(([key, inner]) => `${/^[a-z]\w*$/i.test(key) ? key : write(key)}: ${write(inner)}`);
    return `{ ${pairs.join(", ")} }`;
  }
  return typeof value === "string" ? quote(value) : JSON.stringify(value);
}

/** One row a line, so that a row is easy to find, copy and remove by hand. */
export const writeRows = (rows: Value[]) => `[\n${rows.map((row) => `  ${write(row)},\n`).join("")}]`;

const ESCAPED = /<(?=[/!?])|`|[\u2028\u2029\u202a-\u202e\u2066-\u2069\u007f]/g;

const quote = (text: string) =>
  JSON.stringify(text.toWellFormed()).replace(ESCAPED, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A string of a literal that was read, with where it stands in the code. */
export type Leaf = { value: string; start: number; end: number };
export type Literal = { value: Value; start: number; end: number; leaves: Leaf[]; rows: { start: number; end: number }[] };

const MAX_DEPTH = 8;

/** Reads the literal that begins at `from`: also one that was written by hand. Null: there is something else than a literal. */
export function readLiteral(code: string, from: number): Literal | null {
  const leaves: Leaf[] = [];
  const rows: Literal["rows"] = [];
  let at = from;

  const space = () => {
    const gap = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
    gap.lastIndex = at;
    at += gap.exec(code)![0].length;
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(code);
    if (found) at += found[0].length;
    return found;
  };
  const string = (): string | null => {
    const found = match(/"((?:[^"\\\n]|\\[^])*)"|'((?:[^'\\\n]|\\[^])*)'|`((?:[^`\\$]|\\[^])*)`/y);
    return found ? unescape(found[1] ?? found[2] ?? found[3] ?? "") : null;
  };
  const list = (close: string, item: () => boolean): boolean => {
    at++;
    for (;;) {
      space();
      if (code[at] === close) return (at++, true);
      if (!item()) return false;
      space();
      if (code[at] === ",") at++;
      else if (code[at] !== close) return false;
    }
  };
  const read = (depth: number): Value | undefined => {
    space();
    const start = at;
    if (depth > MAX_DEPTH) return undefined;
    if (code[at] === "[") {
      const values: Value[] = [];
      const isWhole = list("]", () => {
        const begin = at;
        const value = read(depth + 1);
        if (value === undefined) return false;
        values.push(value);
        if (depth === 0) rows.push({ start: begin, end: at });
        return true;
      });
      return isWhole ? values : undefined;
    }
    if (code[at] === "{") {
      const values: [string, Value][] = [];
      const isWhole = list("}", () => {
        const key = match(/[A-Za-z_$][\w$]*/y)?.[0] ?? string();
        space();
        if (key === null || code[at] !== ":") return false;
        at++;
        const value = read(depth + 1);
        if (value === undefined) return false;
        values.push([key, value]);
        return true;
      });
      return isWhole ? Object.fromEntries(values) : undefined;
    }
    const text = string();
    if (text !== null) {
      leaves.push({ value: text, start, end: at });
      return text;
    }
    const plain = match(/-?\d+(?:\.\d+)?|true\b|false\b|null\b/y);
    return plain ? (JSON.parse(plain[0].replace(/^(-?)0+(?=\d)/, "$1")) as Value) : undefined;
  };

  space();
  const start = at;
  const value = read(0);
  return value === undefined ? null : { value, start, end: at, leaves, rows };
}

const NAMED: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", "0": "\0", "\n": "" };

const unescape = (text: string) =>
  text.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([^]))/gi,
    (whole, long?: string, unit?: string, byte?: string, one?: string) => {
      const digits = long ?? unit ?? byte;
      if (digits === undefined) return NAMED[one ?? ""] ?? one ?? whole;
      const point = Number.parseInt(digits, 16);
      return point > 0x10ffff ? "\uFFFD" : String.fromCodePoint(point);
    },
  );
