import type { Tx } from "#db/store.ts";
import type { SignedIn } from "#src/server/context.ts";
import { findKey, insertKey } from "#src/server/idempotency.store.ts";
import { DomainError } from "#src/shared/errors.ts";

type Keyed = { mutationId?: string | undefined };

/** How a large answer is kept small beside its key (`undefined`: not at all); the default keeps it as it is. */
export type Packing<R> = { pack(result: R): unknown; unpack(tx: Tx, packed: unknown): Promise<R> };

const asIs = <R>(): Packing<R> => ({ pack: (result) => result, unpack: async (_tx, packed) => packed as R });

/**
 * The one way in which a procedure changes something: runs `work` in a transaction together with its idempotency
 * record. A repeat with the same `mutationId` does nothing and answers what was answered first; the same key with
 * another procedure or input is an error. Keys are kept 30 days.
 */
export async function mutate<I extends Keyed, R>(
  ctx: SignedIn,
  input: I,
  work: (tx: Tx) => Promise<R>,
  packing: Packing<R> = asIs(),
): Promise<R> {
  const { mutationId } = input;
  if (!mutationId) return ctx.store.transact(work);
  return ctx.store.transact(async (tx) => {
    const known = await recall(tx, ctx, input, mutationId);
    if (known) return packing.unpack(tx, known.result);
    const result = await work(tx);
    const packed = packing.pack(result);
    if (packed !== undefined)
      await insertKey(tx, {
        ...keyOf(ctx, mutationId),
        procedure: ctx.path,
        inputHash: hashOf(input),
        result: packed,
        createdAt: ctx.clock(),
      });
    return result;
  });
}

/** The stored answer to this very mutation, for work that must not even begin again (asking a model). */
export async function answered<I extends Keyed, R>(ctx: SignedIn, input: I, packing: Packing<R> = asIs()): Promise<R | undefined> {
  const { mutationId } = input;
  if (!mutationId) return undefined;
  return ctx.store.transact(async (tx) => {
    const known = await recall(tx, ctx, input, mutationId);
    return known && packing.unpack(tx, known.result);
  });
}

async function recall(tx: Tx, ctx: SignedIn, input: Keyed, mutationId: string) {
  const known = await findKey(tx, keyOf(ctx, mutationId));
  if (known && (known.procedure !== ctx.path || known.inputHash !== hashOf(input)))
    throw new DomainError("MUTATION_REUSED", { mutationId });
  return known;
}

const keyOf = ({ actor }: SignedIn, mutationId: string) => ({ userId: actor.userId, mutationId });

const hashOf = (input: Keyed) => new Bun.CryptoHasher("sha256").update(JSON.stringify(input)).digest("base64url");
