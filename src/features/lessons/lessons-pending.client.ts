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

type Shown = { isDraft?: boolean; sessionId?: string };

/** The server's list with this device's unacknowledged changes on top, newest first. Ops set aside change nothing. */
export function withPendingLessons(listed: LessonSummary[], items: OutboxItem[], { isDraft, sessionId }: Shown): LessonSummary[] {
  const known = new Map(listed.map((lesson) => [lesson.id, lesson]));
  const lessons = new Map(known);
  const set = (id: string, change: Partial<LessonSummary>) => {
    const lesson = lessons.get(id);
    if (lesson) lessons.set(id, { ...lesson, ...change });
  };
  for (const item of items) {
    if (item.state === "aside") continue;
    const id = String(item.input.id);
    const made = lessons.has(id) || isDraft === false ? undefined : creationIn(item, sessionId);
    if (made) lessons.set(id, summaryOf(made));
    if (item.path === "drafts.delete") lessons.delete(id);
    if (item.path === "lessons.restore" && known.has(id)) lessons.set(id, known.get(id)!);
    if (item.path === "drafts.publish") set(id, { isDraft: false });
    if (item.path === "lessons.unpublish") set(id, { isDraft: true });
    if (item.path === "lessons.share") set(id, { visibility: item.input.visibility as LessonSummary["visibility"] });
    if (item.path === "drafts.save") rename(lessons, id, item);
  }
  const shown = [...lessons.values()].filter((lesson) => isDraft === undefined || lesson.isDraft === isDraft);
  return shown.sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1));
}

/** Deleted lessons without those that are on their way back. */
export function withPendingReturns<L extends LessonSummary>(deleted: L[], items: OutboxItem[]): L[] {
  const back = new Set(items.filter(({ path, state }) => path === "lessons.restore" && state !== "aside").map(({ input }) => input.id));
  return back.size === 0 ? deleted : deleted.filter(({ id }) => !back.has(id));
}

function creationIn(item: OutboxItem, sessionId?: string): Lesson | undefined {
  if (item.path === "drafts.create" && (!sessionId || item.input.sessionId === sessionId)) return draftFrom(item);
  return item.path === "templates.instantiate" && !sessionId ? draftFromTemplate(item) : undefined;
}

function rename(lessons: Map<string, LessonSummary>, id: string, item: OutboxItem) {
  const lesson = lessons.get(id);
  const { title } = item.input.changes as { title?: string };
  if (lesson) lessons.set(id, { ...lesson, title: title ?? lesson.title, updatedAt: Math.max(lesson.updatedAt, item.createdAt) });
}
