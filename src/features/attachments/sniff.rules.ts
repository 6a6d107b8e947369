import type { AUDIO_TYPES, IMAGE_TYPES } from "./attachments.contract.ts";

export type MediaType = (typeof IMAGE_TYPES)[number] | (typeof AUDIO_TYPES)[number];

/** So many bytes from the start tell what a file is. */
export const HEAD_BYTES = 64;

/**
 * What a file is by its first bytes, whatever it is called; null for all that is not taken. Sources: the formats' own
 * specifications, and WHATWG MIME Sniffing.
 */
export function sniff(head: Uint8Array): MediaType | null {
  const has = (at: number, ...bytes: number[]) => bytes.every((byte, i) => head[at + i] === byte);
  const says = (at: number, text: string) => has(at, ...Array.from(text, (letter) => letter.charCodeAt(0)));
  if (has(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && says(12, "IHDR")) return "image/png";
  if (has(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (says(0, "GIF87a") || says(0, "GIF89a")) return "image/gif";
  if (says(0, "RIFF") && says(8, "WEBPVP8")) return "image/webp";
  if (says(0, "RIFF") && says(8, "WAVE")) return "audio/wav";
  if (says(4, "ftyp")) return isAvif(head, says) ? "image/avif" : "audio/mp4";
  if (says(0, "OggS")) return "audio/ogg";
  if (says(0, "fLaC")) return "audio/flac";
  if (has(0, 0x1a, 0x45, 0xdf, 0xa3)) return "audio/webm";
  if ((says(0, "ID3") && (head[3] ?? 0xff) < 5) || isMp3Frame(head)) return "audio/mpeg";
  return null;
}

/** Brands stand in a row behind the box's head: the major one, its version, then those it is compatible with. */
function isAvif(head: Uint8Array, says: (at: number, text: string) => boolean): boolean {
  const size = new DataView(head.buffer, head.byteOffset).getUint32(0);
  for (let at = 8; at + 4 <= Math.min(size, head.length); at += 4) if (says(at, "avif") || says(at, "avis")) return true;
  return false;
}

/** MPEG layer III, with a bit rate and a sample rate that exist: two bytes alone would let other things pass. */
function isMp3Frame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const version = (second >> 3) & 3;
  const layer = (second >> 1) & 3;
  const bitRate = third >> 4;
  const sampleRate = (third >> 2) & 3;
  return first === 0xff && second >> 5 === 7 && version !== 1 && layer === 1 && bitRate > 0 && bitRate < 15 && sampleRate !== 3;
}
