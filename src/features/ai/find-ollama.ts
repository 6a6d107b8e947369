import type { ProviderKind } from "./ai.contract.ts";
import type { Connection } from "./connect.ts";
import { listModels } from "./list-models.ts";
import { createFetch } from "./outgoing/guarded-fetch.ts";

/** A service on this machine answers at once, or is not there. */
const PATIENCE_MS = 1_000;

export type FoundOllama = { connection: Connection; models: string[] };

export const ollamaAt = (baseUrl: string): Connection => ({
  source: "found",
  kind: "ollama" satisfies ProviderKind,
  provider: "Ollama on this machine",
  baseUrl,
  key: null,
  fetch: createFetch({ reach: "anywhere" }),
});

/** The Ollama at `baseUrl` with its models; null when nothing that speaks its protocol answers within a second. */
export async function findOllama(baseUrl: string): Promise<FoundOllama | null> {
  const connection = ollamaAt(baseUrl);
  try {
    return { connection, models: await listModels(connection, AbortSignal.timeout(PATIENCE_MS)) };
  } catch {
    return null; // It was only looked for: nobody said that there is one.
  }
}
