import { useMemo } from "react";
import { useNavigate } from "@tanstack/react-router";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import { cache, trpc, trpcClient } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { toastUndo } from "#src/client/ui/toast.tsx";
import type { LiveEvent } from "#src/features/events/events.contract.ts";
import { newId } from "#src/shared/ids.ts";
import type { Session, UpdateSession } from "./sessions.contract.ts";
import { nameOf, ownLanguage, sessionSubject, withPending } from "./sessions-pending.client.ts";

const listInput = { limit: 50 };

export function useSessions() {
  const view = useOutboxView(useOutbox());
  const query = trpc.sessions.list.useInfiniteQuery(listInput, { getNextPageParam: (last) => last.nextCursor });
  const sessions = useMemo(() => withPending(query.data?.pages.flatMap((page) => page.items) ?? [], view.items), [query.data, view.items]);
  return { ...query, sessions };
}

/** One conversation. While its creation is still on its way, it is known from this device. */
export function useSession(id: string) {
  const view = useOutboxView(useOutbox());
  const isNew = view.items.some((item) => item.path === "sessions.create" && item.input.id === id);
  const query = trpc.sessions.get.useQuery({ id }, { enabled: !isNew, placeholderData: () => listed(id) });
  const stored = query.data;
  const session = useMemo(() => withPending(stored ? [stored] : [], view.items).find((each) => each.id === id), [stored, view.items, id]);
  return { ...query, session, isNew };
}

export function useSessionActions() {
  const outbox = useOutbox();
  const navigate = useNavigate();
  return useMemo(
    () => ({
      create: (mode: Session["mode"] = "learn", language = ownLanguage()) => createSession(outbox, { id: newId(), mode, language }),
      update: (changes: Omit<UpdateSession, "mutationId">, label: string) =>
        void outbox
          .enqueue({ path: "sessions.update", input: { ...changes }, subject: sessionSubject(changes.id), label })
          .done.catch(shownElsewhere),
      remove: (session: Session) => {
        const wasOpen = isOpen(session.id);
        removeSession(outbox, session, () => {
          // Back to where the reader was, unless they have gone on to something else.
          if (wasOpen && location.pathname === "/") void navigate({ to: "/c/$sessionId", params: { sessionId: session.id } });
        });
      },
    }),
    [outbox, navigate],
  );
}

/** The op stays in the sync panel with its reason and its ways out. */
export const shownElsewhere = () => undefined;

function createSession(outbox: Outbox, input: Pick<Session, "id" | "mode" | "language">): string {
  const subject = sessionSubject(input.id);
  void outbox.enqueue({ path: "sessions.create", input, subject, label: "New conversation" }).done.catch(shownElsewhere);
  return input.id;
}

const isOpen = (id: string) => location.pathname === `/c/${id}`;

function removeSession(outbox: Outbox, session: Session, onBack: () => void) {
  const { id } = session;
  const op = { input: { id }, subject: sessionSubject(id) };
  void outbox.enqueue({ ...op, path: "sessions.delete", label: `Delete “${nameOf(session)}”` }).done.catch(shownElsewhere);
  toastUndo(`“${nameOf(session)}” deleted`, () => {
    const restore = { ...op, path: "sessions.restore", label: `Bring back “${nameOf(session)}”` };
    void outbox.enqueue<Session>(restore).done.then(onBack).catch(shownElsewhere);
  });
}

/** What the server's answers do to the cache. */
export const sessionAnswers = {
  "sessions.create": upsert,
  "sessions.update": upsert,
  "sessions.restore": (session: Session) => {
    upsert(session);
    void cache.sessions.list.invalidate();
  },
  "sessions.delete": (_: unknown, item: { input: Record<string, unknown> }) => forget(String(item.input.id)),
};

export function refreshSession(id: string, kind: LiveEvent["kind"]) {
  if (kind === "deleted") return forget(id);
  void trpcClient.sessions.get.query({ id }).then(upsert, () => cache.sessions.list.invalidate());
}

function upsert(session: Session) {
  cache.sessions.get.setData({ id: session.id }, session);
  cache.sessions.list.setInfiniteData(listInput, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({ ...page, items: page.items.filter((each) => each.id !== session.id) }));
    const first = pages[0];
    if (first && !session.isArchived) pages[0] = { ...first, items: [session, ...first.items].sort((a, b) => b.updatedAt - a.updatedAt) };
    return { ...data, pages };
  });
}

function forget(id: string) {
  void cache.sessions.get.invalidate({ id });
  cache.sessions.list.setInfiniteData(
    listInput,
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter((each) => each.id !== id) })) },
  );
}

function listed(id: string): Session | undefined {
  return cache.sessions.list
    .getInfiniteData(listInput)
    ?.pages.flatMap((page) => page.items)
    .find((each) => each.id === id);
}
