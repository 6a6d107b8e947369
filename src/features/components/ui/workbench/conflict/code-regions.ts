import { diffLines } from "diff";
import { type Region, regionsBy, type Side } from "#src/shared/text-regions.ts";

export type { Region, Side };
export type Pick = Side | "both";
/** What a person decided about one place: a side, or what they wrote themselves. */
export type Decision = { pick: Pick } | { own: string };

/** Lines that may differ: with more of them the code is one place. */
const EDITS_MAX = 4_000;

/** The code in pieces, by lines, from start to end: what only one side changed is as that side has it. */
export const codeRegions = (base: string, mine: string, theirs: string): Region[] => regionsBy(linesBetween, { base, mine, theirs });

const linesBetween = (before: string, after: string) =>
  diffLines(before, after, { maxEditLength: EDITS_MAX })?.map(({ added, removed, value }) => ({
    kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    text: value,
  })) ?? null;

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
