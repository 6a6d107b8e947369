import { badInput, DomainError } from "#src/shared/errors.ts";

const MB = 1_000_000;
/** Most bytes of a request; a lesson's content may be 2 MB, and its escapes take room. */
const LIMIT = MB;
const LESSON_LIMIT = 6 * MB;
/** A lesson with its pictures, sound and history, as text: 24 MB, and the escapes of its quotes. */
const IMPORT_LIMIT = 32 * MB;
/**
 * The largest body the listener lets through at all: that of the largest upload there can be. Each route has its own,
 * smaller limit; what none reads is never taken into memory, since the connection is read only as fast as a route asks.
 */
export const BODY_MAX = 501 * MB;
const DEPTH_MAX = 100;

/** More only for lessons and components, and only of somebody who is signed in. */
export const limitFor = (paths: string, isSignedIn: boolean) =>
  !isSignedIn ? LIMIT : paths === "lessons.import" ? IMPORT_LIMIT : paths.split(",").every(holdsLesson) ? LESSON_LIMIT : LIMIT;

const holdsLesson = (path: string) => /^(drafts|templates|components|interactions)\./.test(path);

/** The body as text; throws `TOO_LARGE` as soon as it is longer than `limit` bytes, whatever its headers say. */
export async function readBody(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new DomainError("TOO_LARGE", { limitBytes: limit });
  if (!request.body) return "";
  if (request.headers.has("content-length")) return refuseDepth(await request.text());
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw new DomainError("TOO_LARGE", { limitBytes: limit });
    text += decoder.decode(chunk, { stream: true });
  }
  return refuseDepth(text + decoder.decode());
}

/** JSON that nests deeper than any input of ours would only be sent to exhaust the stack. */
export function refuseDepth(json: string): string {
  if (json.length < DEPTH_MAX) return json;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (inString) {
      if (code === 92) i++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 || code === 123) {
      if (++depth > DEPTH_MAX) throw badInput({ "": `The JSON nests deeper than ${DEPTH_MAX} levels` });
    } else if (code === 93 || code === 125) depth--;
  }
  return json;
}
