import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";

export const sessionSubject = (id: string) => `session:${id}`;

/** The language a new conversation starts in: the browser's, without its region. */
export const ownLanguage = () => (typeof navigator === "undefined" ? "en" : (navigator.language.split("-")[0] ?? "en"));

type Input = Partial<Session> & { id: string; sessionId?: string; content?: string };
type Change = (sessions: Map<string, Session>, input: Input, item: OutboxItem) => void;

/** What each op does to the list as soon as it is kept on this device. */
const CHANGES: Record<string, Change | undefined> = {
  "sessions.create": (sessions, input, item) => {
    if (!sessions.has(input.id)) sessions.set(input.id, freshSession(input, item));
  },
  "sessions.update": (sessions, input) => {
    const session = sessions.get(input.id);
    const { id: _, ...changes } = withoutMutationId(input);
    if (session) sessions.set(input.id, { ...session, ...changes });
  },
  "sessions.delete": (sessions, input) => void sessions.delete(input.id),
  "messages.send": (sessions, input, item) => {
    const session = sessions.get(input.sessionId ?? "");
    if (session)
      sessions.set(session.id, {
        ...session,
        preview: firstLine(input.content ?? ""),
        updatedAt: Math.max(session.updatedAt, item.createdAt),
      });
  },
};

/** The server's list with this device's unacknowledged changes on top, newest first. Ops set aside change nothing. */
export function withPending(listed: Session[], items: OutboxItem[]): Session[] {
  const waiting = items.filter((item) => item.state !== "aside" && CHANGES[item.path]);
  if (waiting.length === 0) return listed;
  const sessions = new Map(listed.map((session) => [session.id, session]));
  for (const item of waiting) CHANGES[item.path]?.(sessions, item.input as Input, item);
  return [...sessions.values()].sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1));
}

function freshSession(input: Input, item: OutboxItem): Session {
  return {
    userId: item.userId,
    projectId: null,
    title: "",
    preview: "",
    description: "",
    language: "en",
    mode: "learn",
    modelId: null,
    currentMessageId: null,
    messageCount: 0,
    isPinned: false,
    isArchived: false,
    createdAt: item.createdAt,
    updatedAt: item.createdAt,
    deletedAt: null,
    ...withoutMutationId(input),
  };
}

function withoutMutationId<T extends object>(input: T): T {
  const { mutationId: _, ...rest } = input as T & { mutationId?: string };
  return rest as T;
}

export const firstLine = (text: string) => (text.trim().split("\n", 1)[0] ?? "").slice(0, 120);

/** What a conversation is called: its title, else how its newest message begins. */
export const nameOf = (session: Pick<Session, "title" | "preview">) => session.title || session.preview || "New conversation";
