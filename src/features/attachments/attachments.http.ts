import type { SignedIn } from "#src/server/context.ts";
import { badInput, DomainError, notFound } from "#src/shared/errors.ts";
import { SECOND } from "#src/shared/time.ts";
import { createTurnstile, requireAttachment, upload } from "./attachments.service.ts";
import { filePart, type Pull } from "./multipart.ts";
import { serveFile } from "./serve-file.ts";

/** What a multipart body holds beside the file. */
const FRAME_BYTES = 65_536;
/** An upload of which nothing comes for this long is given up. */
const STALL_MS = 60 * SECOND;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `POST /api/attachments`: multipart, the file in the field `file`. */
export function createUpload(): (ctx: SignedIn, request: Request) => Promise<Response> {
  const pass = createTurnstile();
  return async (ctx, request) => {
    const limit = ctx.config.uploadMaxBytes;
    if (Number(request.headers.get("content-length") ?? 0) > limit + FRAME_BYTES) throw new DomainError("TOO_LARGE", { limitBytes: limit });
    return pass(ctx.actor.userId, async () => {
      const { pull, cancel } = pullFrom(request);
      try {
        const part = await filePart(request.headers.get("content-type") ?? "", pull);
        return Response.json(await upload(ctx, part));
      } finally {
        cancel();
      }
    });
  };
}

/** `GET /api/attachments/:id`. */
export async function download(ctx: SignedIn, request: Request, id: string): Promise<Response> {
  if (!ID.test(id)) throw notFound("attachment");
  const row = await requireAttachment(ctx, id.toLowerCase());
  return serveFile(request, row, await ctx.files.sound(row.sha256));
}

/** The body, chunk by chunk, only as fast as it is asked for; the connection's end is told as an error of the upload. */
function pullFrom({ body }: Request): { pull: Pull; cancel: () => void } {
  if (!body) throw badInput({ file: "Is missing" });
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  async function pull() {
    const next = reader.read().catch((cause: unknown) => {
      throw new DomainError("BAD_INPUT", { fields: { file: "The upload ended before the file did" } }, { cause });
    });
    return ((await soon(next)).value as Uint8Array | undefined) ?? null;
  }
  return { pull, cancel: () => void reader.cancel().catch(() => undefined) };
}

async function soon<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(badInput({ file: `Nothing came for ${STALL_MS / SECOND} seconds` })), STALL_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
