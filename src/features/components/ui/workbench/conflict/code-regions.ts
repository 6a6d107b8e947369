import { diffLines } from "diff";

/** `same`: what stands or merged by itself. `both`: lines that both changed, each in its own way. */
export type Region = { kind: "same"; text: string } | ({ kind: "both" } & Record<Side, string>);
export type Side = "base" | "mine" | "theirs";
export type Pick = Side | "both";
/** What a person decided about one place: a side, or what they wrote themselves. */
export type Decision = { pick: Pick } | { own: string };

/** What one side put in the place of the base from `from` to `to`, in UTF-16 code units. */
type Edit = { from: number; to: number; text: string };

/** Lines that may differ: with more of them the code is one place. */
const EDITS_MAX = 4_000;

/** The code in pieces, by lines, from start to end: what only one side changed is as that side has it. */
export function codeRegions(base: string, mine: string, theirs: string): Region[] {
  if (mine === theirs || base === mine) return [{ kind: "same", text: theirs }];
  if (base === theirs) return [{ kind: "same", text: mine }];
  const [own, other] = [editsOf(base, mine), editsOf(base, theirs)];
  if (!own || !other) return [{ kind: "both", base, mine, theirs }];
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

/** Null where finding out would take too long. */
function editsOf(base: string, side: string): Edit[] | null {
  const changes = diffLines(base, side, { maxEditLength: EDITS_MAX });
  if (!changes) return null;
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | undefined;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) open = undefined;
    else if (!open) edits.push((open = { from: at, to: at, text: "" }));
    if (added) open!.text += value;
    else at += value.length;
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
  for (const edit of edits.filter((each) => each.from >= from && each.to <= to)) {
    text += base.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + base.slice(at, to);
}

/** Neighbours of the same kind are one. */
function joined(regions: Region[]): Region[] {
  const out: Region[] = [];
  for (const region of regions) {
    const last = out.at(-1);
    if (region.kind === "same" && last?.kind === "same") last.text += region.text;
    else if (region.kind !== "same" || region.text !== "") out.push({ ...region });
  }
  return out;
}

/** What will be saved of one place. Before anything is decided: mine. */
export function resultOf(region: Extract<Region, { kind: "both" }>, decision: Decision | undefined): string {
  if (!decision) return region.mine;
  if ("own" in decision) return decision.own;
  if (decision.pick !== "both") return region[decision.pick];
  const { mine, theirs } = region;
  return mine === "" || mine.endsWith("\n") || theirs === "" ? mine + theirs : `${mine}\n${theirs}`;
}

/** The whole text as decided. `decisions`: one for each place, in order. */
export function decidedText(regions: readonly Region[], decisions: readonly (Decision | undefined)[]): string {
  let at = 0;
  return regions.map((region) => (region.kind === "same" ? region.text : resultOf(region, decisions[at++]))).join("");
}
