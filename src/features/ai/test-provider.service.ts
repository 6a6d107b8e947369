import { authorizeAdministrator } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { notFound } from "#src/shared/errors.ts";
import { SECOND } from "#src/shared/time.ts";
import type { ProviderTest, TestProvider } from "./ai.contract.ts";
import { type Connection, connectionTo } from "./connect.ts";
import { listModels } from "./list-models.ts";
import { failureOf } from "./provider-errors.ts";
import { findProvider } from "./providers.store.ts";
import { requireOwnKey, targetOf } from "./providers.service.ts";
import { FOUND } from "./provider-view.ts";
import { ENVIRONMENT } from "./registry.ts";

const PATIENCE = 15 * SECOND;

/** Asks a provider for its models, with the stored key when none is given. Stores nothing, not even under a mutationId. */
export async function testProvider(ctx: SignedIn, input: TestProvider): Promise<ProviderTest> {
  authorizeAdministrator(ctx.actor, input);
  const connection = await connectionOf(ctx, input);
  const { clock, signal } = ctx;
  const patience = AbortSignal.timeout(PATIENCE);
  const started = performance.now();
  try {
    const models = await listModels(connection, AbortSignal.any([signal, patience]));
    return { ok: true, ms: Math.round(performance.now() - started), models };
  } catch (error) {
    if (patience.aborted) return { ok: false, kind: "silent", words: `${connection.provider} said nothing for ${PATIENCE / SECOND} s.` };
    const failing = { model: connection.provider, provider: connection.provider, source: connection.source };
    const { kind, reason } = failureOf(error, failing, clock());
    const words =
      kind === "model"
        ? "There is no list of models at this address. Is it complete? Many end in /v1."
        : kind === "key"
          ? keyWords(connection)
          : reason;
    return { ok: false, kind, words };
  }
}

const keyWords = ({ provider, key, source }: Connection) =>
  source === "environment"
    ? `${provider}: the key was refused. Check LECTERN_AI_API_KEY.`
    : key === null
      ? `${provider} wants a key.`
      : `${provider} refused the key. Check that it is complete, and still good.`;

async function connectionOf(ctx: SignedIn, input: TestProvider): Promise<Connection> {
  const { ai, store } = ctx;
  const { id } = input;
  if (id === ENVIRONMENT || id === FOUND) {
    const connection = ai.registry.connection(id);
    if (!connection) throw notFound("provider");
    return connection;
  }
  const known = id === undefined ? undefined : await findProvider(store.read, id);
  if (id !== undefined && !known) throw notFound("provider");
  const target = targetOf(input, known);
  requireOwnKey(input, known, target);
  if (input.key !== undefined || !known?.keyCipher) return connectionTo(target, input.key ?? null, ai.resolve);
  await ai.registry.reload();
  const stored = ai.registry.connection(known.id);
  if (!stored) throw notFound("provider");
  // Whose key cannot be read keeps the refusal that says so.
  return stored.key === null ? stored : connectionTo(target, stored.key, ai.resolve);
}
