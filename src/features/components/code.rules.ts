import { mergeBudget, mergeLines } from "#src/shared/text-merge.ts";
import type { Code, CodeConflict, CodePart } from "./components.contract.ts";

export const CODE_PARTS = ["name", "jsxCode", "cssCode"] as const satisfies readonly CodePart[];

export const codeOf = ({ name, jsxCode, cssCode }: Code): Code => ({ name, jsxCode, cssCode });

export const isSameCode = (a: Code, b: Code) => CODE_PARTS.every((part) => a[part] === b[part]);

/** Three-way merge: code by lines, names as a whole. Where both changed the same, `theirs` stands in `merged`. */
export function mergeCode(base: Code, mine: Code, theirs: Code): { merged: Code; conflicts: CodeConflict[] } {
  const budget = mergeBudget();
  const merged = codeOf(theirs);
  const conflicts: CodeConflict[] = [];
  for (const part of CODE_PARTS) {
    const { text, conflicts: regions } =
      part === "name" ? mergeWhole(base.name, mine.name, theirs.name) : mergeLines(base[part], mine[part], theirs[part], budget);
    merged[part] = text;
    if (regions > 0) conflicts.push({ part, regions });
  }
  return { merged, conflicts };
}

const mergeWhole = (base: string, mine: string, theirs: string) => ({
  text: theirs === base ? mine : theirs,
  conflicts: mine !== base && theirs !== base && mine !== theirs ? 1 : 0,
});

const NAMES: Record<CodePart, string> = { name: "name", jsxCode: "JSX", cssCode: "CSS" };
const noteOf = (parts: readonly CodePart[]) => `Changed ${parts.map((part) => NAMES[part]).join(", ")}`;

/** What was changed by hand, in one line, where nobody said it. */
export const changeNote = (before: Code, after: Code) => noteOf(CODE_PARTS.filter((part) => before[part] !== after[part]));

const MADE_NOTES = new Set([1, 2, 3, 4, 5, 6, 7].map((bits) => noteOf(CODE_PARTS.filter((_, index) => bits & (1 << index)))));

/** Whether a note says no more than which parts were changed. */
export const isMadeNote = (note: string) => MADE_NOTES.has(note);
