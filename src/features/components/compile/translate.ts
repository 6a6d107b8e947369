import { parse } from "acorn";
import { refusal, Refused } from "./parse.ts";

const transpilers = new Map<string, Bun.Transpiler>();

/** One for each token: the factories' names are among a transpiler's settings. */
function transpilerFor(token: string): Bun.Transpiler {
  const known = transpilers.get(token);
  if (known) return known;
  const made = new Bun.Transpiler({
    loader: "tsx",
    target: "browser",
    minifyWhitespace: true,
    deadCodeElimination: false,
    trimUnusedImports: false,
    treeShaking: false,
    allowBunRuntime: false,
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfig: { compilerOptions: { jsx: "react", jsxFactory: `${token}_h`, jsxFragmentFactory: `${token}_f` } },
  });
  if (transpilers.size < 8) transpilers.set(token, made);
  return made;
}

/**
 * The instrumented module as the body of one function: types and JSX translated, each marked statement on the line it was
 * written on. Throws `Refused`.
 */
export function translate(source: string, { token, prelude, result }: { token: string; prelude: string; result: string }): string {
  const translated = toJavaScript(`${token}_b(function(__lx){${source}\n;return ${result}});`, token);
  const head = `${token}_b(function(__lx){`;
  // Anything before it would be a helper of the translator's own, which the frame does not have.
  if (!translated.startsWith(head)) throw new Refused(refusal("The code uses something too new to be translated. Write it more simply."));
  const js = `"use strict";${prelude}${align(translated.slice(head.length, translated.lastIndexOf("}")), token)}`;
  checkWhole(js);
  return js;
}

/** The last of such comments counts: what a model wrote about its own set-up would change what elements become. */
const CLASSIC = "\n/* @jsxRuntime classic */";

function toJavaScript(source: string, token: string): string {
  try {
    return transpilerFor(token).transformSync(`${source}${CLASSIC}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0]! : "no reason was given";
    throw new Refused(refusal(`The code could not be translated: ${reason.replace(/\.$/, "")}. Write this part more simply.`));
  }
}

/** Takes the marks out, and puts in their place the line breaks that bring each back to its line. */
function align(translated: string, token: string): string {
  const marks = new RegExp(`${token}_l\\((\\d+)\\);?|(${token}_(?:loop|call)\\()(\\d+)|"data-${token}":"(\\d+)-(\\d+)@(\\d+)"`, "g");
  let out = "";
  let line = 1;
  let from = 0;
  for (const match of translated.matchAll(marks)) {
    const before = translated.slice(from, match.index);
    line += newlines(before);
    const target = Number(match[1] ?? match[3] ?? match[6]);
    const breaks = Math.max(0, target - line);
    line += breaks;
    from = match.index + match[0].length;
    const kept = match[2] ? `${match[2]}${match[3]}` : match[4] ? `"data-lx":"${match[4]}-${match[5]}"` : "";
    out += `${before}${"\n".repeat(breaks)}${kept}`;
  }
  return out + translated.slice(from);
}

const newlines = (text: string) => (text.includes("\n") ? text.split("\n").length - 1 : 0);

/** Whatever page holds it, the code is one function: nothing in it ends the function early or comments its end out. */
function checkWhole(js: string): void {
  const whole = `(function(__lx){${js}\n})`;
  let isCommented = false;
  try {
    const { body } = parse(whole, {
      ecmaVersion: "latest",
      sourceType: "script",
      onComment: (isBlock, text, start) => {
        isCommented ||= !isBlock && !whole.startsWith("//", start);
        isCommented ||= text.includes("<!--");
      },
    });
    const [only] = body;
    if (body.length === 1 && only?.end === whole.length && !isCommented) return;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refused(
      refusal(`The code could not be translated: ${error.message.replace(/ \(\d+:\d+\)$/, "")}. Write this part more simply.`),
    );
  }
  throw new Refused(refusal("The code could not be translated: it does not stay inside its function. Write it more simply."));
}
