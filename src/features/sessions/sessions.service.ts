import type { Reader, Tx } from "#db/store.ts";
import { requireProject } from "#src/features/projects/index.ts";
import { authorize, authorizeNew, type Access, type Actor, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { decodeCursor, pageOf } from "#src/server/cursor.ts";
import { mutate } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { DomainError, notFound } from "#src/shared/errors.ts";
import type { CreateSession, ListSessions, Session, UpdateSession } from "./sessions.contract.ts";
import { findSession, insertSession, listSessions, mayReadLesson, type SessionRow, updateSession } from "./sessions.store.ts";

const toSession = ({ titleSource: _source, ...session }: SessionRow): Session => session;

export async function list({ store, actor }: SignedIn, input: ListSessions): Promise<Page<Session>> {
  const rows = await listSessions(store.read, actor.userId, decodeCursor(input.cursor), input);
  return pageOf(rows, input.limit, ({ updatedAt, deletedAt, id }) => ({ at: deletedAt ?? updatedAt, id }));
}

/** The session, if it is the actor's and not deleted. For the features that hang on it, too. */
export async function requireSession(reader: Reader, actor: Actor, id: string, access: Access): Promise<Authorized<SessionRow>> {
  const row = await findSession(reader, id);
  return authorize(actor, "session", row?.deletedAt === null ? row : undefined, access);
}

export async function get({ store, actor }: SignedIn, id: string): Promise<Session> {
  return toSession(await requireSession(store.read, actor, id, "read"));
}

/** Making a session with the id of one's own again answers the stored one. */
export function create(ctx: SignedIn, input: CreateSession): Promise<Session> {
  return mutate(ctx, input, async (tx) => {
    const known = input.id === undefined ? undefined : await findSession(tx, input.id);
    if (known) {
      if (known.userId !== ctx.actor.userId || known.deletedAt !== null) throw new DomainError("ID_TAKEN", { entity: "session" });
      return toSession(known);
    }
    return toSession(await insertNew(tx, ctx, input));
  });
}

async function insertNew(tx: Tx, { actor, clock, newId }: SignedIn, input: CreateSession): Promise<SessionRow> {
  if (input.projectId) await requireProject(tx, actor, input.projectId, "read");
  if (input.lessonId) await requireReadable(tx, actor, input.lessonId);
  const now = clock();
  const row = authorizeNew(actor, "session", {
    id: input.id ?? newId(),
    userId: actor.userId,
    projectId: input.projectId ?? null,
    title: input.title ?? "",
    titleSource: input.title === undefined ? "made" : "person",
    preview: "",
    description: input.description ?? "",
    language: input.language ?? "en",
    mode: input.mode ?? "learn",
    modelId: input.modelId ?? null,
    lessonId: input.lessonId ?? null,
    currentMessageId: null,
    messageCount: 0,
    isPinned: false,
    isArchived: false,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  } satisfies SessionRow as SessionRow);
  await insertSession(tx, row);
  tx.emit({ audience: actor.userId, entity: "session", entityId: row.id, kind: "created", revision: null });
  return row;
}

/** A title given here is a person's and is never replaced by a made one. `updatedAt` stays: it is the newest message's time. */
export function update(ctx: SignedIn, { id, mutationId, ...changes }: UpdateSession): Promise<Session> {
  return mutate(ctx, { id, mutationId, ...changes }, async (tx) => {
    const session = await requireSession(tx, ctx.actor, id, "write");
    if (changes.projectId) await requireProject(tx, ctx.actor, changes.projectId, "read");
    if (changes.lessonId) await requireReadable(tx, ctx.actor, changes.lessonId);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const set: Partial<SessionRow> = { ...given, ...(changes.title === undefined ? {} : { titleSource: "person" as const }) };
    if (Object.keys(set).length > 0) await updateSession(tx, session, set);
    tx.emit({ audience: ctx.actor.userId, entity: "session", entityId: id, kind: "updated", revision: null });
    return toSession({ ...session, ...set });
  });
}

/** The lesson's own feature stands above this one, so that it cannot be asked here. */
async function requireReadable(reader: Reader, { userId }: Actor, lessonId: string): Promise<void> {
  if (!(await mayReadLesson(reader, userId, lessonId))) throw notFound("lesson");
}

/** Deleted for 30 days, then gone; `restore` brings it back. Deleting it again changes nothing. */
export async function remove(ctx: SignedIn, input: Keyed & { keepComponents?: boolean | undefined }, keepComponents: Keep): Promise<null> {
  const before = input.keepComponents ? keepComponents : undefined;
  await setDeleted(ctx, input, (session) => (session.deletedAt === null ? ctx.clock() : session.deletedAt), "deleted", before);
  return null;
}

type Keyed = { id: string; mutationId?: string | undefined };
/** Takes what is to stay out of a session. Components' own feature stands above this one. */
type Keep = (tx: Tx, session: Authorized<SessionRow>) => Promise<void>;

export async function restore(ctx: SignedIn, input: Keyed): Promise<Session> {
  return setDeleted(ctx, input, () => null, "created");
}

function setDeleted(
  ctx: SignedIn,
  input: Keyed,
  deletedAt: (session: SessionRow) => number | null,
  kind: "deleted" | "created",
  before?: Keep,
): Promise<Session> {
  return mutate(ctx, input, async (tx) => {
    const session = authorize(ctx.actor, "session", await findSession(tx, input.id), "own");
    const next = deletedAt(session);
    if (next !== session.deletedAt) {
      await before?.(tx, session);
      await updateSession(tx, session, { deletedAt: next });
      session.deletedAt = next;
      tx.emit({ audience: ctx.actor.userId, entity: "session", entityId: session.id, kind, revision: null });
    }
    return toSession(session);
  });
}
