import { boxes, type ReadAt } from "./read-at.ts";
import type { MediaType } from "./sniff.rules.ts";

export type Pixels = { width: number; height: number };

/** A picture's size as its header says, without decoding it; null where there is none to be found. */
export async function pictureSize(type: MediaType, read: ReadAt, fileSize: number): Promise<Pixels | null> {
  const size = await measure(type, read, fileSize);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

async function measure(type: MediaType, read: ReadAt, fileSize: number): Promise<Pixels | null> {
  const head = await read(0, 30);
  if (head.length < 26) return null;
  if (type === "image/png") return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  if (type === "image/gif") return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
  if (type === "image/webp") return webp(head);
  if (type === "image/jpeg") return jpeg(read, fileSize);
  return avif(read, fileSize);
}

/** Source: RFC 9649. */
function webp(head: Buffer): Pixels | null {
  if (head.length < 30) return null;
  const kind = head.toString("latin1", 12, 16);
  if (kind === "VP8X") return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (kind === "VP8 ") return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (kind !== "VP8L" || head[20] !== 0x2f) return null;
  const bits = head.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

const SEGMENTS_MAX = 2_000;
/** Start of frame, which is any of C0 to CF but tables (C4), reserved (C8) and arithmetic conditioning (CC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** From segment to segment, however large a profile or a preview stands before the frame. Source: ITU T.81, annex B. */
async function jpeg(read: ReadAt, fileSize: number): Promise<Pixels | null> {
  let at = 2;
  for (let count = 0; count < SEGMENTS_MAX && at < fileSize; count++) {
    const segment = await read(at, 9);
    if (segment.length < 9 || segment[0] !== 0xff) return null;
    const marker = segment[1]!;
    if (isFrame(marker)) return { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    if (marker === 0xda) return null;
    // Fill bytes, and markers without a length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + segment.readUInt16BE(2);
  }
  return null;
}

/** The largest of the sizes that its items have: tiles are smaller than the picture they make up. */
async function avif(read: ReadAt, fileSize: number): Promise<Pixels | null> {
  const meta = await find(read, "meta", 0, fileSize);
  // `meta` begins with a version and flags.
  const properties = meta && (await find(read, "iprp", meta.from + 4, meta.to));
  const container = properties && (await find(read, "ipco", properties.from, properties.to));
  if (!container) return null;
  let largest: Pixels | null = null;
  for await (const box of boxes(read, container.from, container.to)) {
    if (box.type !== "ispe") continue;
    const values = await read(box.from, 12);
    if (values.length < 12) return null;
    const size = { width: values.readUInt32BE(4), height: values.readUInt32BE(8) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

async function find(read: ReadAt, type: string, from: number, to: number) {
  for await (const box of boxes(read, from, to)) if (box.type === type) return box;
  return null;
}
