import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { ListedRevision } from "./lessons.contract.ts";

/** Names and pins wait for nothing that is written in the lesson, and hold nothing of it up. */
export const marksSubject = (lessonId: string) => `marks:${lessonId}`;

/** The server's revisions with names and pins that it has not acknowledged yet. Ops set aside change nothing. */
export function withPendingMarks(listed: ListedRevision[], items: OutboxItem[], lessonId: string): ListedRevision[] {
  const waiting = items.filter((item) => item.subject === marksSubject(lessonId) && item.state !== "aside");
  if (waiting.length === 0) return listed;
  return listed.map((revision) => {
    const own = waiting.filter(({ input }) => input.revision === revision.revision);
    return own.reduce((known, { path, input }) => {
      if (path === "revisions.name") return { ...known, name: input.name as string | null };
      return path === "revisions.pin" ? { ...known, isPinned: input.isPinned === true } : known;
    }, revision);
  });
}
