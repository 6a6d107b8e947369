import { type DiffBudget, diffBudget, wordsBetween } from "#src/shared/text-diff.ts";
import { type Region, regionsBy, type Side } from "#src/shared/text-regions.ts";

export type { Region, Side };
export type Pick = Side | "both";
type Conflict = Extract<Region, { kind: "both" }>;

/** The text in pieces, by words. `budget`: one for all texts of a lesson; where it does not suffice the whole text is one piece. */
export const regionsOf = (base: string, mine: string, theirs: string, budget: DiffBudget = diffBudget()): Region[] =>
  withoutGaps(regionsBy((before, after) => wordsBetween(before, after, budget), { base, mine, theirs }));

/** Conflicts with only space between them are one. */
function withoutGaps(regions: Region[]): Region[] {
  const out: Region[] = [];
  for (const region of regions) {
    const last = out.at(-1);
    const before = out.at(-2);
    if (region.kind === "both" && last?.kind === "same" && before?.kind === "both" && /^[^\S\n]+$/.test(last.text)) {
      add(before, { kind: "both", base: last.text, mine: last.text, theirs: last.text });
      add(before, region);
      out.pop();
    } else out.push({ ...region });
  }
  return out;
}

function add(to: Conflict, more: Conflict) {
  to.base += more.base;
  to.mine += more.mine;
  to.theirs += more.theirs;
}

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
