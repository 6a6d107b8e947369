import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { ListedRevision } from "./lessons.contract.ts";

/** Names and pins wait for nothing that is written in the lesson, and hold nothing of it up. */
export const marksSubject = (lessonId: string) => `marks:${lessonId}`;

/** The server's revisions with names and pins that it has not acknowledged yet. Ops set aside change nothing. */
export function withPendingMarks(listed: ListedRevision[], items: OutboxItem[], lessonId: string): ListedRevision[] {
  const waiting = items.filter((item) => item.subject === marksSubject(lessonId) && item.state !== "aside");
  if (waiting.length === 0) return listed;
  return listed.map((revision) => {
    const marked = { ...revision };
    for (const { path, input } of waiting) {
      if (input.revision !== revision.revision) continue;
      if (path === "revisions.name") marked.name = input.name as string | null;
      if (path === "revisions.pin") marked.isPinned = input.isPinned === true;
    }
    return marked;
  });
}
