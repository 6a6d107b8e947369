import { useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox, OutboxItem } from "#src/client/offline/outbox.ts";
import { count } from "#src/client/time-words.ts";
import { trpc } from "#src/client/trpc.ts";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { newId } from "#src/shared/ids.ts";
import type { DeletedLesson, Lesson, LessonSummary } from "./lessons.contract.ts";
import { useIsOutOfReach } from "./lessons.client.ts";
import { lessonSubject, withPendingLessons, withPendingReturns } from "./lessons-pending.client.ts";
import type { ImportLesson, ImportReport } from "./transfer/transfer.contract.ts";

const nextPage = { getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor };

/** What everyone here can edit: one's own and others', drafts and published ones. */
export function useShared(isEnabled: boolean) {
  const view = useOutboxView(useOutbox());
  const query = trpc.lessons.list.useInfiniteQuery({ limit: 50 }, { ...nextPage, enabled: isEnabled });
  const lessons = useMemo(() => {
    const listed = query.data?.pages.flatMap(({ items }) => items) ?? [];
    return withPendingLessons(listed, view.items, {}).filter(({ visibility }) => visibility === "team");
  }, [query.data, view.items]);
  return { ...query, lessons };
}

/** One's own that can still come back, most recently deleted first. */
export function useDeletedLessons(isEnabled: boolean) {
  const view = useOutboxView(useOutbox());
  const query = trpc.lessons.list.useInfiniteQuery({ deleted: true, limit: 50 }, { ...nextPage, enabled: isEnabled });
  const lessons = useMemo(() => {
    const listed = query.data?.pages.flatMap(({ items }) => items as DeletedLesson[]) ?? [];
    return withPendingReturns(listed, view.items);
  }, [query.data, view.items]);
  return { ...query, lessons };
}

/** Sharing makes no revision: an open lesson learns of it from the cache, and at once from its own change. */
export function useVisibility({ id, visibility }: Pick<Lesson, "id" | "visibility">): Lesson["visibility"] {
  const { items } = useOutboxView(useOutbox());
  const known = trpc.lessons.get.useQuery({ id }, { enabled: false }).data;
  const going = items.findLast(({ path, input, state }) => path === "lessons.share" && input.id === id && state !== "aside");
  // The copy that is left of a lesson out of reach still says how it was shared.
  const isOutOfReach = useIsOutOfReach(id);
  if (isOutOfReach) return "private";
  return (going?.input.visibility as Lesson["visibility"] | undefined) ?? known?.visibility ?? visibility;
}

type Named = Pick<LessonSummary, "id" | "title">;

/** What one does with lessons without opening them. */
export function useShelf() {
  const outbox = useOutbox();
  return useMemo(
    () => ({
      rename: ({ id, revision }: Pick<LessonSummary, "id" | "revision">, title: string) =>
        send(outbox, id, "drafts.save", { id, baseRevision: revision, changes: { title } }, title),
      share: ({ id, title }: Named, visibility: Lesson["visibility"]) =>
        send(outbox, id, "lessons.share", { id, visibility }, visibility === "team" ? `Share “${title}”` : `Stop sharing “${title}”`),
      duplicate: ({ id, title }: Named) => send(outbox, id, "lessons.duplicate", { id, newId: newId() }, `Duplicate “${title}”`),
      restore: ({ id, title }: Named) => send(outbox, id, "lessons.restore", { id }, `Bring back “${title}”`),
      removeAll: (lessons: Named[]) => removeAll(outbox, lessons),
      take: (file: Pick<ImportLesson, "format" | "data" | "title">) => take(outbox, file),
    }),
    [outbox],
  );
}

/** What is refused stays in the sync panel with its reason and its ways out. */
const shownElsewhere = () => undefined;

const send = (outbox: Outbox, id: string, path: string, input: OutboxItem["input"], label: string) =>
  void outbox.enqueue({ path, input, subject: lessonSubject(id), label }).done.catch(shownElsewhere);

function removeAll(outbox: Outbox, lessons: Named[]) {
  for (const { id, title } of lessons) send(outbox, id, "drafts.delete", { id }, `Delete “${title}”`);
  const words = lessons.length === 1 ? `“${lessons[0]!.title}” deleted` : `${count(lessons.length, "lesson")} deleted`;
  toastUndo(words, () => lessons.forEach(({ id, title }) => send(outbox, id, "lessons.restore", { id }, `Bring back “${title}”`)));
}

/** The answer says what came in. A file that is refused is not kept: it is still where it was chosen. */
async function take(outbox: Outbox, file: Pick<ImportLesson, "format" | "data" | "title">): Promise<ImportReport> {
  const id = newId();
  const label = `Import “${file.title ?? "a lesson"}”`;
  const { mutationId, done } = outbox.enqueue<ImportReport>({
    path: "lessons.import",
    input: { id, ...file },
    subject: lessonSubject(id),
    label,
  });
  try {
    return await done;
  } catch (error) {
    void outbox.discard(mutationId);
    throw error;
  }
}
