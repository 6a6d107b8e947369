import type { ReplyFile } from "./reply-files.rules.ts";

/** `import React, { useState as s } from "react"`. */
type ImportLine = {
  start: number;
  end: number;
  specifier: string;
  isType: boolean;
  default: string | null;
  all: string | null;
  named: [string, string][];
};

const IMPORT =
  /^[ \t]{0,8}import\s{0,8}(type\s{1,8}(?!from\b))?([\w\s{},*$]{1,1000}?)\s{0,8}\bfrom\s{0,8}["']([^"'\n]{1,300})["'][ \t]*;?|^[ \t]{0,8}import\s{0,8}["']([^"'\n]{1,300})["'][ \t]*;?/gm;
const isLocal = (specifier: string) => /^(?:\.{1,2}\/|@\/|~\/)/.test(specifier);

/** `Card` of `./parts/Card.jsx`. */
export const baseName = (path: string) => path.replace(/^.*\//, "").replace(/\.(?:module\.)?\w+$/, "");

/** The base names of the files that a script imports, and of the styles. */
export function localImports(code: string): { files: string[]; styles: string[] } {
  const local = readImports(code).filter(({ specifier, isType }) => isLocal(specifier) && !isType);
  const isStyle = ({ specifier }: ImportLine) => /\.(?:css|scss|sass|less)$/.test(specifier);
  const isScript = ({ specifier }: ImportLine) => /(?:\/|^)[^/.]+(?:\.(?:jsx?|tsx?|mjs|json))?$/.test(specifier);
  return {
    files: local.filter(isScript).map((each) => baseName(withoutIndex(each.specifier))),
    styles: local.filter(isStyle).map((each) => baseName(each.specifier)),
  };
}

const withoutIndex = (specifier: string) => specifier.replace(/\/index(?:\.\w+)?$/, "");

function readImports(code: string): ImportLine[] {
  return [...code.matchAll(IMPORT)].map((match) => {
    const clause = match[2] ?? "";
    const braces = /\{([^}]*)\}/.exec(clause)?.[1] ?? "";
    const outside = clause.replace(/\{[^}]*\}/, "");
    return {
      start: match.index,
      end: match.index + match[0].length,
      specifier: match[3] ?? match[4]!,
      isType: match[1] !== undefined,
      default: /^\s*([A-Za-z_$][\w$]*)/.exec(outside)?.[1] ?? null,
      all: /\*\s*as\s+([\w$]+)/.exec(outside)?.[1] ?? null,
      named: braces.split(",").flatMap((each): [string, string][] => {
        const [name, local] = each.trim().split(/\s+as\s+/);
        return !name || /^type\s/.test(name) ? [] : [[name, local ?? name]];
      }),
    };
  });
}

/** A file's code without its exports, and how they are called inside. */
type Module = { code: string; default: string | null; named: Map<string, string>; imports: ImportLine[]; declared: Set<string> };

const EXPORT =
  /^([ \t]{0,8})export\s{1,8}(?:default\s{1,8}((?:async\s{1,8})?(?:function\b\s{0,8}\*?|class\b))\s{0,8}([A-Za-z_$][\w$]*)?|default\s{1,8}([A-Za-z_$][\w$]*)[ \t]*;?[ \t]*$|(default)\s{1,8}|\{([^}]{0,2000})\}[ \t]*;?|(?=(?:async\s{1,8})?(?:function|const|let|var|class|enum|type|interface|abstract)\b))/gm;
const DECLARED =
  /^(?:export\s{1,8})?(?:default\s{1,8})?(?:async\s{1,8})?(?:function\*?|const|let|var|class|enum)\s{1,8}([A-Za-z_$][\w$]*)/gm;

