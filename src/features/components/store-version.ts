import type { Tx } from "#db/store.ts";
import { type Authorized, authorizeSystem } from "#src/server/actor.ts";
import type { Packing } from "#src/server/mutate.ts";
import type { Metadata } from "#src/shared/contract.ts";
import { notFound } from "#src/shared/errors.ts";
import type { Instant } from "#src/shared/time.ts";
import { codeOf } from "./code.rules.ts";
import type { Author, Code, CodeProblem, Component } from "./components.contract.ts";
import { type ComponentRow, findComponent, hideCurrent, insertComponent, toComponent, updateVersion } from "./components.store.ts";
import { findVersion, insertVersion, nextAside } from "./versions.store.ts";

/** Who wrote a version, when and why. `createdBy`: the person for whom it was written. */
export type Written = {
  author: Author;
  createdBy: string;
  interactionId: string | null;
  note: string;
  problem: CodeProblem | null;
  at: Instant;
};

/** An answer is kept without its code, which the version holds: a repeat is answered from there. */
export const componentPacking: Packing<Component> = {
  pack: ({ jsxCode: _jsx, cssCode: _css, ...component }) => component,
  async unpack(tx, packed) {
    const component = packed as Omit<Component, "jsxCode" | "cssCode">;
    // Thinned away since: the code as it stands is the nearest true answer.
    const code = (await findVersion(tx, component.id, component.version)) ?? (await findComponent(tx, component.id));
    if (!code) throw notFound("component");
    return { ...component, ...codeOf(code), name: component.name };
  },
};

/** The owner hears of it. */
export function tell(
  tx: Tx,
  { id, userId, version }: Pick<ComponentRow, "id" | "userId" | "version">,
  kind: "created" | "updated" | "deleted",
): void {
  tx.emit({ audience: userId, entity: "component", entityId: id, kind, revision: version });
}

/** Makes a component with its first version. One that is current takes the place of the one its session shows. */
export async function storeNew(tx: Tx, row: Authorized<ComponentRow>, written: Written): Promise<Component> {
  if (row.isCurrent) await makeRoom(tx, row);
  await insertComponent(tx, row);
  await keep(tx, row, row.version, { ...written, baseVersion: 0 });
  tell(tx, row, "created");
  return toComponent(row);
}

/** The one that the component's session shows is not shown any more. */
export async function makeRoom(tx: Tx, { userId, sessionId, id }: Authorized<ComponentRow>): Promise<void> {
  if (sessionId === null) return;
  const hidden = await hideCurrent(tx, authorizeSystem({ id: sessionId }, "the session of an authorised component"));
  if (hidden && hidden.id !== id) tell(tx, { userId, ...hidden }, "updated");
}

/** The one way in which a component gets a new version. `row` is what stands; `baseVersion` what was changed. */
export async function storeVersion(
  tx: Tx,
  row: Authorized<ComponentRow>,
  next: Code & { metadata?: Metadata | undefined },
  { baseVersion, ...written }: Written & { baseVersion: number },
): Promise<Component> {
  const { author, problem, at } = written;
  const set = { ...codeOf(next), metadata: next.metadata ?? row.metadata, version: row.version + 1, author, problem, updatedAt: at };
  await updateVersion(tx, row, set);
  Object.assign(row, set);
  await keep(tx, row, row.version, { ...written, baseVersion });
  tell(tx, row, "updated");
  return toComponent(row);
}

/** Keeps the side of a conflict that was not saved, under a negative number; answers with it. */
export async function storeAside(
  tx: Tx,
  row: Authorized<ComponentRow>,
  mine: Code,
  written: Written & { baseVersion: number },
): Promise<number> {
  const version = await nextAside(tx, row.id);
  await keep(tx, { id: row.id, ...mine }, version, written);
  tell(tx, row, "updated");
  return version;
}

async function keep(tx: Tx, component: Code & { id: string }, version: number, about: Written & { baseVersion: number }): Promise<void> {
  const { at, ...written } = about;
  const row = { componentId: component.id, version, ...written, createdAt: at, ...codeOf(component) };
  await insertVersion(tx, authorizeSystem(row, "a version has its component’s rights"));
}
