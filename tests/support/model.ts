import type { AssistantFact, Conversation, ProviderKind, Turn } from "#src/features/ai/ai.contract.ts";
import { createFetch } from "#src/features/ai/outgoing/guarded-fetch.ts";
import { createModel, type ModelSettings, type Pacing } from "#src/features/ai/provider.ts";
import type { DomainError } from "#src/shared/errors.ts";
import { newId } from "#src/shared/ids.ts";
import type { FakeProvider } from "#tests/support/fake-provider.ts";

export const NOW = Date.UTC(2026, 10, 21, 12);

/** A model behind a fake provider, whose waits are noted instead of waited. */
export function modelOf(kind: ProviderKind, fake: FakeProvider, more: Partial<ModelSettings> & Pacing = {}) {
  const waits: number[] = [];
  const pacing: Pacing = { clock: () => NOW, sleep: async (ms) => void waits.push(ms), random: () => 0, silenceMs: 2_000, ...more };
  const baseUrl = { google: fake.googleUrl, ollama: fake.ollamaUrl, anthropic: fake.baseUrl, "openai-compatible": fake.baseUrl }[kind];
  const connection = {
    source: "settings",
    kind,
    provider: "Fake",
    baseUrl,
    key: "sk-mine",
    fetch: createFetch({ reach: "anywhere" }),
  } as const;
  const settings: ModelSettings = {
    model: "fake-1",
    readsImages: false,
    contextTokens: null,
    inputPrice: null,
    outputPrice: null,
    ...more,
  };
  const model = createModel(connection, settings, () => newId(), pacing);
  const facts: AssistantFact[] = [];

  /** The reply, or how it failed, with the text until then. */
  async function ask(turns: (string | Turn)[] = ["Hello"], signal = new AbortController().signal) {
    let text = "";
    try {
      for await (const delta of model.reply(talk(turns), signal, (fact) => void facts.push(fact))) text += delta;
      return { text };
    } catch (error) {
      const { details } = error as DomainError<"MODEL_FAILED">;
      return { text, kind: details.kind, reason: details.reason };
    }
  }
  const usage = () => facts.findLast((fact) => fact.kind === "usage");
  return { model, ask, facts, waits, usage };
}

export const talk = (turns: (string | Turn)[]): Conversation => ({
  turns: turns.map((turn, index) => (typeof turn === "string" ? { role: index % 2 === 0 ? "user" : "assistant", content: turn } : turn)),
  mode: "learn",
  language: "en",
});
