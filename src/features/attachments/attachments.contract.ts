import type { Instant } from "#src/shared/time.ts";

/** Told by the file's first bytes, never by its name. Others are refused. */
export const IMAGE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"] as const;
export const AUDIO_TYPES = ["audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav", "audio/webm", "audio/flac"] as const;

/** An uploaded file; its bytes are at `GET /api/attachments/:id`. */
export type Attachment = {
  id: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
  /** As it was called where it came from, without a path. */
  name: string;
  /** Pixels; null for what is not an image. */
  width: number | null;
  height: number | null;
  createdAt: Instant;
};

/** At most this many in one message. */
export const ATTACHMENTS_MAX = 10;
