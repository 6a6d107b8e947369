import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Op } from "#src/client/offline/op.ts";
import { rebaseByMerge } from "#src/client/offline/rebase.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { mergeText } from "#src/shared/text-merge.ts";

const save = (changes: Record<string, unknown>, base?: object) =>
  ({ input: { id: "l", baseRevision: 1, changes, ...(base && { base }) } }) as unknown as Op;
const stored = (content: object, title = "Dice") => ({ title, revision: 3, content: { ...emptyContent(), ...content } });
const section = (id: string, body: string) => ({ id, heading: id, body, minutes: 5 });

describe("a later save after a merged answer", () => {
  test("is put on top of others’ words in the same part", () => {
    const sent = save({ content: { script: [section("a", "one"), section("b", "B")] } });
    const later = save({ content: { script: [section("a", "one and more"), section("b", "B")] } });
    const answer = stored({ script: [section("a", "one"), section("b", "B, theirs"), section("c", "new")] });
    expect(rebaseByMerge(sent, answer, later)).toEqual({
      id: "l",
      baseRevision: 3,
      changes: { content: { script: [section("a", "one and more"), section("b", "B, theirs"), section("c", "new")] } },
    });
  });

  test("never conflicts with the earlier save of the same person", () => {
    const sent = save({ content: { summary: "wor" } });
    expect(
      rebaseByMerge(sent, stored({ summary: "wor", materials: [{ id: "m", text: "theirs" }] }), save({ content: { summary: "word" } })),
    ).toMatchObject({
      baseRevision: 3,
      changes: { content: { summary: "word" } },
    });
  });

  test("keeps its base where both changed the same words, so that the server says so", () => {
    const sent = save({ content: { summary: "one" } });
    expect(rebaseByMerge(sent, stored({ summary: "theirs" }), save({ content: { summary: "mine" } }))).toBeNull();
  });

  test("of a part that the earlier one did not have: by what it was written on, else not at all", () => {
    const sent = save({ content: { summary: "one" } });
    const later = { content: { materials: [{ id: "m", text: "mine" }] } };
    expect(rebaseByMerge(sent, stored({ summary: "one" }), save(later))).toBeNull();
    const answer = stored({ summary: "one", materials: [{ id: "t", text: "theirs" }] });
    expect(rebaseByMerge(sent, answer, save(later, { ...emptyContent(), summary: "one" }))).toMatchObject({
      baseRevision: 3,
      changes: {
        content: {
          materials: expect.arrayContaining([
            { id: "m", text: "mine" },
            { id: "t", text: "theirs" },
          ]),
        },
      },
    });
  });

  test("whatever the words: what both wrote is there, or nothing is changed", () => {
    const words = fc.array(fc.constantFrom("one ", "two ", "three.\n", "four "), { maxLength: 8 }).map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, words, (sent, mine, theirs) => {
        const rebased = rebaseByMerge(
          save({ content: { summary: sent } }),
          stored({ summary: theirs }),
          save({ content: { summary: mine } }),
        );
        const merged = mergeText(sent, mine, theirs);
        if (merged.conflicts > 0) expect(rebased).toBeNull();
        else expect(rebased).toMatchObject({ changes: { content: { summary: merged.text } } });
      }),
    );
  });
});
