import type { Fence } from "./reply-blocks.rules.ts";

/** A file of a reply. `path`: as the reply names it. `heading`: what stands over it. */
export type ReplyFile = {
  kind: "component" | "module" | "css" | "data" | "other";
  path: string | null;
  heading: string | null;
  code: string;
  raw: string;
  isOpen: boolean;
};

const SCRIPT =
  /^(jsx|tsx|js|mjs|javascript|typescript|ts|react|reactjs|javascriptreact|typescriptreact|babel|es6|component|code|html|xml|)$/;
const MARKUP = /^(jsx|tsx|react|reactjs|javascriptreact|typescriptreact|component)$/;
const STYLE = /^(css|scss|sass|less|postcss|styles?)$/;
const PATH = String.raw`(?:[\w@.-]+\/){0,8}[\w.-]{1,80}\.(?:jsx|tsx|js|ts|mjs|css|scss|json|html)`;
const INFO_PATH = new RegExp(`(?:^|[\\s:="'{])(${PATH})(?=$|[\\s"'}])`, "i");
const COMMENT_PATH = new RegExp(
  `^[ \\t]{0,8}(?:\\/\\/|\\/\\*|\\{\\/\\*|<!--|#)[ \\t=*-]{0,20}(?:file(?:name)?:?[ \\t]{1,4})?(${PATH})[ \\t=*-]{0,20}(?:\\*\\/\\}?|-->)?[ \\t]*$`,
  "i",
);
const LINE_PATH = new RegExp(`(?:^|[\\s\`*_"(])(${PATH})[\`*_":)\\s]{0,8}$`, "i");

/** The files of a fenced block: nearly always one, but some models put several behind comments with their names. */
export function filesOf(fence: Fence): ReplyFile[] {
  if (fence.code.trim() === "" && !fence.isOpen)
    return [{ kind: "other", path: null, heading: null, code: "", raw: fence.raw, isOpen: false }];
  const { lang, path } = readInfo(fence);
  const heading = headingOf(fence.before);
  const whole = (kind: ReplyFile["kind"], code = fence.code): ReplyFile => ({
    kind,
    path,
    heading,
    code,
    raw: fence.raw,
    isOpen: fence.isOpen,
  });
  if (STYLE.test(lang) || (/\.s?css$/.test(path ?? "") && !SCRIPT.test(lang || "-"))) return [whole("css")];
  if (lang.startsWith("json")) return [whole("data")];
  if (!SCRIPT.test(lang)) return [whole("other")];
  if (lang === "" && looksLikeCss(fence.code)) return [whole("css")];
  const page = readPage(fence.code);
  const files = (page ?? splitFiles(fence.code)).map(({ code, path: own, isCss }, index, all): ReplyFile => {
    const isOpen = fence.isOpen && index === all.length - 1;
    const file = { path: own ?? (index === 0 ? path : null), heading, code, raw: fence.raw, isOpen };
    return { ...file, kind: isCss || /\.s?css$/.test(file.path ?? "") ? "css" : scriptKind(code, lang, isOpen) };
  });
  return files.some(({ kind }) => kind === "component" || kind === "module") ? files : [whole("other")];
}

function readInfo({ info, before }: Fence): { lang: string; path: string | null } {
  const first = /^[^\s{:,]*/.exec(info)![0];
  const named = INFO_PATH.exec(info.slice(0, 400))?.[1] ?? null;
  const extension = named === first ? /\.(\w+)$/.exec(first)?.[1] : undefined;
  const lastLine = before.trimEnd().split("\n").at(-1) ?? "";
  const said = named ?? (lastLine.length < 200 ? LINE_PATH.exec(lastLine)?.[1] : undefined) ?? null;
  return { lang: (extension ?? first).toLowerCase(), path: said };
}

type Piece = { code: string; path: string | null; isCss?: boolean };

/** More files in one block stay together. */
const PIECES_MAX = 40;

/** At comments that are a file's name; also a `<style>` below the code. */
function splitFiles(code: string): Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  let path: string | null = null;
  const end = () => {
    if (lines.join("").trim() !== "") pieces.push({ code: lines.join("\n"), path });
    lines = [];
  };
  for (const line of code.split("\n")) {
    const named = line.length < 300 ? COMMENT_PATH.exec(line)?.[1] : undefined;
    const isNext = named !== undefined && pieces.length < PIECES_MAX;
    if (isNext && !lines.every((each) => each.trim() === "")) end();
    if (isNext) path = named;
    lines.push(line);
  }
  end();
  return pieces.flatMap(splitStyle);
}

