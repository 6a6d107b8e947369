import { mathFromMarkdown } from "mdast-util-math";
import { math } from "micromark-extension-math";

/**
 * Formulas: `$$…$$`, `\(…\)`, `\[…\]`, and `$…$` as Pandoc reads it, so that "$5 and $6" stay prices. They come out as code
 * of the language `math-inline` or `math-display`, which the sanitiser lets through and `Formula` sets from its text.
 */

type Code = number | null;
type State = (code: Code) => State | undefined;
type Effects = { enter(type: string): void; exit(type: string): void; consume(code: Code): void };
type Construct = { name: string; previous?: (code: Code) => boolean; tokenize: (effects: Effects, ok: State, nok: State) => State };

const DOLLAR = 36;
const BACKSLASH = 92;
/** Longer ones are none: an opening mark without an end must not have the whole text read again for each. */
const FORMULA_MAX = 2_000;

const isEnd = (code: Code): code is null => code === null;
const isLineEnd = (code: Code) => code !== null && code < -2;
const isSpace = (code: Code) => code === 32 || code === -1 || code === -2;
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;
const isWord = (code: Code) => code !== null && code > 47 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));

const dollars: Construct = {
  name: "dollarFormula",
  previous: (code) => code !== DOLLAR && !isWord(code),
  tokenize(effects, ok, nok) {
    let text = "";
    const start: State = (code) => mark(effects, code, open);
    const open: State = (code) => {
      if (isEnd(code) || isSpace(code) || isLineEnd(code) || code === DOLLAR) return nok(code);
      effects.enter("mathTextData");
      return inside(code);
    };
    const inside: State = (code) => {
      if (isEnd(code) || isLineEnd(code) || text.length > FORMULA_MAX) return nok(code);
      if (code === DOLLAR) {
        if (/\s$/.test(text) || isSum(text)) return nok(code);
        effects.exit("mathTextData");
        return mark(effects, code, after);
      }
      return take(code, code === BACKSLASH ? escaped : inside);
    };
    const escaped: State = (code) => (isEnd(code) || isLineEnd(code) ? nok(code) : take(code, inside));
    const after: State = (code) => {
      if (isDigit(code)) return nok(code);
      effects.exit("mathText");
      return ok(code);
    };
    const take = (code: number, next: State) => {
      text += code > 0 ? String.fromCodePoint(code) : " ";
      effects.consume(code);
      return next;
    };
    return (code) => {
      effects.enter("mathText");
      return start(code);
    };
  },
};

/** "$5 for the book, 6$ for the pen": a sum of money and words, no formula. */
const isSum = (text: string) => /^\d[\d.,]*\s+\p{L}{2,}/u.test(text) && !/[\\^_=+]/.test(text);

function mark(effects: Effects, code: Code, next: State): State {
  effects.enter("mathTextSequence");
  effects.consume(code);
  effects.exit("mathTextSequence");
  return next;
}

const brackets: Construct = {
  name: "bracketFormula",
  tokenize(effects, ok, nok) {
    let close = 0;
    let length = 0;
    const start: State = (code) => {
      effects.consume(code);
      return open;
    };
    const open: State = (code) => {
      if (code !== 40 && code !== 91) return nok(code);
      close = code === 40 ? 41 : 93;
      effects.consume(code);
      effects.exit("mathTextSequence");
      return between;
    };
    const between: State = (code) => {
      if (isEnd(code) || length > FORMULA_MAX) return nok(code);
      if (isLineEnd(code)) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        length += 1;
        return between;
      }
      effects.enter("mathTextData");
      return data(code);
    };
    const data: State = (code) => {
      if (isEnd(code) || isLineEnd(code) || length > FORMULA_MAX) {
        effects.exit("mathTextData");
        return between(code);
      }
      length += 1;
      effects.consume(code);
      return code === BACKSLASH ? afterBackslash : data;
    };
    // The backslash of the end is taken as data; `mend` cuts it off again.
    const afterBackslash: State = (code) => {
      if (code !== close) return data(code);
      effects.exit("mathTextData");
      effects.enter("mathTextSequence");
      effects.consume(code);
      effects.exit("mathTextSequence");
      effects.exit("mathText");
      return ok;
    };
    return (code) => {
      effects.enter("mathText");
      effects.enter("mathTextSequence");
      return start(code);
    };
  },
};

type Node = {
  type: string;
  value?: string;
  position?: { start: { offset?: number }; end: { offset?: number } };
  data?: Record<string, unknown>;
  children?: Node[];
};
type Data = { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };

export const remarkFormulas = function remarkFormulas(this: { data(): unknown }) {
  const data = this.data() as Data;
  (data.micromarkExtensions ??= []).push(math({ singleDollarTextMath: false }), { text: { [DOLLAR]: dollars, [BACKSLASH]: brackets } });
  (data.fromMarkdownExtensions ??= []).push(mathFromMarkdown());
  return (tree: Node, file: unknown) => mend(tree, String(file));
};

function mend(node: Node, source: string): void {
  for (const child of node.children ?? []) {
    if (child.type === "math") {
      const code = { type: "element", tagName: "code", properties: language("display"), children: [{ type: "text", value: child.value }] };
      child.data = { hName: "pre", hChildren: [code] };
    } else if (child.type === "inlineMath") {
      const written = source.slice(child.position?.start.offset ?? 0, child.position?.end.offset ?? 0);
      const value = written.startsWith("\\") ? (child.value ?? "").replace(/\\$/, "") : child.value;
      const isAlone = node.type === "paragraph" && node.children?.length === 1;
      const isDisplay = written.startsWith("\\[") || (written.startsWith("$$") && isAlone);
      child.data = {
        hName: "code",
        hProperties: language(isDisplay ? "display" : "inline"),
        hChildren: [{ type: "text", value: (value ?? "").trim() }],
      };
    } else mend(child, source);
  }
}

const language = (kind: "inline" | "display") => ({ className: [`language-math-${kind}`] });