function readModule({ code, path, kind }: ReplyFile): Module {
  const base = (path ? baseName(path) : "module").replace(/[^\w$]/g, "_").replace(/^\d/, "_$&");
  // What has no name takes its file's, unless that is used inside: React shows it as the component's.
  const fallback = new RegExp(`\\b${base.replaceAll("$", "\\$")}\\b`).test(code) || kind === "data" ? `${base}_default` : base;
  if (kind === "data")
    return { code: `const ${fallback} = ${code.trim()};`, default: fallback, named: new Map(), imports: [], declared: new Set([fallback]) };
  const imports = readImports(code);
  const bare = cut(code, imports);
  const named = new Map<string, string>();
  const declared = new Set([...bare.matchAll(DECLARED)].map((match) => match[1]!));
  for (const match of bare.matchAll(
    /^[ \t]{0,8}export\s{1,8}(?:async\s{1,8})?(?:function\*?|const|let|var|class|enum)\s{1,8}([A-Za-z_$][\w$]*)/gm,
  ))
    named.set(match[1]!, match[1]!);
  let main: string | null = null;
  const stripped = bare.replace(
    EXPORT,
    (_all, indent: string, keyword?: string, own?: string, alone?: string, value?: string, list?: string) => {
      if (keyword) {
        main = own ?? fallback;
        return own ? `${indent}${keyword} ${own}` : `${indent}const ${fallback} = ${keyword}`;
      }
      if (alone) {
        main = alone;
        return "";
      }
      if (value) {
        main = fallback;
        return `${indent}const ${fallback} = `;
      }
      for (const each of (list ?? "").split(",")) {
        const [name, out] = each.trim().split(/\s+as\s+/);
        if (name && out === "default") main = name;
        else if (name) named.set(out ?? name, name);
      }
      return indent;
    },
  );
  if (main === fallback) declared.add(fallback);
  return { code: stripped.trim(), default: main, named, imports, declared };
}

/** The code without its imports. */
function cut(code: string, imports: readonly ImportLine[]): string {
  let out = "";
  let from = 0;
  for (const { start, end } of imports) {
    out += code.slice(from, start);
    from = end;
  }
  return out + code.slice(from);
}

const importsOf = new WeakMap<ReplyFile, string[]>();

/** Read once, however many files import this one. */
function importedBy(file: ReplyFile): string[] {
  const known = importsOf.get(file) ?? localImports(file.code).files;
  importsOf.set(file, known);
  return known;
}

/** The files of a reply that a script needs, each after those that it needs itself. */
export function neededFiles(file: ReplyFile, find: (name: string) => ReplyFile | undefined): ReplyFile[] {
  const seen = new Set([file]);
  const found: ReplyFile[] = [];
  const enter = (each: ReplyFile, depth: number) => {
    for (const name of importedBy(each)) {
      const needed = find(name);
      if (!needed || seen.has(needed) || depth > 20) continue;
      seen.add(needed);
      enter(needed, depth + 1);
      found.push(needed);
    }
  };
  enter(file, 0);
  return found;
}

const USAGE_MAX = 600;

/** Whether a file only shows how another component of the reply is used: it draws that one without props, and nothing else. */
export function isUsage(file: ReplyFile, find: (name: string) => ReplyFile | undefined): boolean {
  if (file.isOpen || file.code.length > USAGE_MAX) return false;
  const imports = readImports(file.code);
  const locals = imports.filter(({ specifier }) => find(baseName(withoutIndex(specifier)))?.kind === "component" && isLocal(specifier));
  const [only] = locals;
  if (locals.length !== 1 || !only?.default || find(baseName(withoutIndex(only.specifier))) === file) return false;
  const bare = cut(file.code, imports);
  if (/\buse[A-Z]/.test(bare)) return false;
  const tags = [...bare.matchAll(/<\/?([A-Za-z][\w.]*)([^<>]*)>|>([^<>{}();]*\w[^<>{}();]*)</g)];
  return tags.every(([, tag, rest = "", words]) => {
    if (words !== undefined) return false;
    // A wrapper with attributes of its own has a look to keep.
    if (tag !== only.default) return /^(?:(?:React\.)?(?:StrictMode|Fragment)|div|main)$/.test(tag!) && rest.trim() === "";
    return /^\s{0,80}\/$/.test(rest);
  });
}

/** One file that does what `file` did together with those it `needs`. */
export function joinFiles(file: ReplyFile, needs: readonly ReplyFile[], find: (name: string) => ReplyFile | undefined): string {
  const modules = new Map(needs.map((each) => [each, readModule(each)]));
  const imports = readImports(file.code);
  const collides = collide([
    ...modules.values(),
    { imports, declared: new Set([...file.code.matchAll(DECLARED)].map((match) => match[1]!)) },
  ]);
  const links = (each: readonly ImportLine[]) => each.flatMap((line) => linkLines(line, find, modules, collides));
  const isKept = ({ specifier }: ImportLine) =>
    !isLocal(specifier) || (!find(baseName(withoutIndex(specifier))) && !/\.(?:css|scss)$/.test(specifier));
  const own = [...links(imports), cut(file.code, imports).trim()];
  const parts = [...modules].map(([needed, module]) => {
    const lines = [...links(module.imports), module.code];
    return collides ? enclose(needed, module, [...module.imports.filter(isKept).map(required), ...lines]) : lines.join("\n");
  });
  const kept = collides ? imports.filter(isKept) : [...imports, ...[...modules.values()].flatMap((each) => each.imports)].filter(isKept);
  return [mergeImports(kept).join("\n"), ...parts, own.join("\n")].filter((each) => each.trim() !== "").join("\n\n");
}

