import type { Reader, Tx } from "#db/store.ts";
import { authorizeAdministrator } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate } from "#src/server/mutate.ts";
import { badInput, DomainError, notFound } from "#src/shared/errors.ts";
import { type ModelInput, type Provider, type ProviderKind, PROVIDERS_MAX, type SaveProvider, USUAL_BASE_URLS } from "./ai.contract.ts";
import { plainBase } from "./connect.ts";
import { likelyReadsImages } from "./context-window.ts";
import { isSameHost } from "./outgoing/guarded-fetch.ts";
import { isPublicAddress, literalOf } from "./outgoing/public-address.ts";
import {
  deleteProvider,
  findModel,
  findProvider,
  insertProvider,
  listProviders,
  type ModelRow,
  modelsOf,
  type ProviderRow,
  replaceModels,
  setDefaultModel,
  updateProvider,
} from "./providers.store.ts";
import { type SecretBox, SecretError } from "./secret-box.ts";

const NAMES: Record<ProviderKind, string> = {
  "openai-compatible": "OpenAI-compatible",
  anthropic: "Anthropic",
  google: "Google",
  ollama: "Ollama",
};

/** How a key ends is told only of keys that stay unguessable. */
const HINT_CHARACTERS = 4;
const HINT_FROM = 16;

type Target = Pick<ProviderRow, "kind" | "name" | "baseUrl" | "allowedHost">;
type Given = { [K in "kind" | "name" | "baseUrl" | "key" | "allowedHost"]?: SaveProvider[K] | undefined } & { kind: ProviderKind };

export async function providers({ ai }: SignedIn): Promise<{ items: Provider[] }> {
  await Promise.all([ai.registry.look(), ai.registry.reload()]);
  return { items: ai.registry.providers() };
}

/** Makes or changes a provider. The key is encrypted before anything is stored, and no answer holds it. */
export async function saveProvider(ctx: SignedIn, input: SaveProvider): Promise<Provider> {
  const { store, ai, actor, newId } = ctx;
  const id = input.id ?? newId();
  const sealed = input.key == null ? null : await sealedBy(ai.box, id, input.key);
  const saved = await mutate(ctx, input, async (tx) => {
    const known = input.id === undefined ? undefined : await requireProvider(tx, input.id);
    const row = authorizeAdministrator(actor, rowOf(ctx, { id, known, input, sealed }));
    if (known) await updateProvider(tx, row);
    else {
      if ((await listProviders(tx)).length >= PROVIDERS_MAX)
        throw new DomainError("NOT_POSSIBLE", { reason: `There are ${PROVIDERS_MAX} providers already. Delete one first.` });
      await insertProvider(tx, row);
    }
    const rows = input.models && modelRows(input.models, await modelsOf(tx, id), id, newId);
    if (rows) await replaceModels(tx, row, rows);
    // Whoever sets up the first model wants answers from it.
    const first = known ? undefined : rows?.find(({ isAllowed }) => isAllowed);
    if (first && ai.registry.choices()[0]?.isPlanner) await setDefaultModel(tx, authorizeAdministrator(actor, { modelId: first.id }));
    tx.afterCommit(() => store.signal({ topic: "settings", id }));
    return id;
  });
  await ai.registry.reload();
  const provider = ai.registry.providers().find((each) => each.id === saved);
  if (!provider) throw notFound("provider");
  return provider;
}

async function sealedBy(box: SecretBox, id: string, key: string): Promise<Uint8Array> {
  try {
    return await box.seal(id, key);
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    const reason =
      "The file secret.key in the data directory is not a key. Put the right one back, or remove it and enter every key again.";
    throw new DomainError("NOT_POSSIBLE", { reason }, { cause: error });
  }
}

async function requireProvider(reader: Reader, id: string): Promise<ProviderRow> {
  const row = await findProvider(reader, id);
  if (!row) throw notFound("provider");
  return row;
}

type Parts = { id: string; known: ProviderRow | undefined; input: SaveProvider; sealed: Uint8Array | null };

function rowOf({ clock }: SignedIn, { id, known, input, sealed }: Parts): ProviderRow {
  const now = clock();
  const target = targetOf(input, known);
  requireOwnKey(input, known, target);
  const isKept = input.key === undefined;
  return {
    ...target,
    id,
    keyCipher: isKept ? (known?.keyCipher ?? null) : sealed,
    keyHint: isKept ? (known?.keyHint ?? null) : hintOf(input.key ?? ""),
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  };
}

