import { diffWordsWithSpace } from "diff";

/** One stretch of a text: in both, only in the newer, or only in the older. */
export type Words = { kind: "same" | "added" | "removed"; text: string }[];

/** Longer texts (UTF-16 code units of both) are shown whole: taking them apart alone takes too long. */
const LENGTH_MAX = 100_000;
/** Steps that comparing all the texts of a lesson may take: a fifth of a second. */
const STEPS_MAX = 300_000;
/** Words that may differ: with more of them the words in common say nothing about what became of the text. */
const EDITS_MAX = 700;

/** What may still be spent on comparing; one for all the texts that are compared together. */
export type DiffBudget = { left: number };
export const diffBudget = (): DiffBudget => ({ left: STEPS_MAX });

/**
 * What of a text changed, by words; the whole of both where finding out would take too long. Source: Myers, "An O(ND)
 * Difference Algorithm" (1986), as the library diff does it.
 */
export function wordsBetween(before: string, after: string, budget: DiffBudget = diffBudget()): Words {
  const length = before.length + after.length;
  // Taking them apart costs by length; each further edit looks at one diagonal more.
  budget.left -= length >> 3;
  if (length > LENGTH_MAX || budget.left <= 0) return whole(before, after);
  const maxEditLength = Math.min(EDITS_MAX, Math.floor(Math.sqrt(2 * budget.left)));
  const changes = diffWordsWithSpace(before, after, { maxEditLength });
  const edits = changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) ?? maxEditLength;
  budget.left -= (edits ** 2) >> 1;
  return (
    changes?.map(({ value, added, removed }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value })) ??
    whole(before, after)
  );
}

const whole = (before: string, after: string): Words => [
  ...(before ? [{ kind: "removed" as const, text: before }] : []),
  ...(after ? [{ kind: "added" as const, text: after }] : []),
];
