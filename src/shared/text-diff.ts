import { diffWordsWithSpace } from "diff";

/** One stretch of a text: in both, only in the newer, or only in the older. */
export type Words = { kind: "same" | "added" | "removed"; text: string }[];

/** Longer texts (UTF-16 code units of both) are shown whole: comparing them takes time with the square of their words. */
const LENGTH_MAX = 60_000;

/** What of a text changed, by words. Source: Myers, "An O(ND) Difference Algorithm" (1986), as the library diff does it. */
export function wordsBetween(before: string, after: string): Words {
  if (before.length + after.length > LENGTH_MAX)
    return [...(before ? [{ kind: "removed" as const, text: before }] : []), ...(after ? [{ kind: "added" as const, text: after }] : [])];
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
