import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { belongs, byPlace, type SessionFilter } from "./session-filter.rules.ts";
import type { Session } from "./sessions.contract.ts";

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
  "sessions.update": (sessions, input) => change(sessions, input.id, changesIn(input)),
  "sessions.delete": (sessions, input, item) => change(sessions, input.id, { deletedAt: item.createdAt }),
  "sessions.restore": (sessions, input) => change(sessions, input.id, { deletedAt: null }),
  "messages.send": (sessions, input, item) => {
    const session = sessions.get(input.sessionId ?? "");
    if (session)
      sessions.set(session.id, {
        ...session,
        preview: firstLine(input.content ?? ""),
        updatedAt: Math.max(session.updatedAt, item.createdAt),
      });
  },
  "projects.delete": (sessions, input) => {
    for (const session of sessions.values()) if (session.projectId === input.id) change(sessions, session.id, { projectId: null });
  },
};

function change(sessions: Map<string, Session>, id: string, changes: Partial<Session>) {
  const session = sessions.get(id);
  if (session) sessions.set(id, { ...session, ...changes });
}

type Pending = {
  /** What the list shows; all that is not deleted. */
  filter?: SessionFilter;
  /** Conversations of other lists, which an op may bring into this one. */
  known?: (id: string) => Session | undefined;
};

/** The server's list with this device's unacknowledged changes on top, newest first. Ops set aside change nothing. */
export function withPending(listed: Session[], items: OutboxItem[], { filter, known }: Pending = {}): Session[] {
  const waiting = items.filter((item) => item.state !== "aside" && CHANGES[item.path]);
  if (waiting.length === 0) return listed;
  const sessions = new Map(listed.map((session) => [session.id, session]));
  for (const item of waiting) {
    const id = String(item.input.id);
    const other = item.path.startsWith("sessions.") && !sessions.has(id) && known?.(id);
    if (other) sessions.set(id, other);
    CHANGES[item.path]?.(sessions, item.input as Input, item);
  }
  const isShown = (session: Session) => (filter ? belongs(session, filter) : session.deletedAt === null);
  return [...sessions.values()].filter(isShown).sort(byPlace);
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
    lessonId: null,
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

function changesIn(input: Input): Partial<Session> {
  const { id: _, ...changes } = withoutMutationId(input);
  return changes;
}

function withoutMutationId<T extends object>(input: T): T {
  const { mutationId: _, ...rest } = input as T & { mutationId?: string };
  return rest as T;
}

export const firstLine = (text: string) => (text.trim().split("\n", 1)[0] ?? "").slice(0, 120);

/** What a conversation is called: its title, else how its newest message begins. */
export const nameOf = (session: Pick<Session, "title" | "preview">) => session.title || session.preview || "New conversation";
