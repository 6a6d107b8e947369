import type { Reader } from "#db/store.ts";
import type { Conversation, Turn } from "#src/features/ai/ai.contract.ts";
import { type AttachmentFiles, isImage, soundWords } from "#src/features/attachments/index.ts";
import type { SessionRow } from "#src/features/sessions/index.ts";
import type { SignedIn } from "#src/server/context.ts";
import { pathTo } from "./path.rules.ts";
import { listMessages, type MessageRow } from "./messages.store.ts";

const ROWS_AT_ONCE = 200;
/** A model is shown at most what lies in this many messages before the newest; what it can read is less. */
const ROWS_MAX = 2_000;
/** UTF-16 code units: more than any model reads. */
const LENGTH_MAX = 4_000_000;

/**
 * What a model is shown: the branch that ends in `leaf`, oldest first, without replies that never said anything, and what
 * the conversation is about.
 */
export async function conversationTo(
  { store, files, lookUps }: Pick<SignedIn, "store" | "files" | "lookUps">,
  session: SessionRow,
  leaf: { id: string; position: number },
): Promise<Conversation> {
  const { id, mode, language } = session;
  const rows = await branchTo(store.read, id, leaf);
  const turns = rows.map((row) => turnOf(row, files)).filter(({ content, images }) => content.trim() !== "" || images !== undefined);
  const question = rows.findLast(({ role }) => role === "user") ?? { metadata: {} };
  const about = await Promise.all(lookUps.map((lookUp) => lookUp(store.read, session, question)));
  return Object.assign({ turns, mode, language }, ...about) as Conversation;
}

/** Pictures are read when the model is asked; sounds are mentioned, since the models that answer here hear nothing. */
function turnOf({ role, content, attachments }: MessageRow, files: Pick<AttachmentFiles, "read">): Turn {
  if (!attachments?.length) return { role, content };
  const pictures = attachments.filter(({ mediaType }) => isImage(mediaType));
  const sounds = attachments.filter(({ mediaType }) => !isImage(mediaType)).map(soundWords);
  const images = pictures.map(({ name, mediaType, size, sha256 }) => ({ name, mediaType, size, read: () => files.read(sha256) }));
  return {
    role,
    content: [content, ...sounds].filter(Boolean).join("\n"),
    ...(images.length > 0 ? { images } : {}),
  };
}

async function branchTo(reader: Reader, sessionId: string, leaf: { id: string; position: number }): Promise<MessageRow[]> {
  const rows: MessageRow[] = [];
  let length = 0;
  for (let before = leaf.position + 1; rows.length < ROWS_MAX && length < LENGTH_MAX;) {
    const older = await listMessages(reader, sessionId, before, ROWS_AT_ONCE);
    rows.push(...older);
    length += older.reduce((sum, { content }) => sum + content.length, 0);
    if (older.length < ROWS_AT_ONCE) break;
    before = older.at(-1)!.position;
  }
  return pathTo(rows, leaf.id);
}
