import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogle } from "@ai-sdk/google";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModel } from "ai";
import { DomainError } from "#src/shared/errors.ts";
import type { ProviderKind, ProviderSource } from "./ai.contract.ts";
import { createFetch, type Resolve } from "./outgoing/guarded-fetch.ts";
import type { ProviderRow } from "./providers.store.ts";

/** One provider, ready to be asked. */
export type Connection = {
  source: ProviderSource;
  kind: ProviderKind;
  /** What people call it. */
  provider: string;
  baseUrl: string;
  key: string | null;
  fetch: typeof globalThis.fetch;
};

/** In place of a key that is not there: without any, the SDK would take one from the environment. */
const NO_KEY = "none";

/** The model of this name behind `connection`, by the protocol of its kind. */
export function languageModel({ kind, baseUrl, key, fetch }: Connection, model: string): LanguageModel {
  const baseURL = plainBase(baseUrl);
  if (kind === "anthropic") return createAnthropic({ baseURL, apiKey: key ?? NO_KEY, fetch })(model);
  if (kind === "google") return createGoogle({ baseURL, apiKey: key ?? NO_KEY, fetch })(model);
  const name = kind === "ollama" ? "ollama" : "lectern";
  const at = kind === "ollama" ? `${ollamaBase(baseUrl)}/v1` : baseURL;
  return createOpenAICompatible({ name, baseURL: at, ...(key === null ? {} : { apiKey: key }), includeUsage: true, fetch })(model);
}

export const plainBase = (baseUrl: string) => baseUrl.replace(/\/+$/, "");

/** Ollama answers at `/api` and `/v1`; people write down either, or neither. */
export const ollamaBase = (baseUrl: string) => plainBase(baseUrl).replace(/\/(v1|api)$/, "");

/** A way to a provider from the settings: its requests go to public addresses, or to the one host that was allowed. */
export function connectionTo(
  { kind, name, baseUrl, allowedHost }: Pick<ProviderRow, "kind" | "name" | "baseUrl" | "allowedHost">,
  key: string | null,
  resolve?: Resolve,
): Connection {
  const fetch = createFetch({ reach: { allowedHost }, ...(resolve ? { resolve } : {}) });
  return { source: "settings", kind, provider: name, baseUrl, key, fetch };
}

/** Replies of a provider whose key cannot be read say so. */
export const withoutKey = (provider: string) =>
  Object.assign(
    () =>
      Promise.reject(
        new DomainError("MODEL_FAILED", {
          kind: "key",
          reason: `The key of ${provider} cannot be read any more. An administrator can enter it again in Settings, AI.`,
          retryable: false,
        }),
      ),
    { preconnect: () => {} },
  );
