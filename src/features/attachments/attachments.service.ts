import { open } from "node:fs/promises";
import type { Tx } from "#db/store.ts";
import { type Actor, authorize, type Authorized, authorizeNew } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { badInput, DomainError, notFound } from "#src/shared/errors.ts";
import { cleanName } from "./attachment-name.rules.ts";
import type { Incoming } from "./attachment-files.ts";
import { type Attachment, AUDIO_TYPES, IMAGE_TYPES } from "./attachments.contract.ts";
import { isImage } from "./attachments.rules.ts";
import {
  type AttachmentRow,
  findAttachments,
  findReadable,
  insertAttachment,
  insertReferences,
  toAttachment,
} from "./attachments.store.ts";
import type { FilePart } from "./multipart.ts";
import { type Pixels, pictureSize } from "./picture-size.ts";
import { readerOf } from "./read-at.ts";
import { HEAD_BYTES, type MediaType, sniff } from "./sniff.rules.ts";
import { isSoundOnly } from "./sound-tracks.ts";

/** Most pixels of a picture: as bytes it may be small, and fill the memory of whoever opens it. */
const PIXELS_MAX = 50_000_000;

/** What the page needs to know before it sends a file. */
export const limits = ({ config }: Pick<SignedIn, "config">): { maxBytes: number } => ({ maxBytes: config.uploadMaxBytes });

/** Takes a file in: its bytes are on disk before its record is made. */
export async function upload(ctx: SignedIn, { name, bytes }: FilePart, id = ctx.newId()): Promise<Attachment> {
  const { files, config, store, actor, clock } = ctx;
  const incoming = await files.take(bytes, config.uploadMaxBytes);
  try {
    const { mediaType, width, height } = await examine(incoming);
    const { size, sha256 } = incoming;
    const row = { id, userId: actor.userId, sha256, mediaType, size, name: cleanName(name), width, height, createdAt: clock() };
    await files.keep(incoming);
    await store.transact((tx) => insertAttachment(tx, authorizeNew(actor, "attachment", row)));
    return toAttachment(row);
  } catch (error) {
    await files.drop(incoming);
    throw error;
  }
}

type Examined = { mediaType: MediaType; width: number | null; height: number | null };

/** What it is, by its own bytes. */
async function examine({ path, size }: Incoming): Promise<Examined> {
  if (size === 0) throw badInput({ file: "Is empty" });
  const file = await open(path, "r");
  try {
    const read = readerOf(file);
    const mediaType = sniff(await read(0, HEAD_BYTES));
    if (!mediaType) throw notTaken("Is of a kind that is not taken");
    if (isImage(mediaType)) return { mediaType, ...acceptable(await pictureSize(mediaType, read, size)) };
    if (!(await isSoundOnly(mediaType, read, size))) throw notTaken("Is not sound alone");
    return { mediaType, width: null, height: null };
  } finally {
    await file.close();
  }
}

function acceptable(pixels: Pixels | null): Pixels {
  if (!pixels) throw notTaken("Is a picture without a size");
  const { width, height } = pixels;
  if (width * height > PIXELS_MAX)
    throw badInput({ file: `Is ${width} × ${height} pixels; at most ${PIXELS_MAX / 1_000_000} million pixels are taken` });
  return pixels;
}

const KINDS = [...IMAGE_TYPES, ...AUDIO_TYPES].map((type) => type.replace(/^.*\//, "").replace("mpeg", "mp3").replace("mp4", "m4a"));
const notTaken = (what: string) =>
  badInput({ file: `${what}. Taken are pictures (${words(0, IMAGE_TYPES.length)}) and sound (${words(IMAGE_TYPES.length)})` });
const words = (from: number, to?: number) => KINDS.slice(from, to).join(", ");

/** The actor's own attachment, or one of a lesson or template that the actor may read. */
export async function requireAttachment({ store, actor }: SignedIn, id: string): Promise<Authorized<AttachmentRow>> {
  const [row] = await findAttachments(store.read, [id]);
  const isShared = row !== undefined && row.userId !== actor.userId && (await findReadable(store.read, actor.userId, [id])).has(id);
  return authorize(actor, "attachment", row && { ...row, visibility: isShared ? ("team" as const) : ("private" as const) }, "read");
}

/** Those of these ids, each once and in their order; all must be the actor's own. */
export async function attachmentsFor(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Attachment[]> {
  const rows = new Map((await findAttachments(tx, ids)).map((row) => [row.id, row]));
  return [...new Set(ids)].map((id) => toAttachment(authorize(actor, "attachment", rows.get(id), "own")));
}

/** Notes in the message's own transaction that it refers to its attachments; those that are gone by now are an error. */
export async function refer(
  tx: Tx,
  message: Authorized<{ id: string; sessionId: string; attachments: readonly Attachment[] | null }>,
): Promise<void> {
  const ids = message.attachments?.map(({ id }) => id) ?? [];
  if ((await findAttachments(tx, ids)).length < ids.length) throw notFound("attachment");
  await insertReferences(tx, message, ids);
}

/** Most files that one person may send at the same time. */
const AT_ONCE = 10;

/** Counts what each person is sending. */
export function createTurnstile() {
  const sending = new Map<string, number>();
  return async function pass<T>(userId: string, work: () => Promise<T>): Promise<T> {
    const count = sending.get(userId) ?? 0;
    if (count >= AT_ONCE)
      throw new DomainError("NOT_POSSIBLE", { reason: `${AT_ONCE} files of yours are on their way already. Wait for one of them.` });
    sending.set(userId, count + 1);
    try {
      return await work();
    } finally {
      const left = sending.get(userId)! - 1;
      if (left > 0) sending.set(userId, left);
      else sending.delete(userId);
    }
  };
}
