import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { draftFromTemplate } from "#src/features/templates/templates-pending.client.ts";
import type { CreateDraft, Lesson, LessonSummary } from "./lessons.contract.ts";
import { emptyContent, minutesOf } from "./lessons.rules.ts";

export const lessonSubject = (id: string) => `lesson:${id}`;

/** What lists show of a lesson. */
export function summaryOf({ content, metadata: _, ...rest }: Lesson): LessonSummary {
  return { ...rest, minutes: minutesOf(content), sectionCount: content.script.length };
}

/** A draft that only this device knows so far, from the op that creates it. */
export function draftFrom(item: OutboxItem): Lesson {
  const input = item.input as CreateDraft & { id: string };
  return {
    id: input.id,
    userId: item.userId,
    projectId: null,
    sessionId: input.sessionId ?? null,
    title: input.title,
    isDraft: true,
    visibility: "private",
    revision: 1,
    content: { ...emptyContent(), ...input.content },
    metadata: {},
    createdAt: item.createdAt,
    updatedAt: item.createdAt,
  };
}

/** The server's list of drafts with this device's unacknowledged changes on top. Ops set aside change nothing. */
export function withPendingDrafts(listed: LessonSummary[], items: OutboxItem[], sessionId?: string): LessonSummary[] {
  const lessons = new Map(listed.map((lesson) => [lesson.id, lesson]));
  for (const item of items) {
    if (item.state === "aside") continue;
    const id = String(item.input.id);
    if (item.path === "drafts.create" && !lessons.has(id) && (!sessionId || item.input.sessionId === sessionId))
      lessons.set(id, summaryOf(draftFrom(item)));
    const filledIn = item.path === "templates.instantiate" && !sessionId && !lessons.has(id) && draftFromTemplate(item);
    if (filledIn) lessons.set(id, summaryOf(filledIn));
    if (item.path === "drafts.delete" || item.path === "drafts.publish") lessons.delete(id);
    if (item.path === "drafts.save") rename(lessons, id, item);
  }
  return [...lessons.values()].sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1));
}

function rename(lessons: Map<string, LessonSummary>, id: string, item: OutboxItem) {
  const lesson = lessons.get(id);
  const { title } = item.input.changes as { title?: string };
  if (lesson) lessons.set(id, { ...lesson, title: title ?? lesson.title, updatedAt: Math.max(lesson.updatedAt, item.createdAt) });
}
