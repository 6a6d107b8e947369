import type { Words } from "./text-diff.ts";

export type Side = "base" | "mine" | "theirs";
/** `same`: what stands or merged by itself. `both`: what both changed, each in its own way. */
export type Region = { kind: "same"; text: string } | ({ kind: "both" } & Record<Side, string>);

/** What one side put in the place of the base from `from` to `to`, in UTF-16 code units. */
type Edit = { from: number; to: number; text: string };

/**
 * A text in pieces, from start to end: what only one side changed is as that side has it, and where the changes of both
 * touch, both are told. `compare`: by words or by lines; null where that would take too long, and then the text is one piece.
 */
export function regionsBy(
  compare: (before: string, after: string) => Words | null,
  { base, mine, theirs }: Readonly<Record<Side, string>>,
): Region[] {
  if (mine === theirs || base === mine) return joined([{ kind: "same", text: theirs }]);
  if (base === theirs) return joined([{ kind: "same", text: mine }]);
  const [toMine, toTheirs] = [compare(base, mine), compare(base, theirs)];
  if (!toMine || !toTheirs) return [{ kind: "both", base, mine, theirs }];
  const [own, other] = [editsIn(toMine), editsIn(toTheirs)];
  const regions: Region[] = [];
  let at = 0;
  for (const { from, to } of stretches([...own, ...other])) {
    const [was, a, b] = [base.slice(from, to), edited(base, own, { from, to }), edited(base, other, { from, to })];
    regions.push({ kind: "same", text: base.slice(at, from) });
    if (a === b || was === a) regions.push({ kind: "same", text: b });
    else if (was === b) regions.push({ kind: "same", text: a });
    else regions.push({ kind: "both", base: was, mine: a, theirs: b });
    at = to;
  }
  return joined([...regions, { kind: "same", text: base.slice(at) }]);
}

function editsIn(changes: Words): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | undefined;
  for (const { kind, text } of changes) {
    if (kind === "same") open = undefined;
    else if (!open) edits.push((open = { from: at, to: at, text: "" }));
    if (open && kind === "added") open.text += text;
    if (kind === "added") continue;
    at += text.length;
    if (open) open.to = at;
  }
  return edits;
}

/** Where anything changed, in order; changes that touch are one stretch. */
function stretches(edits: Edit[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** A stretch of the base as one side has it. */
function edited(base: string, edits: Edit[], { from, to }: { from: number; to: number }): string {
  let text = "";
  let at = from;
  for (const edit of edits) {
    if (edit.from < from || edit.to > to) continue;
    text += base.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + base.slice(at, to);
}

/** Nothing is empty, and what is the same stands in one piece. */
function joined(regions: Region[]): Region[] {
  const out: Region[] = [];
  for (const region of regions) {
    const last = out.at(-1);
    if (region.kind === "same" && region.text === "") continue;
    if (region.kind === "same" && last?.kind === "same") last.text += region.text;
    else out.push({ ...region });
  }
  return out;
}
