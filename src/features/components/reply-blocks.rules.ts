/** Words, or a fenced block: `raw` with its fences. `before`: the words since the last block. */
export type Block = { kind: "text"; text: string } | Fence;
export type Fence = { kind: "code"; info: string; code: string; raw: string; before: string; isOpen: boolean };

type Open = { mark: string; prefix: string; info: string; from: number; lines: string[] };

const FENCE = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}|~{3,})[ \t]*([^\n]*)$/;
/** Code whose lines never begin with a fence of another language: one there means that a closing fence was forgotten. */
const KNOWN = /^(jsx|tsx|js|javascript|typescript|ts|react|css|scss|html|json)\b/i;

/** What begins beyond these stays words: nobody answers so, and who reads it holds up everybody else. */
const FENCES_MAX = 60;
const FENCED_MAX = 300_000;

/** Cuts a reply at its fences: those of Markdown, also inside lists and quotations, and with the slips that models make. */
export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: Open | null = null;
  let textFrom = 0;
  let isWrapped = false;
  let fences = 0;
  let at = 0;
  const endText = (to: number) => {
    if (to > textFrom) blocks.push({ kind: "text", text: markdown.slice(textFrom, to) });
  };
  const close = (fence: Open, to: number, isOpen: boolean) => {
    const last = blocks.at(-1);
    const before = last?.kind === "text" ? last.text : "";
    blocks.push({ kind: "code", info: fence.info, code: fence.lines.join("\n"), raw: markdown.slice(fence.from, to), before, isOpen });
    textFrom = to;
  };

  while (at < markdown.length && (open || (fences < FENCES_MAX && at < FENCED_MAX))) {
    const lineEnd = markdown.indexOf("\n", at);
    const next = lineEnd < 0 ? markdown.length : lineEnd + 1;
    const line = markdown.slice(at, lineEnd < 0 ? markdown.length : lineEnd).replace(/\r$/, "");
    const match = line.includes("```") || line.includes("~~~") ? FENCE.exec(line) : null;
    const mark = match?.[2] ?? "";
    const info = (match?.[3] ?? "").trim();
    if (open) {
      const isSame = mark[0] === open.mark[0];
      if (isSame && mark.length >= open.mark.length && info === "") {
        close(open, next, false);
        open = null;
      } else if (isSame && KNOWN.test(info) && KNOWN.test(open.info)) {
        close(open, at, false);
        open = begin(match!, at, info);
        fences++;
      } else {
        const glued: string | undefined = open.mark === "```" ? /^(.*[})\];>])```[ \t]*$/.exec(line)?.[1] : undefined;
        // A fence that is only half there yet.
        const isHalf = lineEnd < 0 && /^[ \t]*(`{1,2}|~{1,2})$/.test(line);
        if (!isHalf) open.lines.push(dedent(glued ?? line, open.prefix));
        if (glued !== undefined) {
          close(open, next, false);
          open = null;
        }
      }
    } else if (mark && !(mark[0] === "`" && info.includes("`"))) {
      // A reply that is wrapped into a fence as a whole: what counts is inside.
      if (/^(markdown|md)$/i.test(info)) isWrapped = true;
      else if (isWrapped && info === "") isWrapped = false;
      else {
        endText(at);
        open = begin(match!, at, info);
        fences++;
      }
    }
    at = next;
  }
  if (open) close(open, markdown.length, true);
  else endText(markdown.length);
  return blocks;
}

const begin = (match: RegExpExecArray, from: number, info: string): Open => ({
  mark: match[2]!,
  prefix: match[1]!,
  info,
  from,
  lines: [],
});

/** A line of a fence without the spaces or quotation marks before its fence. */
function dedent(line: string, prefix: string): string {
  if (prefix === "") return line;
  if (prefix.includes(">")) return line.replace(/^[ \t]*>[ \t]?/, "");
  let at = 0;
  while (at < prefix.length && (line[at] === " " || line[at] === "\t")) at++;
  return line.slice(at);
}
