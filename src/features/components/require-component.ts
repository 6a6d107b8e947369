import type { Reader } from "#db/store.ts";
import { type Access, type Actor, authorize, type Authorized } from "#src/server/actor.ts";
import { type ComponentRow, findComponent, type FoundComponent } from "./components.store.ts";

/**
 * The component, if it is the actor's, and neither it nor its session is deleted. Throws `NOT_FOUND` for what is not, and
 * `NOT_ALLOWED` for a change with a token that may only read.
 */
export async function requireComponent(reader: Reader, actor: Actor, id: string, access: Access): Promise<Authorized<ComponentRow>> {
  const found = await findComponent(reader, id);
  return authorize(actor, "component", isThere(found) ? rowOf(found) : undefined, access);
}

export const isThere = (found: FoundComponent | undefined): found is FoundComponent =>
  found !== undefined && found.deletedAt === null && found.sessionDeletedAt === null;

export const rowOf = ({ sessionDeletedAt: _, ...row }: FoundComponent): ComponentRow => row;
