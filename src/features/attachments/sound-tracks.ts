import { type Box, boxes, type ReadAt } from "./read-at.ts";
import type { MediaType } from "./sniff.rules.ts";

/** Whether a sound's container holds sound and no moving pictures, as far as its headers tell. */
export async function isSoundOnly(type: MediaType, read: ReadAt, fileSize: number): Promise<boolean> {
  if (type === "audio/mp4") return mp4(read, fileSize);
  if (type === "audio/webm") return webm(read, fileSize);
  if (type === "audio/ogg") return ogg(read, fileSize);
  return true;
}

async function mp4(read: ReadAt, fileSize: number): Promise<boolean> {
  const kinds: string[] = [];
  for await (const movie of named("moov", read, 0, fileSize))
    for await (const track of named("trak", read, movie.from, movie.to))
      for await (const media of named("mdia", read, track.from, track.to))
        for await (const handler of named("hdlr", read, media.from, media.to))
          kinds.push((await read(handler.from, 12)).toString("latin1", 8, 12));
  return kinds.includes("soun") && !kinds.includes("vide");
}

async function* named(type: string, read: ReadAt, from: number, to: number): AsyncGenerator<Box> {
  for await (const box of boxes(read, from, to)) if (box.type === type) yield box;
}

const CODECS = [Buffer.from("OpusHead"), Buffer.from("\x01vorbis", "latin1"), Buffer.from("\x7fFLAC", "latin1"), Buffer.from("Speex   ")];
const STREAMS_MAX = 16;
const BEGINS_STREAM = 2;

/** Every stream of an Ogg file begins with a page that names its codec, before any other page. Source: RFC 3533. */
async function ogg(read: ReadAt, fileSize: number): Promise<boolean> {
  let at = 0;
  for (let streams = 0; streams < STREAMS_MAX; streams++) {
    const head = await read(at, 27);
    if (head.length < 27 || head.toString("latin1", 0, 4) !== "OggS") return false;
    if ((head[5]! & BEGINS_STREAM) === 0) return streams > 0;
    const lengths = await read(at + 27, head[26]!);
    const start = at + 27 + lengths.length;
    const first = await read(start, 8);
    if (!CODECS.some((codec) => first.subarray(0, codec.length).equals(codec))) return false;
    at = start + lengths.reduce((sum, length) => sum + length, 0);
    if (at >= fileSize) return true;
  }
  return false;
}

const EBML = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const SOUND = 2;
const ELEMENTS_MAX = 1_000;

type Element = { id: number; from: number; to: number };

/** Source: RFC 8794 (EBML) and RFC 9559 (Matroska), of which WebM is a part. */
async function webm(read: ReadAt, fileSize: number): Promise<boolean> {
  let isWebm = false;
  for await (const top of elements(read, 0, fileSize)) {
    if (top.id === EBML)
      for await (const { id, from, to } of elements(read, top.from, top.to))
        if (id === DOC_TYPE) isWebm = (await read(from, Math.min(to - from, 16))).toString("latin1").replace(/\0+$/, "") === "webm";
    if (top.id !== SEGMENT) continue;
    for await (const part of elements(read, top.from, top.to))
      if (part.id === TRACKS) return isWebm && hasSoundOnly(await tracksOf(read, part));
    return false;
  }
  return false;
}

async function tracksOf(read: ReadAt, tracks: Element): Promise<number[]> {
  const types: number[] = [];
  for await (const track of elements(read, tracks.from, tracks.to))
    if (track.id === TRACK)
      for await (const { id, from } of elements(read, track.from, track.to))
        if (id === TRACK_TYPE) types.push((await read(from, 1))[0] ?? 0);
  return types;
}

const hasSoundOnly = (types: number[]) => types.length > 0 && types.every((type) => type === SOUND);

/** An element of unknown size, as recorders write the segment, reaches to the end of what holds it. */
async function* elements(read: ReadAt, from: number, to: number): AsyncGenerator<Element> {
  let at = from;
  for (let count = 0; at < to && count < ELEMENTS_MAX; count++) {
    const head = await read(at, 12);
    const idLength = lengthOf(head[0]);
    const sizeLength = lengthOf(head[idLength]);
    if (idLength > 4 || sizeLength > 8 || head.length < idLength + sizeLength) return;
    const start = at + idLength + sizeLength;
    const size = sizeOf(head.subarray(idLength, idLength + sizeLength));
    const end = size === null ? to : start + size;
    if (end > to) return yield { id: head.readUIntBE(0, idLength), from: start, to };
    yield { id: head.readUIntBE(0, idLength), from: start, to: end };
    at = end;
  }
}

/** How many bytes a number has, by the zeros that it begins with; 9 where there is none. */
const lengthOf = (first: number | undefined) => (first ? Math.clz32(first) - 23 : 9);

/** Null when every bit is set: unknown. */
function sizeOf(bytes: Buffer): number | null {
  const mask = 0xff >> bytes.length;
  let size = bytes[0]! & mask;
  let isUnknown = size === mask;
  for (const byte of bytes.subarray(1)) {
    size = size * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return isUnknown ? null : size;
}