/** Whether two files use one name for different things. */
function collide(modules: readonly Pick<Module, "imports" | "declared">[]): boolean {
  const seen = new Map<string, string>();
  const isTaken = (name: string, meaning: string) => {
    const known = seen.get(name);
    seen.set(name, meaning);
    return known !== undefined && known !== meaning;
  };
  return modules.some(({ imports, declared }, index) => {
    const taken = [...declared].map((name) => isTaken(name, `declared ${index}`));
    const imported = imports
      .filter(({ specifier, isType }) => !isLocal(specifier) && !isType)
      .flatMap((line) => [
        ...(line.default ? [isTaken(line.default, `${line.specifier} default`)] : []),
        ...(line.all ? [isTaken(line.all, `${line.specifier} *`)] : []),
        ...line.named.map(([name, local]) => isTaken(local, `${line.specifier} ${name}`)),
      ]);
    return [...taken, ...imported].includes(true);
  });
}

const boxName = ({ path, code }: ReplyFile) => `${(path ? baseName(path) : `Module${code.length}`).replace(/[^\w$]/g, "_")}Module`;

const enclose = (file: ReplyFile, { default: main, named }: Module, lines: string[]) =>
  `const ${boxName(file)} = (() => {\n${lines.join("\n")}\nreturn { ${[...(main ? [`default: ${main}`] : []), ...[...named].map(([out, name]) => `${out}: ${name}`)].join(", ")} };\n})();`;

/** What stands instead of an import of a file of the reply. */
function linkLines(
  line: ImportLine,
  find: (name: string) => ReplyFile | undefined,
  modules: ReadonlyMap<ReplyFile, Module>,
  isBoxed: boolean,
): string[] {
  const file = isLocal(line.specifier) ? find(baseName(withoutIndex(line.specifier))) : undefined;
  const module = file && modules.get(file);
  if (!module || line.isType) return [];
  const box = boxName(file);
  const main = isBoxed ? `${box}.default` : (module.default ?? [...module.named.values()][0] ?? "undefined");
  const of = (name: string) => (isBoxed ? `${box}.${name}` : name === "default" ? main : (module.named.get(name) ?? name));
  const pairs: [string, string][] = [
    ...(line.default ? [[line.default, main] as [string, string]] : []),
    ...line.named.map(([name, local]): [string, string] => [local, of(name)]),
  ];
  const all = isBoxed ? box : `{ ${[...module.named].map(([out, name]) => (out === name ? out : `${out}: ${name}`)).join(", ")} }`;
  return [
    ...pairs.filter(([local, value]) => local !== value).map(([local, value]) => `const ${local} = ${value};`),
    ...(line.all ? [`const ${line.all} = ${all};`] : []),
  ];
}

const required = (line: ImportLine) => {
  const given = `require("${line.specifier}")`;
  if (line.isType) return "";
  const fields = [
    ...(line.default ? [`default: ${line.default}`] : []),
    ...line.named.map(([name, local]) => (name === local ? name : `${name}: ${local}`)),
  ];
  return `${line.all ? `const ${line.all} = ${given};` : ""}${fields.length > 0 ? `const { ${fields.join(", ")} } = ${given};` : ""}`;
};

/** One import for each library. */
function mergeImports(lines: readonly ImportLine[]): string[] {
  const out = new Set<string>();
  const named = new Map<string, Map<string, string>>();
  const defaults = new Map<string, string>();
  for (const line of lines) {
    if (line.isType) continue;
    if (line.all) out.add(`import * as ${line.all} from "${line.specifier}";`);
    if (line.default) defaults.set(line.specifier, line.default);
    const fields = named.get(line.specifier) ?? new Map<string, string>();
    for (const [name, local] of line.named) fields.set(local, name);
    named.set(line.specifier, fields);
    if (!line.all && !line.default && line.named.length === 0) out.add(`import "${line.specifier}";`);
  }
  for (const [specifier, fields] of named) {
    const list = [...fields].map(([local, name]) => (local === name ? name : `${name} as ${local}`)).join(", ");
    const main = defaults.get(specifier);
    const clause = [...(main ? [main] : []), ...(list ? [`{ ${list} }`] : [])].join(", ");
    if (clause) out.add(`import ${clause} from "${specifier}";`);
  }
  return [...out];
}
