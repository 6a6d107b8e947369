import { readBlocks } from "./reply-blocks.rules.ts";
import { filesOf, headingOf, looksLikeComponent, type ReplyFile } from "./reply-files.rules.ts";
import { readJson } from "./reply-json.rules.ts";
import { baseName, isUsage, joinFiles, localImports, neededFiles } from "./reply-modules.rules.ts";
import { componentName, exportedName } from "./reply-names.rules.ts";

/** Words of a reply, as they were written. Fenced code that is no component is among them. */
export type ReplyText = { kind: "text"; text: string };

/**
 * A component of a reply. `isOpen`: more of it may still come; at the end of a reply it means that its fence was never closed,
 * and the code may be whole or cut off. `problem`: what the code lacks, in words, as far as it can be told without compiling it.
 */
export type ReplyComponent = { kind: "component"; name: string; jsxCode: string; cssCode: string; isOpen: boolean; problem?: string };

export type ReplyPart = ReplyText | ReplyComponent;

/** Once so much code was put into other code, what imports more stays as it is. */
const JOINED_MAX = 400_000;

/** A part in the making: a file may still move into another. */
type Item = { text: string } | { file: ReplyFile; isGiven?: string };

/**
 * Takes a reply apart, also while it grows: words and components in the order they were written. Never throws; takes linear
 * time. As text grows line by line, a component that is closed keeps its name and code, but for two things: styles that follow are
 * added, and a file that is imported by a later one moves into that.
 */
export function readReply(markdown: string): ReplyPart[] {
  const items = readWhole(markdown) ?? readFenced(markdown);
  const files = items.flatMap((item) => ("file" in item ? [item.file] : []));
  const find = finder(files);
  const joined = new Map<ReplyFile, ReplyFile[]>();
  let left = JOINED_MAX;
  for (const file of files) {
    if (file.kind !== "component" || isUsage(file, find)) continue;
    const needs = left > 0 ? neededFiles(file, find) : [];
    left -= needs.reduce((sum, { code }) => sum + code.length, 0);
    joined.set(file, needs);
  }
  const inner = new Set([...joined.values()].flat());
  // Two that import each other: the first stays.
  const tops = files.filter(
    (file) => joined.has(file) && (!inner.has(file) || joined.get(file)!.some((each) => joined.get(each)?.includes(file))),
  );
  const isTop = new Set(tops);
  const styles = assignStyles(items, tops, joined);
  const isUsed = (file: ReplyFile) => inner.has(file) || styles.used.has(file);
  return mergeTexts(
    items.map((item): ReplyPart => {
      if ("text" in item) return { kind: "text", text: item.text };
      const { file, isGiven } = item;
      if (!isTop.has(file)) return { kind: "text", text: isUsed(file) ? "" : file.raw };
      const needs = joined.get(file)!;
      const code = needs.length > 0 || localImports(file.code).styles.length > 0 ? file.code : trimEnds(file.code);
      const missing = localImports(code).files.find((name) => !find(name));
      return {
        kind: "component",
        name: isGiven ?? componentName(file, needs),
        jsxCode: needs.length > 0 ? joinFiles(file, needs, find) : trimEnds(code),
        cssCode: (styles.of.get(file) ?? []).map(trimEnds).filter(Boolean).join("\n\n"),
        isOpen: file.isOpen || needs.some(({ isOpen }) => isOpen),
        ...(missing !== undefined &&
          !file.isOpen && { problem: `It imports ${missing}, a file that is not in the reply. Ask for it to be in one file.` }),
      };
    }),
  );
}

const trimEnds = (code: string) => code.replace(/^(?:[ \t]*\n)+/, "").trimEnd();

/** Finds a file by the name it is imported under: its own, or that of what it exports. */
function finder(files: readonly ReplyFile[]): (name: string) => ReplyFile | undefined {
  const byName = new Map<string, ReplyFile>();
  const scripts = files.filter(({ kind, path }) => kind === "component" || kind === "module" || (kind === "data" && path !== null));
  for (const file of scripts) {
    const name = file.path === null ? exportedName(file.code) : baseName(file.path);
    if (name !== null && !byName.has(name)) byName.set(name, file);
  }
  return (name) => byName.get(name);
}

/** More files stay words: each is looked for in all others. */
const FILES_MAX = 60;

function readFenced(markdown: string): Item[] {
  const blocks = readBlocks(markdown);
  if (blocks.every(({ kind }) => kind === "text")) return readBare(markdown);
  let heading: string | null = null;
  let count = 0;
  return blocks.flatMap((block): Item[] => {
    if (block.kind === "code" && count >= FILES_MAX) return [{ text: block.raw }];
    if (block.kind === "text") {
      heading = headingOf(block.text) ?? heading;
      return [{ text: block.text }];
    }
    const files = filesOf(block).map((file) => ({ ...file, heading }));
    count += files.length;
    if (files.some(({ kind }) => kind === "component")) heading = null;
    const json = files.length === 1 && files[0]!.kind === "data" ? fromJson(block.code) : null;
    return json ?? files.map((file, index) => ({ file: { ...file, raw: index === 0 ? file.raw : "" } }));
  });
}

