import { createLowlight } from "lowlight";
import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import go from "highlight.js/lib/languages/go";
import haskell from "highlight.js/lib/languages/haskell";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import kotlin from "highlight.js/lib/languages/kotlin";
import latex from "highlight.js/lib/languages/latex";
import lua from "highlight.js/lib/languages/lua";
import matlab from "highlight.js/lib/languages/matlab";
import php from "highlight.js/lib/languages/php";
import python from "highlight.js/lib/languages/python";
import r from "highlight.js/lib/languages/r";
import ruby from "highlight.js/lib/languages/ruby";
import rust from "highlight.js/lib/languages/rust";
import sql from "highlight.js/lib/languages/sql";
import swift from "highlight.js/lib/languages/swift";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";

const lowlight = createLowlight({
  bash, c, cpp, csharp, css, diff, go, haskell, ini, java, javascript, json, kotlin, latex, lua, matlab, php, python, r, ruby, rust, sql,
  swift, typescript, xml, yaml,
}); // oxfmt-ignore

/** A piece of code (which begins at `at`) and what it is: `word` of the language, `literal`, `note` (a comment), or nothing of these. */
export type Piece = { at: number; text: string; kind: "word" | "literal" | "note" | null };

/** Longer code is shown as it is. */
const CODE_MAX = 20_000;

const KINDS: Record<string, Piece["kind"]> = {
  "hljs-keyword": "word",
  "hljs-name": "word",
  "hljs-selector-tag": "word",
  "hljs-section": "word",
  "hljs-number": "literal",
  "hljs-string": "literal",
  "hljs-literal": "literal",
  "hljs-regexp": "literal",
  "hljs-symbol": "literal",
  "hljs-char": "literal",
  "hljs-addition": "literal",
  "hljs-comment": "note",
  "hljs-quote": "note",
  "hljs-deletion": "note",
};

/** Null where the language is not known, or the code too long. */
export function highlight(code: string, language: string): Piece[] | null {
  const name = language.toLowerCase();
  if (code.length > CODE_MAX || !lowlight.registered(name)) return null;
  const pieces: Piece[] = [];
  collect(lowlight.highlight(name, code), null, pieces);
  return pieces;
}

type Tree = { value?: string; properties?: { className?: unknown }; children?: readonly unknown[] };

function collect(node: Tree, outer: Piece["kind"], pieces: Piece[]): void {
  const names = Array.isArray(node.properties?.className) ? (node.properties.className as string[]) : [];
  const kind = names.map((name) => KINDS[name]).find((each) => each) ?? outer;
  if (typeof node.value === "string") {
    const before = pieces.at(-1);
    pieces.push({ at: before ? before.at + before.text.length : 0, text: node.value, kind });
  }
  for (const child of node.children ?? []) collect(child as Tree, kind, pieces);
}
