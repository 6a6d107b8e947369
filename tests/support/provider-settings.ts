import type { SaveProvider } from "#src/features/ai/ai.contract.ts";
import type { Person } from "#tests/support/app.ts";
import type { Behaviour } from "#tests/support/fake-provider.ts";
import { textOf } from "#tests/support/stream.ts";

export const KEY = "sk-very-secret-0123456789-WXYZ";

export const says = (...words: string[]): Behaviour => ({ kind: "words", words, usage: { input: 1_000, output: 100 } });

/** Settings for a fake provider, with two models that may be chosen. */
export const atFake = ({ baseUrl }: { baseUrl: string }): SaveProvider => ({
  kind: "openai-compatible",
  name: "School",
  baseUrl,
  key: KEY,
  allowedHost: "127.0.0.1",
  models: [
    { name: "fake-1", isAllowed: true, inputPrice: 2, outputPrice: 10 },
    { name: "fake-2", isAllowed: true },
    { name: "fake-3", isAllowed: false },
  ],
});

export type Asker = Pick<Person, "api" | "fetch">;

/** One question in a conversation of its own, and the reply once it has ended. */
export async function asks(person: Asker, modelId: string | null = null, content = "Hello") {
  const { api } = person;
  const { id: sessionId } = await api.sessions.create.mutate({ title: "Named", modelId });
  const { assistantMessage } = await api.messages.send.mutate({ sessionId, content });
  await textOf(person, { id: assistantMessage.id });
  const [reply] = (await api.messages.list.query({ sessionId })).items;
  return { ...reply!, sessionId };
}
