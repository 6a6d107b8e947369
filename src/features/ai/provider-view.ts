import type { Model, Provider } from "./ai.contract.ts";
import { type Connection, plainBase } from "./connect.ts";
import { likelyReadsImages } from "./context-window.ts";
import { isSameHost } from "./outgoing/guarded-fetch.ts";
import type { ModelRow, ProviderRow } from "./providers.store.ts";

export const FOUND = "found";
/** Longest id of a model that a session can hold. */
const ID_MAX = 100;

export const toProvider = (row: ProviderRow, models: ModelRow[], problem: Provider["problem"]): Provider => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  baseUrl: row.baseUrl,
  hasKey: row.keyCipher !== null,
  keyHint: row.keyHint,
  allowedHost: row.allowedHost,
  source: "settings",
  models: models.map(({ providerId: _, ...model }) => model),
  problem,
});

export const unstored = ({ kind, provider, baseUrl, key, source }: Connection, id: string, models: Model[]): Provider => ({
  id,
  kind,
  name: provider,
  baseUrl: withoutCredentials(baseUrl),
  hasKey: key !== null,
  keyHint: null,
  allowedHost: null,
  source,
  models,
  problem: null,
});

/** The environment's address may hold a password. */
function withoutCredentials(baseUrl: string): string {
  const { origin = "", pathname = "" } = URL.parse(baseUrl) ?? {};
  return plainBase(origin + pathname);
}

export const bareModel = (id: string, name: string): Model => ({
  id,
  name,
  isAllowed: true,
  isDefault: false,
  readsImages: likelyReadsImages(name),
  contextTokens: null,
  inputPrice: null,
  outputPrice: null,
});

/** The same for the same model at every start. */
export const foundId = (name: string) => {
  const id = `${FOUND}:${name}`;
  return id.length <= ID_MAX ? id : `${FOUND}:${new Bun.CryptoHasher("sha256").update(name).digest("hex")}`;
};

const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])$/;

/** Whether two addresses name the same service of this machine, or the same host and port. */
export function isSameService(left: string, right: string): boolean {
  const [a, b] = [URL.parse(left), URL.parse(right)];
  if (!a || !b || a.port !== b.port) return false;
  return isSameHost(a.hostname, b.hostname) || (LOOPBACK.test(a.hostname) && LOOPBACK.test(b.hostname));
}
