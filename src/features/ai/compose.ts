import type { ModelMessage } from "ai";
import type { Turn, TurnImage } from "./ai.contract.ts";
import { fitTurns } from "./context-window.ts";

const UNSEEN = "[A picture is attached to this message. You cannot see pictures: say so plainly if it matters for the answer.]";
const UNREADABLE = "[A picture was attached to this message, but it could not be read. Say so plainly.]";
const BEGINNING = "[The beginning of this conversation is left out.]";

type Composed = { messages: ModelMessage[]; omitted: number; tokens: number };

/** The newest turns that fit into `budget` tokens, as messages; their pictures for a model that reads them, and a plain word for one that does not. */
export async function compose(turns: readonly Turn[], budget: number, readsImages: boolean): Promise<Composed> {
  const { kept, omitted, tokens } = fitTurns(readsImages ? turns : turns.map(withoutImages), budget);
  const messages = await Promise.all(kept.map(messageOf));
  // Some providers refuse a conversation that does not begin with a person.
  if (kept[0]?.role === "assistant") messages.unshift({ role: "user", content: BEGINNING });
  return { messages, omitted, tokens };
}

function withoutImages({ role, content, images = [] }: Turn): Turn {
  return { role, content: [content, ...images.map(() => UNSEEN)].join("\n\n") };
}

async function messageOf({ role, content, images = [] }: Turn): Promise<ModelMessage> {
  if (role === "assistant" || images.length === 0) return { role, content };
  const pictures = await Promise.all(images.map(pictureOf));
  return { role, content: [{ type: "text", text: content }, ...pictures] };
}

async function pictureOf({ mediaType, read }: TurnImage) {
  try {
    return { type: "file" as const, mediaType, data: await read() };
  } catch {
    return { type: "text" as const, text: UNREADABLE }; // The model says so in its reply.
  }
}
