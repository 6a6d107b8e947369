import type { Words } from "#src/shared/text-diff.ts";

const WORD = /[\p{L}\p{M}\p{N}’']+/gu;
/** Fewer words than this between two changes are read as part of the change. */
const WORDS_MIN = 2;

type Hunk = { removed: string; added: string };

const isShort = (text: string) => !text.includes("\n") && (text.match(WORD)?.length ?? 0) < WORDS_MIN;
const areBothIn = (...hunks: Hunk[]) => hunks.some(({ removed }) => removed.trim()) && hunks.some(({ added }) => added.trim());
const join = (one: Hunk, between: string, other: Hunk): Hunk => ({
  removed: one.removed + between + other.removed,
  added: one.added + between + other.added,
});

/** The same change in fewer pieces: sentences are read, not single words in between. */
export function inHunks(words: Words): Words {
  const hunks: (Hunk | string)[] = [];
  for (const { kind, text } of words) {
    const last = hunks.at(-1);
    if (kind === "same") hunks.push(text);
    else if (typeof last === "object") last[kind] += text;
    else hunks.push({ removed: "", added: "", [kind]: text });
  }
  const joined: (Hunk | string)[] = [];
  for (const part of hunks) {
    const [one, between] = joined.slice(-2);
    const isBetween = typeof one === "object" && typeof between === "string" && typeof part === "object";
    if (isBetween && isShort(between) && areBothIn(one, part)) joined.splice(-2, 2, join(one, between, part));
    else joined.push(part);
  }
  return joined.flatMap((part): Words => {
    if (typeof part === "string") return [{ kind: "same", text: part }];
    const both: Words = [
      { kind: "removed", text: part.removed },
      { kind: "added", text: part.added },
    ];
    return both.filter(({ text }) => text !== "");
  });
}
