import { afterEach, expect, test } from "bun:test";
import { cleanup, fireEvent, waitFor } from "./dom.ts";
import { compareLessons } from "#src/features/lessons/compare.rules.ts";
import type { Lesson, ListedRevision } from "#src/features/lessons/lessons.contract.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import type { Revisions } from "#src/features/lessons/revisions.client.ts";
import { Changes } from "#src/features/lessons/ui/history/Changes.tsx";
import { notingOutbox, renderInWorkspace } from "./workspace.tsx";

afterEach(cleanup);

const content = (body: string) => ({ ...emptyContent(), script: [{ id: "s", heading: "One hundred nuclei", body, minutes: 10 }] });
const lesson = {
  id: "l",
  userId: "u",
  title: "Half-lives with dice",
  revision: 3,
  content: content("Roll only what stays."),
  visibility: "private",
};
const revision = (number: number, more: Partial<ListedRevision> = {}) => ({
  lessonId: "l",
  revision: number,
  source: "app",
  createdBy: "u",
  author: "Mara Lindqvist",
  runId: null,
  name: null,
  isConflict: false,
  isPinned: false,
  change: null,
  createdAt: 0,
  ...more,
});

function show() {
  const { outbox, enqueued } = notingOutbox();
  const [before, after] = [
    { ...revision(1), title: lesson.title, content: content("Roll again.") },
    { ...revision(3), title: lesson.title, content: lesson.content },
  ];
  const run = { source: "workflow", runId: "run-1" } as const;
  const query = { revisions: [revision(3), revision(2, run), revision(1)], isSuccess: true, hasNextPage: false, refetch: () => undefined };
  const answers = { "revisions.compare": () => ({ from: before, to: after, differences: compareLessons(before, after) }) };
  const none = () => undefined;
  const ui = (
    <Changes
      lesson={lesson as unknown as Lesson}
      query={query as unknown as Revisions}
      chosen={{ from: 1, to: 3 }}
      isNarrow={false}
      onBack={none}
      onNewest={none}
    />
  );
  return { ...renderInWorkspace(ui, { outbox, answers }), enqueued };
}

test("what a run wrote between the two can be taken back alone", async () => {
  const { findByRole, getByText, enqueued } = show();
  fireEvent.click(await findByRole("button", { name: "Undo only what this run wrote" }));
  expect(getByText("wrote 2. People’s edits after it stay.")).toBeDefined();
  expect(enqueued).toMatchObject([
    { path: "revisions.undoRun", input: { lessonId: "l", runId: "run-1", baseRevision: 3 }, subject: "lesson:l" },
  ]);
  await findByRole("button", { name: "Undoing…" });
});

test("removed and added words are elements of their own, not only colours", async () => {
  const { container, findByRole } = show();
  await findByRole("heading", { name: "One hundred nuclei" });
  await waitFor(() => expect(container.querySelector("del")?.textContent).toBe("again"));
  expect(container.querySelector("ins")?.textContent).toBe("only what stays");
});

test("a restore is sent on top of the newest revision", async () => {
  const { findByRole, enqueued } = show();
  fireEvent.click(await findByRole("button", { name: "Restore 1" }));
  expect(enqueued).toMatchObject([{ path: "revisions.restore", input: { lessonId: "l", revision: 1, baseRevision: 3 } }]);
});
