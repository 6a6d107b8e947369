import type { FileHandle } from "node:fs/promises";

/** Up to `length` bytes of a file from `at` on; fewer at its end. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

export const readerOf =
  (file: FileHandle): ReadAt =>
  async (at, length) => {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position: at });
    return buffer.subarray(0, bytesRead);
  };

export type Box = { type: string; from: number; to: number };

/** The boxes of an ISO base media file (MP4, AVIF) between two places; stops at what is no box. Source: ISO/IEC 14496-12. */
export async function* boxes(read: ReadAt, from: number, to: number): AsyncGenerator<Box> {
  let at = from;
  for (let count = 0; at + 8 <= to && count < 4_096; count++) {
    const head = await read(at, 16);
    if (head.length < 8) return;
    const short = head.readUInt32BE(0);
    const isLong = short === 1 && head.length === 16;
    const size = short === 0 ? to - at : isLong ? Number(head.readBigUInt64BE(8)) : short;
    const start = at + (isLong ? 16 : 8);
    const end = at + size;
    if (end < start || end > to) return;
    yield { type: head.toString("latin1", 4, 8), from: start, to: end };
    at = end;
  }
}
