import type { ModelMessage } from "ai";
import type { Turn, TurnImage } from "./ai.contract.ts";
import { fitTurns } from "./context-window.ts";

const UNSEEN = "[A picture is attached to this message. You cannot see pictures: say so plainly if it matters for the answer.]";
const UNREADABLE = "[A picture was attached to this message, but it could not be read. Say so plainly.]";
const BEGINNING = "[The beginning of this conversation is left out.]";
/** Bytes of the pictures in one request: as much as providers take, and little enough to be held in memory several times. */
const PICTURES_MAX = 20_000_000;

type Composed = { messages: ModelMessage[]; omitted: number; tokens: number };

/** The newest turns that fit into `budget` tokens, as messages; their newest pictures for a model that reads them, and a plain word for one that does not. */
export async function compose(turns: readonly Turn[], budget: number, readsImages: boolean): Promise<Composed> {
  const { kept, omitted, tokens } = fitTurns(readsImages ? withNewestImages(turns) : turns.map(withoutImages), budget);
  const messages = await Promise.all(kept.map(messageOf));
  // Some providers refuse a conversation that does not begin with a person.
  if (kept[0]?.role === "assistant") messages.unshift({ role: "user", content: BEGINNING });
  return { messages, omitted, tokens };
}

function withoutImages({ role, content, images = [] }: Turn): Turn {
  return { role, content: [content, ...images.map(() => UNSEEN)].join("\n\n") };
}

/** Words take the place of older pictures, beyond `PICTURES_MAX`. The newest one is always there. */
function withNewestImages(turns: readonly Turn[]): Turn[] {
  let bytes = 0;
  const fits = ({ size }: TurnImage) => {
    const isShown = bytes === 0 || bytes + size <= PICTURES_MAX;
    if (isShown) bytes += size;
    return isShown;
  };
  const newest = turns.at(-1);
  const shortened = turns.toReversed().map((turn): Turn => {
    const { role, content, images = [] } = turn;
    const shown = images.filter(fits);
    if (shown.length === images.length) return turn;
    const why = turn === newest ? "not shown: the pictures are too large together" : "not shown again";
    const others = images.filter((image) => !shown.includes(image)).map(({ name }) => `[picture: ${name}, ${why}]`);
    return { role, content: [content, ...others].filter(Boolean).join("\n\n"), ...(shown.length > 0 ? { images: shown } : {}) };
  });
  return shortened.toReversed();
}

async function messageOf({ role, content, images = [] }: Turn): Promise<ModelMessage> {
  if (role === "assistant" || images.length === 0) return { role, content };
  const pictures = await Promise.all(images.map(pictureOf));
  return { role, content: [{ type: "text", text: content }, ...pictures] };
}

/** A conversation is composed anew for each attempt; its pictures stay for as long as it does. */
const known = new WeakMap<TurnImage, Uint8Array>();

async function pictureOf(image: TurnImage) {
  try {
    const data = known.get(image) ?? (await image.read());
    known.set(image, data);
    return { type: "file" as const, mediaType: image.mediaType, data };
  } catch {
    return { type: "text" as const, text: UNREADABLE }; // The model says so in its reply.
  }
}
