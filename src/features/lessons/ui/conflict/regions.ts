import { type DiffBudget, diffBudget, wordsBetween } from "#src/shared/text-diff.ts";

/** `same`: what stands or merged by itself. The others were changed by both, each in its own way. */
export type Region = { kind: "same"; text: string } | { kind: "both"; base: string; mine: string; theirs: string };

/** What one side put in the place of `base` from `from` to `to`, in UTF-16 code units. */
type Edit = { from: number; to: number; text: string };

/**
 * The text in pieces, from start to end: what only one side changed is as that side has it, and where the changes of both
 * touch, both are told. `budget`: one for all texts of a lesson; where it does not suffice the whole text is one piece.
 */
export function regionsOf(base: string, mine: string, theirs: string, budget: DiffBudget = diffBudget()): Region[] {
  if (mine === theirs || base === mine) return joined([{ kind: "same", text: theirs }]);
  if (base === theirs) return joined([{ kind: "same", text: mine }]);
  const [own, other] = [editsOf(base, mine, budget), editsOf(base, theirs, budget)];
  const regions: Region[] = [];
  let at = 0;
  for (const { from, to } of stretches([...own, ...other])) {
    regions.push({ kind: "same", text: base.slice(at, from) });
    const [was, a, b] = [base.slice(from, to), edited(base, own, from, to), edited(base, other, from, to)];
    if (a === b || was === a) regions.push({ kind: "same", text: b });
    else if (was === b) regions.push({ kind: "same", text: a });
    else regions.push({ kind: "both", base: was, mine: a, theirs: b });
    at = to;
  }
  return joined([...regions, { kind: "same", text: base.slice(at) }]);
}

function editsOf(base: string, side: string, budget: DiffBudget): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | undefined;
  for (const { kind, text } of wordsBetween(base, side, budget)) {
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
function edited(base: string, edits: Edit[], from: number, to: number): string {
  let text = "";
  let at = from;
  for (const edit of edits) {
    if (edit.from < from || edit.to > to) continue;
    text += base.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + base.slice(at, to);
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
