import { diffLines } from "diff";
import { wordsBetween, type Words } from "#src/shared/text-diff.ts";

/** A line of either side; `before` and `after` are its numbers, from 1, where it stands there. */
export type ComparedLine = { kind: "same" | "removed" | "added"; before: number | null; after: number | null; words: Words };
/** So many lines that are equal and not shown. */
export type Gap = { kind: "gap"; count: number };

/** Equal lines that are shown around a change. */
const AROUND = 3;

/** Lines that may differ: with more of them each side is shown whole. */
const EDITS_MAX = 4_000;

/** What became of `from` in `to`, line by line, with the words that differ marked. */
export function compareLines(from: string, to: string): (ComparedLine | Gap)[] {
  if (from === to) return [];
  const lines: ComparedLine[] = [];
  let [before, after] = [1, 1];
  const changes = diffLines(from, to, { maxEditLength: EDITS_MAX }) ?? [
    { removed: true, added: false, value: from },
    { removed: false, added: true, value: to },
  ];
  const same = (text: string) =>
    linesOf([{ kind: "same", text }]).forEach((words) => lines.push({ kind: "same", before: before++, after: after++, words }));
  const side = (kind: "removed" | "added", words: Words) => {
    const own = words.filter((each) => each.kind === "same" || each.kind === kind);
    for (const each of linesOf(own))
      lines.push(
        kind === "removed" ? { kind, before: before++, after: null, words: each } : { kind, before: null, after: after++, words: each },
      );
  };
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]!;
    const next = changes[index + 1];
    if (!change.added && !change.removed) same(change.value);
    else if (change.removed && next?.added) {
      const words = wordsBetween(change.value, next.value);
      side("removed", words);
      side("added", words);
      index++;
    } else if (change.removed) side("removed", [{ kind: "removed", text: change.value }]);
    else side("added", [{ kind: "added", text: change.value }]);
  }
  return folded(lines);
}

/** Words in their lines, without the line ends. */
function linesOf(words: Words): Words[] {
  const lines: Words[] = [[]];
  for (const { kind, text } of words)
    text.split("\n").forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== "") lines.at(-1)!.push({ kind, text: piece });
    });
  // What ends with a line end has no line behind it.
  if (lines.at(-1)!.length === 0) lines.pop();
  return lines;
}

function folded(lines: ComparedLine[]): (ComparedLine | Gap)[] {
  const isNear = (at: number) => lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== "same");
  const out: (ComparedLine | Gap)[] = [];
  lines.forEach((line, at) => {
    const last = out.at(-1);
    if (isNear(at)) out.push(line);
    else if (last?.kind === "gap") last.count++;
    else out.push({ kind: "gap", count: 1 });
  });
  return out;
}
