import type { Store } from "#db/store.ts";
import { type Actor, authorize, authorizeNew, authorizeSystem } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { badInput, DomainError } from "#src/shared/errors.ts";
import { type Clock, MINUTE } from "#src/shared/time.ts";
import type { TokenCache } from "./token-cache.ts";
import type { Scope, Token } from "./tokens.contract.ts";
import { deleteToken, findToken, insertToken, listTokens, noteUse, type TokenRow } from "./tokens.store.ts";

const PREFIX = "lct_";
const PREFIX_SHOWN = 8;
const USE_NOTED_EVERY = MINUTE;

const hashOf = (secret: string) => new Bun.CryptoHasher("sha256").update(secret).digest("hex");
const toToken = ({ id, name, scopes, prefix, createdAt, expiresAt, lastUsedAt }: TokenRow): Token => ({
  id,
  name,
  scopes,
  prefix,
  createdAt,
  expiresAt,
  lastUsedAt,
});

/** A new token. Its secret is in this answer and nowhere else, so a repeat by `mutationId` cannot tell it again. */
export async function createToken(
  ctx: SignedIn,
  input: { name: string; scopes: Scope[]; expiresAt?: number | undefined; mutationId?: string | undefined },
): Promise<{ id: string; token: string }> {
  const { actor, clock, newId } = ctx;
  if (!actor.signInId) throw new DomainError("NOT_ALLOWED", { needs: "a sign-in with the password; a token does not make tokens" });
  if (input.expiresAt !== undefined && input.expiresAt <= clock()) throw badInput({ expiresAt: "Needs to be in the future" });
  const token = PREFIX + crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: "base64url", omitPadding: true });
  const row: TokenRow = {
    id: newId(),
    userId: actor.userId,
    name: input.name,
    scopes: input.scopes,
    prefix: token.slice(0, PREFIX_SHOWN),
    tokenHash: hashOf(token),
    createdAt: clock(),
    expiresAt: input.expiresAt ?? null,
    lastUsedAt: null,
  };
  return mutate(
    ctx,
    input,
    async (tx) => {
      await insertToken(tx, authorizeNew(actor, "token", row));
      tx.emit({ audience: actor.userId, entity: "token", entityId: row.id, kind: "created", revision: null });
      return { id: row.id, token };
    },
    {
      pack: ({ id }) => ({ id }),
      unpack: () =>
        Promise.reject(
          new DomainError("NOT_POSSIBLE", {
            reason: "This token was made already, and its secret is told only once. Revoke it and make another.",
          }),
        ),
    },
  );
}

export async function ownTokens({ store, actor }: SignedIn): Promise<Page<Token>> {
  return { items: (await listTokens(store.read, actor.userId)).map(toToken), nextCursor: null };
}

export async function revokeToken(ctx: SignedIn, input: { id: string; mutationId?: string | undefined }): Promise<null> {
  const { actor, store } = ctx;
  await mutate(ctx, input, async (tx) => {
    const token = authorize(actor, "token", await findToken(tx, input.id), "own");
    await deleteToken(tx, token);
    tx.emit({ audience: actor.userId, entity: "token", entityId: token.id, kind: "deleted", revision: null });
    tx.afterCommit(() => store.signal({ topic: "revoked", id: token.id }));
    return null;
  });
  return null;
}

/** Who holds this bearer token; null when it is unknown, ended, revoked or its account suspended. */
export async function resolveToken(
  deps: { store: Store; clock: Clock; tokens: TokenCache; report: (error: unknown) => void },
  secret: string,
): Promise<Actor | null> {
  const { store, clock, tokens, report } = deps;
  if (!secret.startsWith(PREFIX) || secret.length > 100) return null;
  const found = await tokens(hashOf(secret));
  const now = clock();
  if (!found || found.status !== "active" || (found.expiresAt !== null && found.expiresAt <= now)) return null;
  if ((found.lastUsedAt ?? 0) + USE_NOTED_EVERY <= now) {
    found.lastUsedAt = now;
    store.transact((tx) => noteUse(tx, authorizeSystem({ id: found.id }, "a token notes its own last use"), now)).catch(report);
  }
  return { userId: found.userId, role: found.role, scopes: found.scopes, signInId: null };
}
