import type { Tx } from "#db/store.ts";
import type { Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate, type Packing } from "#src/server/mutate.ts";
import { badInput } from "#src/shared/errors.ts";
import { problemOf } from "./compile/compile.ts";
import { changeNote, codeOf, isSameCode, mergeCode } from "./code.rules.ts";
import { CODE_MAX, type Code, type CodeProblem, type Component, type SaveComponent, type SavedComponent } from "./components.contract.ts";
import { type ComponentRow, toComponent, updateComponent } from "./components.store.ts";
import { requireComponent } from "./require-component.ts";
import { componentPacking, storeVersion, tell } from "./store-version.ts";
import { findAncestor } from "./versions.store.ts";

/** A conflict changes nothing, so only what was saved is kept under the key. */
const savePacking: Packing<SavedComponent> = {
  pack: (saved) => (saved.status === "conflict" ? undefined : { status: saved.status, component: componentPacking.pack(saved.component) }),
  async unpack(tx, packed) {
    const { status, component } = packed as { status: "saved" | "merged"; component: unknown };
    return { status, component: await componentPacking.unpack(tx, component) };
  },
};

/**
 * Saves changes made to `baseVersion`. If the component has moved on since, they are merged with what others wrote; where
 * both changed the same lines nothing is changed.
 */
export function save(ctx: SignedIn, input: SaveComponent): Promise<SavedComponent> {
  const judge = createJudge();
  const work = async (tx: Tx): Promise<SavedComponent> => {
    const row = await requireComponent(tx, ctx.actor, input.id, "write");
    if (input.baseVersion > row.version) throw badInput({ baseVersion: `The component is at version ${row.version}` });
    const isLatest = input.baseVersion === row.version;
    const base = codeOf(isLatest ? row : ((await findAncestor(tx, row.id, input.baseVersion)) ?? row));
    const { merged, conflicts } = mergeCode(base, { ...base, ...given(input) }, row);
    if (conflicts.length > 0) return { status: "conflict", latest: toComponent(row), base, conflicts };
    return { status: isLatest ? "saved" : "merged", component: await store(tx, ctx, row, merged, input, judge) };
  };
  return mutate(ctx, input, work, savePacking);
}

const given = ({ name, jsxCode, cssCode }: Partial<Code>): Partial<Code> => ({
  ...(name !== undefined && { name }),
  ...(jsxCode !== undefined && { jsxCode }),
  ...(cssCode !== undefined && { cssCode }),
});

/** The same code again is no new version; what is kept beside it may change all the same. */
async function store(
  tx: Tx,
  { actor, clock }: SignedIn,
  row: Authorized<ComponentRow>,
  next: Code,
  { baseVersion, metadata, note }: SaveComponent,
  judge: (code: Code) => CodeProblem | null,
): Promise<Component> {
  if (isSameCode(next, row)) {
    if (metadata === undefined || JSON.stringify(metadata) === JSON.stringify(row.metadata)) return toComponent(row);
    const set = { metadata, updatedAt: clock() };
    await updateComponent(tx, row, set);
    tell(tx, row, "updated");
    return toComponent({ ...row, ...set });
  }
  checkLength(next);
  return storeVersion(
    tx,
    row,
    { ...next, metadata },
    {
      author: "person",
      createdBy: actor.userId,
      interactionId: null,
      note: note?.trim() || changeNote(row, next),
      problem: judge(next),
      at: clock(),
      baseVersion,
    },
  );
}

/** Each side keeps within the limit; both together may not. */
function checkLength(code: Code): void {
  const long = (["jsxCode", "cssCode"] as const).filter((part) => code[part].length > CODE_MAX);
  const words = `Together with what others wrote this is longer than ${CODE_MAX.toLocaleString("en")} characters`;
  if (long.length > 0) throw badInput(Object.fromEntries(long.map((part) => [part, words])));
}

/** Looks at code once, however often a transaction begins again. */
export function createJudge(): (code: Pick<Code, "jsxCode" | "cssCode">) => CodeProblem | null {
  let last: { jsxCode: string; cssCode: string; problem: CodeProblem | null } | undefined;
  return ({ jsxCode, cssCode }) => {
    if (last?.jsxCode !== jsxCode || last.cssCode !== cssCode) last = { jsxCode, cssCode, problem: problemOf({ jsxCode, cssCode }) };
    return last.problem;
  };
}
