import { describe, expect, test } from "bun:test";
import type { ListedRevision } from "../../lessons.contract.ts";
import { emptyContent } from "../../lessons.rules.ts";
import { chosenOf, revisionLines, revisionsOf, runBetween } from "./revision-lines.ts";
import { changeWords, detailOf } from "./revision-words.ts";

const NOON = Date.UTC(2026, 10, 18, 12);
const revision = (number: number, more: Partial<ListedRevision> = {}): ListedRevision => ({
  lessonId: "l",
  revision: number,
  source: "app",
  createdBy: "u",
  author: "Ines Okafor",
  runId: null,
  name: null,
  isConflict: false,
  isPinned: false,
  change: null,
  createdAt: NOON - (10 - number) * 3_600_000,
  ...more,
});

describe("the list", () => {
  test("of one section: what was written in it, also beside other things, and nothing of its namesakes", () => {
    const wrote = (number: number, ...parts: string[]) => revision(number, { change: { parts, added: 1, removed: 0 } });
    const listed = [wrote(4, "title", "script.a"), wrote(3, "script.ab"), wrote(2, "images.a"), revision(1)];
    expect(revisionsOf(listed, "script.a").map(({ revision: number }) => number)).toEqual([4]);
  });

  test("by day, with what passes the filter", () => {
    const listed = [revision(9), revision(8, { source: "workflow" }), revision(7, { createdAt: NOON - 86_400_000 * 3 })];
    const words = (filter: "all" | "workflow" | "named") =>
      revisionLines(listed, filter, NOON).map((line) => (line.kind === "day" ? line.title : line.revision.revision));
    expect([words("all"), words("workflow"), words("named")]).toEqual([["Today", 9, 8, "15 November", 7], ["Today", 8], []]);
  });

  test("the newest with the accepted one before it, until one chooses", () => {
    const listed = [revision(-1, { isConflict: true }), revision(9), revision(-2, { isConflict: true }), revision(5), revision(1)];
    expect([chosenOf(listed, {}), chosenOf(listed, { to: 5 }), chosenOf(listed, { from: 1 }), chosenOf(listed, { to: 1 })]).toEqual([
      { from: 5, to: 9 },
      { from: 1, to: 5 },
      { from: 1, to: 9 },
      { from: null, to: 1 },
    ]);
  });

  test("the newest run between the two, with all that it wrote", () => {
    const run = { source: "workflow" as const, runId: "r" };
    const listed = [revision(7), revision(6, run), revision(5), revision(4, { ...run, name: "Pictures and narration" }), revision(3)];
    expect(runBetween(listed, 5, 7)).toEqual({ runId: "r", name: "Pictures and narration", revisions: [4, 6] });
    expect(runBetween(listed, 6, 7)).toBeNull();
  });
});

describe("the words of a revision", () => {
  const content = { ...emptyContent(), script: ["a", "b"].map((id) => ({ id, heading: "", body: "", minutes: 0 })) };
  const change = (parts: string[], added = 0, removed = 0) => changeWords({ parts, added, removed }, content);

  test("where and how much", () => {
    expect(change(["script.b"], 12)).toBe("section 2, +12 words");
    expect(change(["images.x", "images.y"])).toBe("2 images");
    expect(change(["objectives.gone"], 0, 1)).toBe("an objective, −1 word");
    expect(change(["script"])).toBe("sections in another order");
    expect(change(["narration.x", "music.y", "timeline", "title"])).toBe("narration, music, 2 more");
  });

  test("who is named where the revision has a name of its own", () => {
    expect(detailOf(revision(3, { name: "Tried with 9B", isPinned: true }), content)).toBe("Ines Okafor, pinned");
    expect(detailOf(revision(1), content)).toBe("first draft");
    expect(detailOf(revision(-1, { isConflict: true }), content)).toBe("kept side of a conflict");
  });
});
