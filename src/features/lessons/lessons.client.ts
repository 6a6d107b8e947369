import { useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox, OutboxItem } from "#src/client/offline/outbox.ts";
import { cache, trpc } from "#src/client/trpc.ts";
import { factsOf } from "#src/client/words.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import type { LiveEvent } from "#src/features/events/events.contract.ts";
import { draftFromTemplate } from "#src/features/templates/templates-pending.client.ts";
import { newId } from "#src/shared/ids.ts";
import type { CreateDraft, Lesson, LessonSummary, ListedRevision, SaveResult } from "./lessons.contract.ts";
import { draftFrom, lessonSubject, withPendingLessons } from "./lessons-pending.client.ts";
import { refreshRevisions } from "./revisions.client.ts";

const nextPage = { getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor };

export function useDrafts(filter: { sessionId?: string }, isEnabled = true) {
  const view = useOutboxView(useOutbox());
  const query = trpc.drafts.list.useInfiniteQuery({ ...filter, limit: 50 }, { ...nextPage, enabled: isEnabled });
  const lessons = useMemo(
    () =>
      withPendingLessons(query.data?.pages.flatMap((page) => page.items) ?? [], view.items, { isDraft: true, sessionId: filter.sessionId }),
    [query.data, view.items, filter.sessionId],
  );
  return { ...query, lessons };
}

export function usePublished(isEnabled: boolean) {
  const view = useOutboxView(useOutbox());
  const query = trpc.lessons.list.useInfiniteQuery({ isDraft: false, limit: 50 }, { ...nextPage, enabled: isEnabled });
  const lessons = useMemo(
    () => withPendingLessons(query.data?.pages.flatMap((page) => page.items) ?? [], view.items, { isDraft: false }),
    [query.data, view.items],
  );
  return { ...query, lessons };
}

/** Drafts and published lessons of a project. */
export function useLessonsOfProject(projectId: string) {
  const query = trpc.lessons.list.useInfiniteQuery({ projectId, limit: 50 }, nextPage);
  return { ...query, lessons: useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]) };
}

/** One lesson, draft or published. While its creation is on its way, it is known from this device. */
export function useLesson(id: string) {
  const view = useOutboxView(useOutbox());
  const creation = view.items.find((item) => isCreation(item) && item.input.id === id);
  const query = trpc.lessons.get.useQuery({ id }, { enabled: !creation, staleTime: 0 });
  const fresh = useMemo(() => (creation ? freshDraft(creation) : undefined), [creation]);
  return { ...query, lesson: query.data ?? fresh, isNew: creation !== undefined };
}

/** Whether the server no longer gives an open lesson: it was deleted, or its owner stopped sharing it. */
export function useIsOutOfReach(id: string): boolean {
  const { error } = trpc.lessons.get.useQuery({ id }, { enabled: false });
  return error !== null && factsOf(error).code === "NOT_FOUND";
}

const isCreation = ({ path }: OutboxItem) => path === "drafts.create" || path === "templates.instantiate";
const freshDraft = (item: OutboxItem) => (item.path === "drafts.create" ? draftFrom(item) : draftFromTemplate(item));

/** The running or refused "Make a lesson" of a conversation. */
export function useLessonInTheMaking(sessionId: string): OutboxItem | undefined {
  const view = useOutboxView(useOutbox());
  return view.items.findLast((item) => item.path === "drafts.createFromSession" && item.input.sessionId === sessionId);
}

type Named = Pick<LessonSummary, "id" | "title">;

export function useLessonActions() {
  const outbox = useOutbox();
  return useMemo(
    () => ({
      /** `like`: a new draft with this title and text. */
      create: (sessionId?: string, like?: Pick<CreateDraft, "title" | "content">) => createDraft(outbox, sessionId, like),
      makeFrom: (sessionId: string, label: string) => makeFrom(outbox, sessionId, label),
      publish: (lesson: Named, baseRevision: number) =>
        outbox.enqueue<Lesson>({
          path: "drafts.publish",
          input: { id: lesson.id, baseRevision },
          subject: lessonSubject(lesson.id),
          label: `Publish “${lesson.title}”`,
        }),
      unpublish: (lesson: Named) =>
        outbox.enqueue<Lesson>({
          path: "lessons.unpublish",
          input: { id: lesson.id },
          subject: lessonSubject(lesson.id),
          label: `Unpublish “${lesson.title}”`,
        }),
    }),
    [outbox],
  );
}

/** The op stays in the sync panel with its reason and its ways out. */
const shownElsewhere = () => undefined;

function createDraft(outbox: Outbox, sessionId?: string, like?: Pick<CreateDraft, "title" | "content">): string {
  const id = newId();
  const input = { id, title: like?.title.trim() || "Untitled", content: like?.content ?? {}, ...(sessionId && { sessionId }) };
  void outbox.enqueue({ path: "drafts.create", input, subject: lessonSubject(id), label: "New draft" }).done.catch(shownElsewhere);
  return id;
}

function makeFrom(outbox: Outbox, sessionId: string, label: string) {
  const id = newId();
  // A subject of its own: the conversation goes on meanwhile.
  return outbox.enqueue<Lesson>({
    path: "drafts.createFromSession",
    input: { id, sessionId },
    subject: lessonSubject(id),
    label: `Make a lesson of “${label}”`,
  });
}

/** What the server's answers do to the cache. */
export const lessonAnswers = {
  "drafts.create": putLesson,
  "drafts.createFromSession": putLesson,
  "templates.instantiate": putLesson,
  "drafts.save": (answer: SaveResult) => answer.status !== "conflict" && putLesson(answer.lesson),
  "drafts.publish": putLesson,
  "lessons.unpublish": putLesson,
  "lessons.restore": () => refreshLists(),
  "lessons.share": putShared,
  "lessons.duplicate": putLesson,
  "lessons.import": () => refreshLists(),
  "revisions.restore": putLesson,
  "revisions.undoRun": putLesson,
  "revisions.name": ({ lessonId }: ListedRevision) => refreshRevisions(lessonId),
  "revisions.pin": ({ lessonId }: ListedRevision) => refreshRevisions(lessonId),
  "drafts.delete": () => refreshLists(),
};

/** A revision that this page has already is no news; without a number, who may open the lesson has changed. */
export function refreshLesson(id: string, _kind: LiveEvent["kind"], revision: number | null) {
  refreshLists();
  refreshRevisions(id);
  const known = cache.lessons.get.getData({ id });
  if (!known || revision === null || known.revision < revision) void cache.lessons.get.invalidate({ id });
}

function putLesson(lesson: Lesson) {
  const known = cache.lessons.get.getData({ id: lesson.id });
  if (!known || known.revision <= lesson.revision) cache.lessons.get.setData({ id: lesson.id }, lesson);
  refreshRevisions(lesson.id);
  refreshLists();
}

/** Sharing makes no revision, so that an equal one is news too. */
function putShared(lesson: Lesson) {
  cache.lessons.get.setData({ id: lesson.id }, (known) => known && { ...known, visibility: lesson.visibility });
  refreshLists();
}

function refreshLists() {
  void cache.drafts.list.invalidate();
  void cache.lessons.list.invalidate();
}