const hintOf = (key: string) => (key.length >= HINT_FROM ? key.slice(-HINT_CHARACTERS) : null);

/** Where requests would go: what is left out is as it is, or as usual. Refuses a closed address that was not allowed. */
export function targetOf(given: Given, known: ProviderRow | undefined): Target {
  const { kind } = given;
  const baseUrl = plainBase(given.baseUrl ?? (known?.kind === kind ? known.baseUrl : USUAL_BASE_URLS[kind]));
  const host = new URL(baseUrl).hostname;
  const keptHost = known && isSameHost(host, known.allowedHost) ? known.allowedHost : null;
  const allowedHost = given.allowedHost === undefined ? keptHost : given.allowedHost;
  const spelled = allowedHost === null ? null : (URL.parse(`http://${allowedHost}`)?.hostname ?? allowedHost);
  if (spelled !== null && !isSameHost(host, spelled)) throw badInput({ allowedHost: `Needs to be the host in the address: ${host}` });
  if (spelled === null && isClosed(host))
    throw badInput({ allowedHost: `${host} is in a private network. Allow it here, if requests are to go there.` });
  return { kind, name: given.name ?? known?.name ?? NAMES[kind], baseUrl, allowedHost: spelled };
}

/** What can be told without asking for names; those are checked when a request is made. */
function isClosed(host: string): boolean {
  const literal = literalOf(host);
  return literal === null ? /(^|\.)localhost\.?$/.test(host) : !isPublicAddress(literal);
}

/** A stored key goes to the server that it was given for, and to no other. */
export function requireOwnKey({ key }: Pick<Given, "key">, known: ProviderRow | undefined, { kind, baseUrl }: Target): void {
  if (key !== undefined || !known?.keyCipher) return;
  if (known.kind !== kind || new URL(known.baseUrl).origin !== new URL(baseUrl).origin)
    throw badInput({ key: "Enter the key again, or remove it: it was given for another address" });
}

/** Models keep their id, and with it the conversations that chose them, as long as they keep their name. */
function modelRows(given: ModelInput[], known: ModelRow[], providerId: string, newId: () => string): ModelRow[] {
  const byName = new Map(known.map((row) => [row.name, row]));
  return given.map(({ name, isAllowed, ...said }) => {
    const before = byName.get(name) ?? {
      id: newId(),
      isDefault: false,
      readsImages: likelyReadsImages(name),
      contextTokens: null,
      inputPrice: null,
      outputPrice: null,
    };
    const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Omit<ModelInput, "name">;
    return { ...before, ...told, providerId, name, isAllowed, isDefault: before.isDefault && isAllowed };
  });
}

export async function removeProvider(ctx: SignedIn, input: { id: string; mutationId?: string | undefined }): Promise<null> {
  const { store, actor, ai } = ctx;
  await mutate(ctx, input, async (tx) => {
    const row = authorizeAdministrator(actor, await requireProvider(tx, input.id));
    await deleteProvider(tx, row);
    tx.afterCommit(() => store.signal({ topic: "settings", id: row.id }));
    return null;
  });
  await ai.registry.reload();
  return null;
}

export async function setDefault(
  ctx: SignedIn,
  input: { modelId: string | null; mutationId?: string | undefined },
): Promise<{ modelId: string | null }> {
  const { store, actor, ai } = ctx;
  const { modelId } = input;
  await mutate(ctx, input, async (tx) => {
    const choice = authorizeAdministrator(actor, { modelId });
    if (modelId !== null) await requireAllowed(tx, modelId);
    await setDefaultModel(tx, choice);
    tx.afterCommit(() => store.signal({ topic: "settings", id: modelId ?? "" }));
    return null;
  });
  await ai.registry.reload();
  return { modelId };
}

async function requireAllowed(tx: Tx, modelId: string): Promise<void> {
  const model = await findModel(tx, modelId);
  if (!model) throw notFound("model");
  if (!model.isAllowed)
    throw new DomainError("NOT_POSSIBLE", { reason: `${model.name} is not among the models that people may choose. Allow it first.` });
}
