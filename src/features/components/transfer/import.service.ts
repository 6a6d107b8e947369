import type { Tx } from "#db/store.ts";
import { problemOf } from "#src/features/components/compile/compile.ts";
import { findKnown, newComponent, USUAL_TYPE } from "#src/features/components/components.service.ts";
import { toComponent } from "#src/features/components/components.store.ts";
import { componentPacking, storeNew } from "#src/features/components/store-version.ts";
import { requireSession } from "#src/features/sessions/index.ts";
import { authorizeNew } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate, type Packing } from "#src/server/mutate.ts";
import { readFiles } from "./read-files.ts";
import type { ImportComponent, ImportedComponent } from "./transfer.contract.ts";

const UNNAMED = "Imported component";
const TYPE = /^[a-z][a-z0-9-]{0,39}$/;

const importPacking: Packing<ImportedComponent> = {
  pack: ({ component, left }) => ({ component: componentPacking.pack(component), left }),
  async unpack(tx, packed) {
    const { component, left } = packed as { component: unknown; left: string[] };
    return { component: await componentPacking.unpack(tx, component), left };
  },
};

/** Makes a component of files. Under the id of a component of one's own it changes nothing. */
export function importComponent(ctx: SignedIn, input: ImportComponent): Promise<ImportedComponent> {
  const { actor, clock, newId } = ctx;
  const { left, ...read } = readFiles(input.files, UNNAMED);
  const problem = problemOf(read);
  // What is kept under the key, and compared again in every transaction, is the hash of the files.
  const keyed = { ...input, files: new Bun.CryptoHasher("sha256").update(JSON.stringify(input.files)).digest("base64url") };
  const work = async (tx: Tx): Promise<ImportedComponent> => {
    const known = await findKnown(tx, actor, input.id);
    if (known) return { component: known, left: [] };
    if (input.sessionId !== undefined) await requireSession(tx, actor, input.sessionId, "write");
    const at = clock();
    const componentType = TYPE.test(read.componentType) ? read.componentType : USUAL_TYPE;
    const given = { ...read, id: input.id ?? newId(), sessionId: input.sessionId ?? null, name: input.name ?? read.name, componentType };
    const row = authorizeNew(actor, "component", newComponent(actor.userId, { ...given, problem, at }));
    await storeNew(tx, row, { author: "person", createdBy: actor.userId, interactionId: null, note: "Imported", problem, at });
    return { component: toComponent(row), left };
  };
  return mutate(ctx, keyed, work, importPacking);
}
