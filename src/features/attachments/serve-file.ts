import { isAudio, isImage } from "./attachments.rules.ts";
import type { AttachmentRow } from "./attachments.store.ts";

const YEAR_S = 31_536_000;

/** What a request asks of a file of `size` bytes; null: all of it. Several ranges at once are answered with all. */
export function rangeOf(header: string | null, size: number): { from: number; to: number } | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.replace(/\s/g, "") ?? "") ?? [];
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  return from >= size || to < from ? "unsatisfiable" : { from, to };
}

/** An attachment as HTTP has it (RFC 9110): validators, one range, HEAD; never run, whatever is in it. */
export function serveFile(request: Request, row: AttachmentRow, path: string): Response {
  const etag = `"${row.sha256}"`;
  const headers = new Headers({
    "content-type": row.mediaType,
    "content-disposition": dispositionOf(row),
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": `private, max-age=${YEAR_S}, immutable`,
    "accept-ranges": "bytes",
    etag,
  });
  if (isMatch(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  if (request.method === "HEAD") {
    headers.set("content-length", String(row.size));
    return new Response(null, { headers });
  }
  const ifRange = request.headers.get("if-range");
  const range = ifRange === null || ifRange === etag ? rangeOf(request.headers.get("range"), row.size) : null;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${row.size}`);
    return new Response(null, { status: 416, headers });
  }
  const file = Bun.file(path);
  if (range) {
    headers.set("content-range", `bytes ${range.from}-${range.to}/${row.size}`);
    return new Response(file.slice(range.from, range.to + 1), { status: 206, headers });
  }
  // Bun cuts a file to the request's range by itself, also where `If-Range` says that the range is of another file.
  return new Response(ifRange === null ? file : file.stream().pipeThrough(new TransformStream()), { headers });
}

const isMatch = (header: string | null, etag: string) =>
  header?.split(",").some((each) => ["*", etag].includes(each.trim().replace(/^W\//, ""))) ?? false;

/** What this version takes is shown in place; anything else is only ever downloaded. Source: RFC 6266, RFC 8187. */
function dispositionOf({ mediaType, name }: AttachmentRow): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${isImage(mediaType) || isAudio(mediaType) ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
