import { readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** A source file, by its path from the project's root. */
export type SourceFile = { path: string; text: string };

export type Import = {
  /** As written, such as `#src/app.ts` or `zod`. */
  specifier: string;
  /** Path of the imported file from the project's root; null for packages and built-in modules. */
  target: string | null;
  /** `type`: erased before the code runs. `lazy`: an `import()`, which runs after both files have loaded. */
  kind: "value" | "type" | "lazy";
  /** The names of an import list that are values; empty for `import * as`, `import x` and `import "x"`. */
  names: string[];
};

export type Source = SourceFile & {
  imports: Import[];
  /** Without comments, and with empty strings; of templates only what they compute. */ code: string;
};

const STATEMENT = /^(?:import|export)\s+(?<clause>[^"';]*?)\s*from\s*["'](?<specifier>[^"']+)["']/gm;
const INLINE = /\bimport\(\s*["']([^"']+)["']\s*\)/g;
const NOISE = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** The sources below `folders` of `root`, as far as `pattern` names them. */
export function readSources(root: string, pattern: string): SourceFile[] {
  return [...new Bun.Glob(pattern).scanSync({ cwd: root })]
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

export function parseSource({ path, text }: SourceFile): Source {
  return {
    path,
    text,
    imports: importsOf(path, text),
    code: withoutNoise(text),
  };
}

function withoutNoise(text: string): string {
  return text.replace(NOISE, (noise) => {
    if (noise.startsWith("/")) return "";
    const computed = noise.startsWith("`") ? [...noise.matchAll(/\$\{[^}]*\}/g)].map(([part]) => withoutNoise(part)) : [];
    return noise[0]! + computed.join("") + noise[0]!;
  });
}

/** Bun's own scanner says which imports are values; it leaves types out, so those are read from the text. */
function importsOf(path: string, text: string): Import[] {
  const scanned = new Bun.Transpiler({ loader: path.endsWith("x") ? "tsx" : "ts" }).scanImports(text);
  const make = (specifier: string, kind: Import["kind"], names: string[] = []): Import => ({
    specifier,
    target: resolve(path, specifier),
    kind,
    names,
  });
  const statements = [...text.matchAll(STATEMENT)].map(({ groups }) => ({ specifier: groups!["specifier"]!, clause: groups!["clause"]! }));
  const namesOf = (wanted: string) =>
    statements.filter(({ specifier }) => specifier === wanted).flatMap(({ clause }) => valueNames(clause));
  const values = scanned.map((found) => make(found.path, found.kind === "dynamic-import" ? "lazy" : "value", namesOf(found.path)));
  const known = new Set(values.map(({ specifier }) => specifier));
  const written = [...statements.map(({ specifier }) => specifier), ...[...text.matchAll(INLINE)].map(([, specifier]) => specifier!)];
  return [...values, ...[...new Set(written)].filter((specifier) => !known.has(specifier)).map((specifier) => make(specifier, "type"))];
}

function valueNames(clause: string): string[] {
  if (/^type\b/.test(clause)) return [];
  const list = /\{([^}]*)\}/.exec(clause)?.[1] ?? "";
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "))
    .map((name) => name.split(/\s+as\s+/)[0]!);
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : null;
}
