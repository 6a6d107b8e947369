import type { Reader } from "#db/store.ts";
import type { Metadata } from "#src/shared/contract.ts";
import { type ComponentRequest, componentRequest } from "./components.contract.ts";
import { type ComponentRow, findComponent } from "./components.store.ts";
import { isThere, rowOf } from "./require-component.ts";

/** What a message asks about a component; null: nothing that can be read. */
export const requestOf = (metadata: Metadata | undefined): ComponentRequest | null =>
  componentRequest.safeParse(metadata?.["component"]).data ?? null;

/** The component, if it is this person's and not deleted: a reply is written for whoever asked. */
export async function findOwn(reader: Reader, userId: string, id: string | null): Promise<ComponentRow | undefined> {
  const found = id === null ? undefined : await findComponent(reader, id);
  return isThere(found) && found.userId === userId ? rowOf(found) : undefined;
}
