import { afterEach, expect, test } from "bun:test";
import type { ReactNode } from "react";
import { cleanup, waitFor } from "./dom.ts";
import type { KeptEdits } from "#src/client/offline/kept-edit.ts";
import { useWorkspace, WorkspaceProvider } from "#src/client/workspace-context.ts";
import type { LessonSummary } from "#src/features/lessons/lessons.contract.ts";
import { DraftItem } from "#src/features/lessons/ui/drafts/DraftItem.tsx";
import { useUnsentEdits } from "#src/features/lessons/ui/drafts/use-unsent-edits.ts";
import { renderInWorkspace } from "./workspace.tsx";

afterEach(cleanup);

const lesson = (id: string, title: string): LessonSummary => ({
  id,
  userId: "u",
  projectId: null,
  sessionId: null,
  title,
  isDraft: true,
  visibility: "private",
  revision: 1,
  minutes: 5,
  sectionCount: 1,
  createdAt: 1,
  updatedAt: 1,
});
const noop = () => undefined;

/** A device that keeps unsent words of one lesson. */
function Keeping({ lessonId, children }: { lessonId: string; children: ReactNode }) {
  const keptEdits = { all: async () => [{ lessonId }] } as unknown as KeptEdits;
  return <WorkspaceProvider value={{ ...useWorkspace(), keptEdits }}>{children}</WorkspaceProvider>;
}

function Rows() {
  const unsent = useUnsentEdits();
  return [lesson("a", "What carbon remembers"), lesson("b", "Ratios with paint")].map((each) => (
    <DraftItem
      key={each.id}
      lesson={each}
      now={2}
      filter=""
      isChosen={false}
      hasUnsent={unsent.has(each.id)}
      isRenaming={false}
      onChoose={noop}
      onRename={noop}
      onOpen={noop}
    />
  ));
}

test("words that are not on their way yet are counted among what is kept here", async () => {
  const { container } = renderInWorkspace(
    <Keeping lessonId="a">
      <Rows />
    </Keeping>,
  );
  const states = () => [...container.querySelectorAll(".state")].map((state) => state.textContent);
  await waitFor(() => expect(states()).toEqual(["1 change kept here", "Saved"]));
});
