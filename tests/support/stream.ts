import type { Person } from "#tests/support/app.ts";
import type { StreamPart } from "#src/features/messages/messages.contract.ts";

/** Server-sent events as objects: `event`, `id` and parsed `data`. */
export async function* readEvents(response: Response): AsyncGenerator<{ event: string; id: string | undefined; data: unknown }> {
  const decoder = new TextDecoder();
  let buffer = "";
  for await (const chunk of response.body!) {
    buffer += decoder.decode(chunk, { stream: true });
    for (let end = buffer.indexOf("\n\n"); end >= 0; end = buffer.indexOf("\n\n")) {
      const block = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1];
      const data = field("data");
      if (block.trim() !== "") yield { event: field("event") ?? "message", id: field("id"), data: data ? JSON.parse(data) : undefined };
    }
  }
}

const path = (procedure: string, input: unknown) => `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;

/** `messages.stream` over the wire; ends with the stream, or when `signal` aborts. */
export async function* streamOf(
  person: Pick<Person, "fetch">,
  input: { id: string; offset?: number },
  signal?: AbortSignal,
): AsyncGenerator<StreamPart> {
  const response = await person.fetch(path("messages.stream", input), signal ? { signal } : {});
  for await (const { event, data } of readEvents(response)) {
    if (event === "message") yield (data as { json: StreamPart }).json;
    if (event === "serialized-error") throw new Error(JSON.stringify(data));
    if (event === "return") return;
  }
}

/** The whole text and how it ended; fails on a gap or a repeat. */
export async function textOf(
  person: Pick<Person, "fetch">,
  input: { id: string; offset?: number },
): Promise<{ text: string; status: string }> {
  let text = "";
  const from = input.offset ?? 0;
  for await (const part of streamOf(person, input)) {
    if ("status" in part) return { text, status: part.status };
    if (part.offset !== from + text.length) throw new Error(`A gap or repeat: expected offset ${from + text.length}, got ${part.offset}`);
    text += part.delta;
  }
  throw new Error("The stream ended without a status");
}

export const eventsOf = (person: Person, lastEventId: string | undefined, signal: AbortSignal) =>
  person.fetch(path("events.subscribe", { lastEventId }), { signal });
