import { diff3MergeRegions, diffComm } from "node-diff3";

/** `same`: what stands or merged by itself. The others were changed by both, each in its own way. */
export type Region = { kind: "same"; text: string } | { kind: "both"; base: string; mine: string; theirs: string };

const PIECES_MAX = 4_000;

const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
/** Words, spaces and marks; scripts written without spaces by character. */
const splitWords = (text: string): string[] =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}’']+|\s+|[^]/gu,
  ) ?? [];

/** The text in pieces, from start to end: by lines, and where both changed the same lines, by words. */
export const regionsOf = (base: string, mine: string, theirs: string): Region[] =>
  joined(split(base, mine, theirs, [splitLines, splitWords]));

function split(base: string, mine: string, theirs: string, by: ((text: string) => string[])[]): Region[] {
  if (mine === theirs || base === mine) return [{ kind: "same", text: theirs }];
  if (base === theirs) return [{ kind: "same", text: mine }];
  const [pieces, ...finer] = by;
  const [a, o, b] = [mine, base, theirs].map((text) => pieces?.(text) ?? []) as [string[], string[], string[]];
  if (!pieces || [a, o, b].some(({ length }) => length > PIECES_MAX)) return [{ kind: "both", base, mine, theirs }];
  return diff3MergeRegions(a, o, b).flatMap((region): Region[] =>
    region.stable
      ? [{ kind: "same", text: region.bufferContent.join("") }]
      : split(region.oContent.join(""), region.aContent.join(""), region.bContent.join(""), finer),
  );
}

/** Neighbours of one kind are one; conflicts with only space between them too. */
function joined(regions: Region[]): Region[] {
  const out: Region[] = [];
  for (const region of regions) {
    if (region.kind === "same" && region.text === "") continue;
    const last = out.at(-1);
    const before = out.at(-2);
    if (region.kind === "same" && last?.kind === "same") last.text += region.text;
    else if (region.kind === "both" && last?.kind === "both") add(last, region);
    else if (region.kind === "both" && last?.kind === "same" && before?.kind === "both" && /^[^\S\n]+$/.test(last.text)) {
      add(before, { kind: "both", base: last.text, mine: last.text, theirs: last.text });
      add(before, region);
      out.pop();
    } else out.push({ ...region });
  }
  return out;
}

function add(to: Extract<Region, { kind: "both" }>, more: Extract<Region, { kind: "both" }>) {
  to.base += more.base;
  to.mine += more.mine;
  to.theirs += more.theirs;
}

export type Side = "base" | "mine" | "theirs";
export type Pick = Side | "both";

/** The text with each conflict taken from the side chosen for it. */
export function taken(regions: Region[], picks: Pick[]): string {
  let at = 0;
  return regions
    .map((region) => {
      if (region.kind === "same") return region.text;
      const pick = picks[at++] ?? "mine";
      return pick === "both" ? bothOf(region) : region[pick];
    })
    .join("");
}

/** Mine, then theirs, with what a text needs between them. */
function bothOf({ mine, theirs }: { mine: string; theirs: string }): string {
  if (mine === "" || theirs === "" || /\s$/.test(mine) || /^\s/.test(theirs)) return mine + theirs;
  return `${mine}${/\n/.test(mine + theirs) ? "\n\n" : " "}${theirs}`;
}

export type Word = { kind: "same" | "added" | "removed"; text: string };

/** What became of `from` in `to`, word by word. */
export function wordsBetween(from: string, to: string): Word[] {
  const [a, b] = [splitWords(from), splitWords(to)];
  if (a.length > PIECES_MAX || b.length > PIECES_MAX)
    return [
      { kind: "removed", text: from },
      { kind: "added", text: to },
    ];
  return diffComm(a, b).flatMap((chunk): Word[] => {
    if ("common" in chunk && chunk.common) return [{ kind: "same", text: chunk.common.join("") }];
    const { buffer1, buffer2 } = chunk as { buffer1: string[]; buffer2: string[] };
    return [
      ...(buffer1.length > 0 ? [{ kind: "removed" as const, text: buffer1.join("") }] : []),
      ...(buffer2.length > 0 ? [{ kind: "added" as const, text: buffer2.join("") }] : []),
    ];
  });
}
