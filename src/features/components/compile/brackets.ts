type Open = { char: string; line: number; indent: number };

const CLOSES: Record<string, string> = { "}": "{", ")": "(", "]": "[" };
export const CLOSING: Record<string, string> = { "{": "}", "(": ")", "[": "]" };

/** Strings, templates, comments and brackets. An apostrophe of a word (`don't`) begins no string. */
const TOKENS =
  /\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*|"(?:[^"\\\n]|\\.){0,2000}"|(?<!\w)'(?:[^'\\\n]|\\.){0,2000}'|`(?:[^`\\]|\\[^])*`?|[{}()[\]]|\n/g;

/**
 * The opening bracket that most likely lacks its closing one: where the indentation of the two that meet differs, else the
 * innermost that is left at the end. Null: they all meet.
 */
export function unclosedBracket(source: string): { char: string; line: number } | null {
  const stack: Open[] = [];
  let suspect: Open | null = null;
  let line = 1;
  let lineStart = 0;
  for (const { 0: token, index } of source.matchAll(TOKENS)) {
    if (token.includes("\n")) {
      line += token.split("\n").length - 1;
      lineStart = index + token.lastIndexOf("\n") + 1;
    } else if (token in CLOSING) {
      stack.push({ char: token, line, indent: indentOf(source, lineStart) });
    } else if (token in CLOSES) {
      const open = stack.at(-1);
      const isFirst = source.slice(lineStart, index).trim() === "";
      if (open && open.char !== CLOSES[token]) return suspect ?? open;
      if (open && isFirst && open.line !== line && open.indent > index - lineStart) suspect ??= open;
      stack.pop();
    }
  }
  const left = stack.at(-1);
  return left ? (suspect ?? left) : null;
}

function indentOf(source: string, from: number): number {
  let at = from;
  while (source[at] === " " || source[at] === "\t") at++;
  return at - from;
}
