import { Unzip, UnzipInflate } from "fflate";

/** So much is looked at before the size of what came out is: a small zip can hold gigabytes. */
const STEP = 4_096;

/** A file of a zip; `path` as the zip says it, which may be anything. */
export type Entry = { path: string; bytes: Uint8Array };

/**
 * The files of a zip that `wants` says yes to. Throws for what is no zip, and `RangeError` as soon as they are more than
 * `maxFiles`, or larger than `maxBytes` together, whatever their headers say.
 */
export function unzip(
  zip: Uint8Array,
  wants: (path: string) => boolean,
  { maxFiles, maxBytes }: { maxFiles: number; maxBytes: number },
): Entry[] {
  const entries: { path: string; chunks: Uint8Array[]; isWhole: boolean }[] = [];
  let size = 0;
  let seen = 0;
  const reader = new Unzip((file) => {
    if (++seen > maxFiles) throw new RangeError("too many files");
    if (file.name.endsWith("/") || !wants(file.name)) return;
    const entry = { path: file.name, chunks: [] as Uint8Array[], isWhole: false };
    entries.push(entry);
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      size += chunk.byteLength;
      if (size > maxBytes) throw new RangeError("too large");
      entry.chunks.push(chunk.slice());
      if (isLast) entry.isWhole = true;
    };
    file.start();
  });
  reader.register(UnzipInflate);
  for (let at = 0; at < zip.byteLength; at += STEP) reader.push(zip.subarray(at, at + STEP), at + STEP >= zip.byteLength);
  if (seen === 0) throw new Error("no files");
  if (entries.some(({ isWhole }) => !isWhole)) throw new Error("cut off");
  return entries.map(({ path, chunks }) => ({ path, bytes: new Uint8Array(Buffer.concat(chunks)) }));
}
