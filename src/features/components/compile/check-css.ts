import type { CodeProblem } from "../components.contract.ts";

const TOKENS =
  /\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^])*(?:"|(?=\n)|$)|'(?:[^'\\\n]|\\[^])*(?:'|(?=\n)|$)|url\(\s*[^"'\s()][^()\n]*\)|\\[^]|\/\/[^\n]*|[{}()[\];\n]/g;
const OPENS: Record<string, string> = { "}": "{", ")": "(", "]": "[" };

type Open = { char: string; line: number };

/** The first thing that keeps a style sheet from being read as it is meant; null: it can be. */
export function cssProblem(css: string): CodeProblem | null {
  const stack: Open[] = [];
  let line = 1;
  let statement = 0;
  for (const { 0: token, index } of css.matchAll(TOKENS)) {
    const found = wrong(token, stack.at(-1));
    if (found) return problem(found, line);
    if (token === "{" || token === "(" || token === "[") stack.push({ char: token, line });
    else if (token in OPENS) stack.pop();
    if (token === "{" || token === "}" || token === ";") {
      const words = token === "{" ? null : declarationProblem(css.slice(statement, index), stack.length);
      if (words) return problem(words, line);
      statement = index + 1;
    }
    line += token === "\n" ? 1 : newlines(token);
  }
  const open = stack.at(-1);
  if (open)
    return problem(
      `A closing ${open.char === "{" ? "}" : open.char === "(" ? ")" : "]"} is missing for the ${open.char} of line ${open.line}.`,
      open.line,
    );
  const rest = strip(css.slice(statement));
  return rest && !rest.startsWith("@") ? problem(`“${rest.slice(0, 40)}” is no rule: it has no braces.`, line) : null;
}

function wrong(token: string, open: Open | undefined): string | null {
  if (token.startsWith("/*")) return token.length > 3 && token.endsWith("*/") ? null : "A comment has no end. Close it with */.";
  if (token[0] === '"' || token[0] === "'") {
    return token.length > 1 && token.endsWith(token[0])
      ? null
      : "A text in quotes has no end on its line. Close it with the quote it began with.";
  }
  if (!(token in OPENS)) return null;
  if (!open) return `There is a ${token} without its ${OPENS[token]}. Remove it, or add the opening one.`;
  return open.char === OPENS[token]
    ? null
    : `${token} closes the ${open.char} of line ${open.line}. One bracket is missing or of the wrong kind.`;
}

/** `declaration`: what stands between braces and semicolons. */
function declarationProblem(declaration: string, depth: number): string | null {
  const text = strip(declaration);
  if (!text || text.startsWith("@")) return null;
  if (/^\$[\w-]+\s*:/.test(text)) return "$ variables are SCSS. Write a custom property instead: --name: value; and var(--name).";
  if (text.includes(":")) return null;
  return depth > 0 ? `“${text.slice(0, 40)}” has no colon. A declaration is written name: value;.` : null;
}

/** SCSS's line comments as CSS has them. */
export const plainCss = (css: string) =>
  css.includes("//")
    ? css.replace(TOKENS, (token) => (token.startsWith("//") ? `/*${token.slice(2).replaceAll("*/", "* /")} */` : token))
    : css;

const strip = (text: string) => text.replace(/\/\*[^]*?(?:\*\/|$)|(?<!:)\/\/[^\n]*/g, "").trim();
const newlines = (token: string) => (token.includes("\n") ? token.split("\n").length - 1 : 0);
const problem = (message: string, line: number): CodeProblem => ({ message, part: "css", line, column: null });
