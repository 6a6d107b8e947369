import { useMemo } from "react";
import { keepPreviousData } from "@tanstack/react-query";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { NewOp, Outbox } from "#src/client/offline/outbox.ts";
import { cache, trpc } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import type { Lesson } from "./lessons.contract.ts";
import { lessonSubject } from "./lessons-pending.client.ts";
import { marksSubject, withPendingMarks } from "./revisions-pending.client.ts";

/** Newest first, page by page, with this device's names and pins. */
export function useRevisions(lessonId: string, isEnabled = true) {
  const view = useOutboxView(useOutbox());
  const query = trpc.revisions.list.useInfiniteQuery(
    { lessonId, limit: 50 },
    { getNextPageParam: (last) => last.nextCursor, enabled: isEnabled },
  );
  const revisions = useMemo(
    () => withPendingMarks(query.data?.pages.flatMap(({ items }) => items) ?? [], view.items, lessonId),
    [query.data, view.items, lessonId],
  );
  const loadMore = () => query.hasNextPage && !query.isFetching && !query.isFetchNextPageError && void query.fetchNextPage();
  return { ...query, revisions, loadMore };
}

export type Revisions = ReturnType<typeof useRevisions>;

/** What differs between two; the last comparison stays in view until the next has come. */
export function useComparison(lessonId: string, from: number | null, to: number | null) {
  return trpc.revisions.compare.useQuery(
    { lessonId, from: from ?? 0, to: to ?? 0 },
    { enabled: from !== null && to !== null, placeholderData: keepPreviousData },
  );
}

export type Comparison = NonNullable<ReturnType<typeof useComparison>["data"]>;

type At = { baseRevision: number; title: string };

export function useRevisionActions(lessonId: string) {
  const outbox = useOutbox();
  return useMemo(() => {
    const mark = (path: string, input: object, label: string) =>
      void outbox.enqueue({ path, input: { lessonId, ...input }, subject: marksSubject(lessonId), label }).done.catch(shownElsewhere);
    const write = (path: string, input: object, label: string) =>
      attempt(outbox, { path, input: { lessonId, ...input }, subject: lessonSubject(lessonId), label });
    return {
      name: (revision: number, name: string | null) =>
        mark("revisions.name", { revision, name }, name === null ? "Take a revision’s name away" : `Name a revision “${name}”`),
      pin: (revision: number, isPinned: boolean) =>
        mark("revisions.pin", { revision, isPinned }, `${isPinned ? "Pin" : "Unpin"} a revision`),
      restore: (revision: number, { baseRevision, title }: At) =>
        write("revisions.restore", { revision, baseRevision }, `Restore an earlier “${title}”`),
      undoRun: (runId: string, { baseRevision, title }: At) =>
        write("revisions.undoRun", { runId, baseRevision }, `Undo what a run wrote in “${title}”`),
    };
  }, [outbox, lessonId]);
}

/** The op stays in the sync panel with its reason and its ways out. */
const shownElsewhere = () => undefined;

/** What is refused is not kept: the lesson has moved on, and the history says so itself. */
async function attempt(outbox: Outbox, op: NewOp): Promise<Lesson> {
  const { mutationId, done } = outbox.enqueue<Lesson>(op);
  try {
    return await done;
  } catch (error) {
    void outbox.discard(mutationId);
    throw error;
  }
}

export const refreshRevisions = (lessonId: string) => void cache.revisions.list.invalidate({ lessonId });