function splitStyle(piece: Piece): Piece[] {
  const match = /\n<style(?:[ \t][^>\n]{0,80})?>[ \t]*\n/.exec(piece.code);
  const end = match ? piece.code.indexOf("</style>", match.index) : -1;
  if (!match || end < 0) return [piece];
  return [
    { ...piece, code: `${piece.code.slice(0, match.index)}${piece.code.slice(end + "</style>".length)}` },
    { code: piece.code.slice(match.index + match[0].length, end), path: null, isCss: true },
  ];
}

/** The JSX and styles of a page that compiles JSX in the browser; null: this is none. */
function readPage(code: string): Piece[] | null {
  if (!/<script[^>]{1,200}(?:babel|jsx)/.test(code)) return null;
  const pieces: Piece[] = [];
  const tags = /<(script|style)\b([^>]{0,300})>/g;
  for (let match = tags.exec(code); match; match = tags.exec(code)) {
    const [, kind, attributes = ""] = match;
    const end = code.indexOf(`</${kind}>`, tags.lastIndex);
    const inner = code.slice(tags.lastIndex, end < 0 ? undefined : end).trim();
    if (kind === "style") pieces.push({ code: inner, path: null, isCss: true });
    else if (/babel|jsx/.test(attributes)) pieces.unshift({ code: inner, path: null });
    if (end < 0) break;
    tags.lastIndex = end;
  }
  return pieces.length > 0 ? pieces : null;
}

const JSX = /(?:\breturn\s{0,80}\(?\s{0,80}|=>\s{0,80}\(?\s{0,80}|[=?:&(,]\s{0,80}|^[ \t]{0,80})<(?:[A-Za-z][\w.:-]{0,80}[\s/>]|>)/m;
const DECLARES = /\b(?:function|const|class|let|var)\s{1,8}[A-Z]\w*|\bexport\s{1,8}default\b|\.render\s{0,8}\(/;
const REACT = /["'](?:npm:|https?:[^"'\s]{0,200}\/)?(?:react|preact)[@"'/?-]|\bReact\.|\buse[A-Z]\w{1,40}\(/;
const CREATES = /\bcreateElement\s{0,8}\(/;
const EXPORTS = /^[ \t]{0,8}export\s|^[ \t]{0,8}import\s|\bmodule\.exports\b/m;

function scriptKind(code: string, lang: string, isOpen: boolean): ReplyFile["kind"] {
  const isReact = REACT.test(code);
  const declares = DECLARES.test(code);
  if ((JSX.test(code) && (declares || isReact) && !isPlainPage(code)) || (CREATES.test(code) && declares)) return "component";
  // While it is written, its first lines have to do.
  if (isOpen && MARKUP.test(lang) && (isReact || declares)) return "component";
  return EXPORTS.test(code) ? "module" : "other";
}

const isPlainPage = (code: string) => /^\s{0,200}(?:<!doctype|<html\b)/i.test(code);

export const looksLikeComponent = (code: string) => scriptKind(code, "", false) === "component";

function looksLikeCss(code: string): boolean {
  return (
    /^\s{0,200}(?:\/\*|[.#@:*a-z][^\n;={}()]{0,120}\{)/i.test(code) &&
    /[\w-]\s{0,8}:\s{0,8}[^;{}\n]{1,200};/.test(code) &&
    !/\b(?:const|function|import|return|class)\s/.test(code)
  );
}

const HEADING = /^[ \t]{0,3}(?:#{1,6}[ \t]+([^\n]{1,200})|\*\*([^\n*]{1,160})\*\*:?)[ \t]*$/gm;
const EMPTY_HEADING =
  /^(?:the )?(?:jsx|tsx|css|html|react|code|components?|usage|styles?|styling|examples?|files?|explanation|how (?:it|to) .*|notes?|features?|react components?|full code|complete code|implementation|solution|preview|demo|step \d+.*|jsx code|css code|component code|overview|what .*|version \d+)$/i;

/** The last heading that says what comes, not merely “Code”. */
export function headingOf(text: string): string | null {
  let found: string | null = null;
  for (const match of text.matchAll(HEADING)) {
    const words = (match[1] ?? match[2]!)
      .replace(/[`*_#]/g, "")
      .replace(/^\s*(?:\d+[.)]|component|\p{Extended_Pictographic}\uFE0F?)[:.]?\s+/iu, "")
      .replace(/[\s:：.]+$/, "")
      .trim();
    if (words && !EMPTY_HEADING.test(words) && !new RegExp(`^${PATH}$`).test(words)) found = words;
  }
  return found;
}