/** A reply that is structured output as a whole. */
function readWhole(markdown: string): Item[] | null {
  return /^\s{0,1000}[{[]\s{0,1000}["{]/.test(markdown) ? fromJson(markdown.trim()) : null;
}

function fromJson(text: string): Item[] | null {
  const found = readJson(text);
  if (!found || found.components.length + found.files.length > FILES_MAX) return null;
  const components = found.components.flatMap(({ name, jsx, css, isOpen }): Item[] => {
    const file: ReplyFile = { kind: "component", path: null, heading: null, code: jsx, raw: "", isOpen };
    const style: ReplyFile = { ...file, kind: "css", code: css };
    return [{ file, ...(name && { isGiven: name.slice(0, 120) }) }, ...(css ? [{ file: style }] : [])];
  });
  const files = found.files.map(({ path, code, isOpen }): Item => {
    const kind = /\.s?css$/.test(path) ? "css" : path.endsWith(".json") ? "data" : looksLikeComponent(code) ? "component" : "module";
    return { file: { kind, path, heading: null, code, raw: code, isOpen } };
  });
  return [...found.texts.map((each) => ({ text: `${each}\n\n` })), ...components, ...files];
}

const BEGINS =
  /^(?:import\s[^\n]{1,200}\sfrom\s{0,8}["']|export\s{1,8}default\s|["']use client["']|(?:const|function|class)\s{1,8}[A-Z][\w$]{0,80}\s{0,8}[=({:e])/m;
const ENDS = /^(?:[})\]][^\n]{0,80}|export\s[^\n]{0,200}|[^\n]{0,200}\.render\([^\n]{0,200})$/gm;

/** Where code without a fence ends is looked for in so much of its end. */
const TAIL = 100_000;

/** Where the last line ends that code may end with; null: there is none. */
function endOf(code: string): number | null {
  const from = code.length > TAIL ? code.indexOf("\n", code.length - TAIL) + 1 : 0;
  let end: number | null = null;
  for (const { 0: line, index } of code.slice(from).matchAll(ENDS)) end = from + index + line.length;
  return end;
}

/** Code without any fence. */
function readBare(markdown: string): Item[] {
  const start = BEGINS.exec(markdown)?.index;
  if (start === undefined || !looksLikeComponent(markdown.slice(start))) return [{ text: markdown }];
  const code = markdown.slice(start);
  const last = endOf(code);
  const end = last ?? code.length;
  const rest = code.slice(end);
  // What follows the last closing bracket is words, or code that is still being written.
  const isProse = /^\s{1,1000}(?:[\p{Lu}*#>-][^\n;{}=<>]{3,}|<\/[\w-]{1,40}>)/u.test(rest);
  const before = markdown.slice(0, start);
  const isOpen = last === null || (!isProse && rest.trim() !== "");
  const file: ReplyFile = {
    kind: "component",
    path: null,
    heading: headingOf(before),
    code: isOpen ? code : code.slice(0, end),
    raw: code,
    isOpen,
  };
  return [{ text: before }, { file }, ...(isOpen ? [] : [{ text: rest }])];
}

/**
 * Which styles belong to which component: by the file's name, else to the one before; to the next one where the reply
 * writes styles first, or where a heading begins something new.
 */
function assignStyles(items: readonly Item[], tops: readonly ReplyFile[], joined: ReadonlyMap<ReplyFile, readonly ReplyFile[]>) {
  const of = new Map<ReplyFile, string[]>();
  const used = new Set<ReplyFile>();
  const files = items.flatMap((item) => ("file" in item ? [item.file] : []));
  const isTop = new Set(tops);
  const owners = new Map<string, ReplyFile>();
  for (const top of tops) {
    for (const each of [top, ...joined.get(top)!]) {
      for (const name of [
        ...localImports(each.code).styles,
        ...(each.path === null ? [] : [baseName(each.path)]),
        exportedName(each.code) ?? "",
      ]) {
        if (name && !owners.has(name)) owners.set(name, top);
      }
    }
  }
  const isStylesFirst = files.findIndex(({ kind }) => kind === "css") < files.findIndex((file) => isTop.has(file));
  let previous: ReplyFile | undefined;
  for (const [index, file] of files.entries()) {
    if (isTop.has(file)) previous = file;
    if (file.kind !== "css") continue;
    const next = files.slice(index, index + 20).find((each) => isTop.has(each));
    const isNew = isStylesFirst || previous === undefined || file.heading !== null;
    const owner = (file.path === null ? undefined : owners.get(baseName(file.path))) ?? (isNew ? (next ?? previous) : previous);
    if (!owner) continue;
    used.add(file);
    of.set(owner, [...(of.get(owner) ?? []), file.code]);
  }
  return { of, used };
}

/** Neighbouring words as one part; empty ones are left out. */
function mergeTexts(parts: readonly ReplyPart[]): ReplyPart[] {
  const merged: ReplyPart[] = [];
  let texts: string[] = [];
  const end = () => {
    const text = texts.join("");
    if (text.trim() !== "") merged.push({ kind: "text", text });
    texts = [];
  };
  for (const part of parts) {
    if (part.kind === "text") texts.push(part.text);
    else {
      end();
      merged.push(part);
    }
  }
  end();
  return merged;
}
