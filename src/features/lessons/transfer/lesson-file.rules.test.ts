import { expect, test } from "bun:test";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import { historyFor, withIds } from "./lesson-file.rules.ts";
import { REVISIONS_MAX } from "./transfer.contract.ts";

const revision = (number: number, title: string) => ({
  revision: number,
  title,
  content: emptyContent(),
  source: "app" as const,
  author: "Mara",
  name: null,
  isConflict: number < 0,
  isPinned: false,
  createdAt: 1,
});
const now = { title: "Now", content: emptyContent() };
const numbers = (revisions: { revision: number }[]) => revisions.map((each) => each.revision);

test("the newest revision is what the lesson says", () => {
  const all = [revision(1, "Once"), revision(2, "Now"), revision(-1, "Theirs"), revision(3, "Later")];
  const cut = historyFor(now, all, 5);
  expect([cut.revision, numbers(cut.kept)]).toEqual([2, [1, 2, -1]]);
  const added = historyFor({ ...now, title: "Other" }, all, 5);
  expect([added.revision, numbers(added.kept), added.kept.at(-1)!.createdAt]).toEqual([4, [1, 2, -1, 3, 4], 5]);
  expect(historyFor(now, [revision(-1, "Now")], 5)).toMatchObject({ revision: 1, kept: [{ revision: -1 }, { revision: 1, title: "Now" }] });
});

test("of too many the newest stay, and always what the lesson says", () => {
  const many = Array.from({ length: REVISIONS_MAX + 10 }, (_, n) => revision(n + 1, n === 2 ? "Now" : "Once"));
  const conflicts = Array.from({ length: REVISIONS_MAX }, (_, n) => revision(-n - 1, "Theirs"));
  const { kept, revision: current } = historyFor(now, [...many.slice(0, 3), ...conflicts], 5);
  expect([current, kept.length, kept[0]!.revision]).toEqual([3, REVISIONS_MAX, 3]);
  expect(historyFor({ ...now, title: "New" }, many, 5).kept).toHaveLength(REVISIONS_MAX);
});

test("attachments are renamed, and those renamed to nothing are taken out", () => {
  const images = [{ attachmentId: "a" }, { attachmentId: "b" }, { attachmentId: "c" }];
  const renamed = new Map(Object.entries({ a: "d", b: "" }));
  expect(withIds({ images }, renamed)).toEqual({ images: [{ attachmentId: "d" }, {}, { attachmentId: "c" }] } as never);
});
