import { useMemo } from "react";
import { useNavigate } from "@tanstack/react-router";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import { cache, trpc, trpcClient } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { toastUndo } from "#src/client/ui/toast.tsx";
import type { LiveEvent } from "#src/features/events/events.contract.ts";
import { newId } from "#src/shared/ids.ts";
import { byPlace, type SessionFilter } from "./session-filter.rules.ts";
import { dropSession, knownSession, putSession } from "./session-lists.client.ts";
import type { Session, UpdateSession } from "./sessions.contract.ts";
import { nameOf, ownLanguage, sessionSubject, withPending } from "./sessions-pending.client.ts";

const PAGE = 50;

/** The conversations that `filter` names, with this device's changes on top. */
export function useSessions(filter: SessionFilter = {}) {
  const view = useOutboxView(useOutbox());
  const query = trpc.sessions.list.useInfiniteQuery({ ...filter, limit: PAGE }, { getNextPageParam: (last) => last.nextCursor });
  const { projectId, lessonId, archived, pinned, deleted } = filter;
  const sessions = useMemo(() => {
    const listed = query.data?.pages.flatMap((page) => page.items) ?? [];
    const shown = withPending(listed, view.items, { filter: { projectId, lessonId, archived, pinned, deleted }, known: knownSession });
    const last = listed.at(-1);
    // What lies behind what was loaded comes with its page.
    return last && query.hasNextPage ? shown.filter((session) => byPlace(session, last) <= 0) : shown;
  }, [query.data, query.hasNextPage, view.items, projectId, lessonId, archived, pinned, deleted]);
  const loadMore = () => query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError && void query.fetchNextPage();
  return { ...query, sessions, loadMore };
}

/** What the sidebar lists: those loaded so far, and every pinned one. */
export function useAllSessions() {
  const all = useSessions();
  const pinned = useSessions(PINNED);
  const sessions = useMemo(() => {
    const known = new Set(all.sessions.map(({ id }) => id));
    return [...all.sessions, ...pinned.sessions.filter(({ id }) => !known.has(id))];
  }, [all.sessions, pinned.sessions]);
  return { ...all, sessions };
}

const PINNED: SessionFilter = { pinned: true };

/** One conversation. While its creation is still on its way, it is known from this device. */
export function useSession(id: string) {
  const view = useOutboxView(useOutbox());
  const about = (path: string) => view.items.some((item) => item.path === path && item.input.id === id && item.state !== "aside");
  const isNew = view.items.some((item) => item.path === "sessions.create" && item.input.id === id);
  const isComingBack = about("sessions.restore");
  const query = trpc.sessions.get.useQuery({ id }, { enabled: !isNew && !isComingBack, placeholderData: () => knownSession(id) });
  const stored = query.data;
  const session = useMemo(
    () => withPending(stored ? [stored] : [], view.items, { known: knownSession }).find((each) => each.id === id),
    [stored, view.items, id],
  );
  return { ...query, error: isComingBack ? null : query.error, session, isNew };
}

export function useSessionActions() {
  const outbox = useOutbox();
  const navigate = useNavigate();
  return useMemo(
    () => ({
      create: (input: NewSession = {}) => createSession(outbox, input),
      update: (changes: Omit<UpdateSession, "mutationId">, label: string) =>
        void outbox
          .enqueue({ path: "sessions.update", input: { ...changes }, subject: sessionSubject(changes.id), label })
          .done.catch(shownElsewhere),
      /** `kept`: its components, the shown one last, when they are to stay without it. */
      remove(session: Session, kept: Kept[] = []) {
        const wasOpen = isOpen(session.id);
        removeSession(outbox, session, kept, () => {
          // Back to where the reader was, unless they have gone on to something else.
          if (wasOpen && location.pathname === "/") void navigate({ to: "/c/$sessionId", params: { sessionId: session.id } });
        });
        if (wasOpen) void navigate({ to: "/" });
      },
      restore: (session: Session) => void restoreSession(outbox, session),
    }),
    [outbox, navigate],
  );
}

/** The op stays in the sync panel with its reason and its ways out. */
export const shownElsewhere = () => undefined;

type NewSession = Partial<Pick<Session, "mode" | "language" | "modelId" | "projectId" | "lessonId">>;

function createSession(outbox: Outbox, { mode = "learn", language = ownLanguage(), modelId, projectId, lessonId }: NewSession): string {
  const id = newId();
  const input = { id, mode, language, ...(modelId && { modelId }), ...(projectId && { projectId }), ...(lessonId && { lessonId }) };
  void outbox
    .enqueue({ path: "sessions.create", input, subject: sessionSubject(id), label: "New conversation" })
    .done.catch(shownElsewhere);
  return id;
}

const isOpen = (id: string) => location.pathname === `/c/${id}`;

type Kept = { id: string; name: string };

function removeSession(outbox: Outbox, session: Session, kept: Kept[], onBack: () => void) {
  const input = { id: session.id, ...(kept.length > 0 && { keepComponents: true }) };
  const op = { input, subject: sessionSubject(session.id), label: `Delete “${nameOf(session)}”` };
  void outbox.enqueue({ ...op, path: "sessions.delete" }).done.catch(shownElsewhere);
  const words = kept.length === 0 ? "" : kept.length === 1 ? "; its component is kept" : `; its ${kept.length} components are kept`;
  toastUndo(`“${nameOf(session)}” deleted${words}`, () => {
    restoreSession(outbox, session);
    for (const component of kept) putBack(outbox, session, component);
    onBack();
  });
}

function restoreSession(outbox: Outbox, session: Session) {
  const op = { input: { id: session.id }, subject: sessionSubject(session.id), label: `Bring back “${nameOf(session)}”` };
  void outbox.enqueue<Session>({ ...op, path: "sessions.restore" }).done.catch(shownElsewhere);
}

/** Among the conversation's own ops: not before it is there again. */
function putBack(outbox: Outbox, { id: sessionId }: Session, { id, name }: Kept) {
  const op = { input: { id, sessionId }, subject: sessionSubject(sessionId), label: `Put “${name}” back into its conversation` };
  void outbox.enqueue({ ...op, path: "components.attach" }).done.catch(shownElsewhere);
}

/** What the server's answers do to the cache. */
export const sessionAnswers = {
  "sessions.create": answered,
  "sessions.update": answered,
  "sessions.restore": answered,
  "sessions.delete": (_: unknown, item: { input: Record<string, unknown> }) => forget(String(item.input.id)),
};

export function refreshSession(id: string, kind: LiveEvent["kind"]) {
  if (kind === "deleted") return forget(id);
  if (kind !== "messages") refreshProjects();
  void trpcClient.sessions.get.query({ id }).then(putSession, () => cache.sessions.list.invalidate());
}

function answered(session: Session) {
  putSession(session);
  refreshProjects();
}

function forget(id: string) {
  dropSession(id);
  void cache.sessions.get.invalidate({ id });
  refreshProjects();
}

/** They show how many conversations are in them. */
const refreshProjects = () => void cache.projects.list.invalidate();
