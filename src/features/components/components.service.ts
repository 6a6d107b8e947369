import type { Tx } from "#db/store.ts";
import { requireSession } from "#src/features/sessions/index.ts";
import { type Actor, authorize, authorizeNew, type Authorized, authorizeSystem } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { decodeCursor, encodeCursor } from "#src/server/cursor.ts";
import { mutate } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { DomainError } from "#src/shared/errors.ts";
import { problemOf } from "./compile/compile.ts";
import type { Component, CreateComponent } from "./components.contract.ts";
import {
  type ComponentFilter,
  type ComponentRow,
  detachComponents,
  findComponent,
  findCurrent,
  findNewest,
  listComponents,
  toComponent,
  updateComponent,
} from "./components.store.ts";
import { isThere, requireComponent, rowOf } from "./require-component.ts";
import { componentPacking, makeRoom, storeNew, tell } from "./store-version.ts";

type Keyed = { mutationId?: string | undefined };
type Named = { id: string } & Keyed;

/** One's own, newest first. A page ends early where its code is long. */
export async function list({ store, actor }: SignedIn, input: ComponentFilter & { cursor?: string | undefined }): Promise<Page<Component>> {
  if (input.sessionId !== undefined) await requireSession(store.read, actor, input.sessionId, "read");
  const { rows, next } = await listComponents(store.read, actor.userId, decodeCursor(input.cursor), input);
  return { items: rows.map(toComponent), nextCursor: next && encodeCursor(next) };
}

export async function get({ store, actor }: SignedIn, id: string): Promise<Component> {
  return toComponent(await requireComponent(store.read, actor, id, "read"));
}

/** Making a component with the id of one's own again answers the stored one. A new one is shown in its session. */
export function create(ctx: SignedIn, input: CreateComponent): Promise<Component> {
  const { actor, clock, newId } = ctx;
  const problem = problemOf(input);
  const work = async (tx: Tx) => {
    const known = await findKnown(tx, actor, input.id);
    if (known) return known;
    await requireSession(tx, actor, input.sessionId, "write");
    const { name, jsxCode, cssCode, sessionId, componentType = USUAL_TYPE, metadata = {} } = input;
    const id = input.id ?? newId();
    const row = newComponent(actor.userId, { id, sessionId, name, jsxCode, cssCode, componentType, metadata, problem, at: clock() });
    const written = { author: row.author, createdBy: actor.userId, interactionId: null, note: "Created", problem, at: row.createdAt };
    return storeNew(tx, authorizeNew(actor, "component", row), written);
  };
  return mutate(ctx, input, work, componentPacking);
}

export const USUAL_TYPE = "component";

type New = Pick<Component, "id" | "sessionId" | "name" | "jsxCode" | "cssCode" | "componentType" | "metadata" | "problem"> & { at: number };

export const newComponent = (userId: string, { at, ...given }: New): ComponentRow => ({
  ...given,
  userId,
  version: 1,
  author: "person",
  isCurrent: given.sessionId !== null,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
});

/** The actor's component that has this id already; throws `ID_TAKEN` for what cannot be answered with. */
export async function findKnown(tx: Tx, actor: Actor, id: string | undefined): Promise<Component | undefined> {
  const known = id === undefined ? undefined : await findComponent(tx, id);
  if (!known) return undefined;
  if (known.userId !== actor.userId || !isThere(known)) throw new DomainError("ID_TAKEN", { entity: "component" });
  return toComponent(rowOf(known));
}

/** Its session shows this one from now on. */
export function setCurrent(ctx: SignedIn, input: Named): Promise<Component> {
  const work = async (tx: Tx) => {
    const row = await requireComponent(tx, ctx.actor, input.id, "write");
    if (row.sessionId === null)
      throw new DomainError("NOT_POSSIBLE", { reason: "This component belongs to no conversation. Add it to one first." });
    return show(tx, row);
  };
  return mutate(ctx, input, work, componentPacking);
}

async function show(tx: Tx, row: Authorized<ComponentRow>): Promise<Component> {
  if (row.isCurrent) return toComponent(row);
  await makeRoom(tx, row);
  return change(tx, row, { isCurrent: true });
}

async function change(tx: Tx, row: Authorized<ComponentRow>, set: Partial<ComponentRow>): Promise<Component> {
  await updateComponent(tx, row, set);
  Object.assign(row, set);
  tell(tx, row, "updated");
  return toComponent(row);
}

/** Moves it into a session, which shows it then. */
export function attach(ctx: SignedIn, input: Named & { sessionId: string }): Promise<Component> {
  const work = async (tx: Tx) => {
    const row = await requireComponent(tx, ctx.actor, input.id, "write");
    const { id: sessionId } = await requireSession(tx, ctx.actor, input.sessionId, "write");
    if (row.sessionId === sessionId) return toComponent(row);
    const before = { ...row };
    await makeRoom(tx, Object.assign(row, { sessionId }));
    const attached = await change(tx, row, { sessionId, isCurrent: true });
    await showAnother(tx, before);
    return attached;
  };
  return mutate(ctx, input, work, componentPacking);
}

/** Where the one that was shown has gone, the newest of the others is. */
async function showAnother(tx: Tx, { sessionId, userId, isCurrent }: ComponentRow): Promise<void> {
  if (sessionId === null || !isCurrent) return;
  const newest = await findNewest(tx, sessionId);
  if (!newest) return;
  await updateComponent(tx, authorizeSystem(newest, "of the session of an authorised component"), { isCurrent: true });
  tell(tx, { userId, ...newest }, "updated");
}

/** Deleted for 30 days, then gone; `restore` brings it back. Deleting it again changes nothing. */
export async function remove(ctx: SignedIn, input: Named): Promise<null> {
  return mutate(ctx, input, async (tx) => {
    const row = authorize(ctx.actor, "component", await findComponent(tx, input.id), "own");
    if (row.deletedAt !== null) return null;
    await updateComponent(tx, row, { deletedAt: ctx.clock(), isCurrent: false });
    tell(tx, row, "deleted");
    await showAnother(tx, row);
    return null;
  });
}

/** Back in its session, which shows it if it shows nothing else; without one if that is deleted. */
export function restore(ctx: SignedIn, input: Named): Promise<Component> {
  const work = async (tx: Tx) => {
    const found = authorize(ctx.actor, "component", await findComponent(tx, input.id), "own");
    const row = authorize(ctx.actor, "component", rowOf(found), "own");
    if (row.deletedAt === null) return toComponent(row);
    const sessionId = found.sessionDeletedAt === null ? row.sessionId : null;
    const isCurrent = sessionId !== null && (await findCurrent(tx, sessionId)) === undefined;
    const set = { deletedAt: null, sessionId, isCurrent };
    await updateComponent(tx, row, set);
    Object.assign(row, set);
    tell(tx, row, "created");
    return toComponent(row);
  };
  return mutate(ctx, input, work, componentPacking);
}

/** For a session that is being deleted: its components stay, without one. */
export async function keepComponents(tx: Tx, { id, userId }: Authorized<{ id: string; userId: string }>): Promise<void> {
  const kept = await detachComponents(tx, authorizeSystem({ id }, "the session was authorised"));
  for (const component of kept) tell(tx, { userId, ...component }, "updated");
}
