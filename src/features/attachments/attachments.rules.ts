import { AUDIO_TYPES, IMAGE_TYPES } from "./attachments.contract.ts";

export const isImage = (mediaType: string) => (IMAGE_TYPES as readonly string[]).includes(mediaType);
export const isAudio = (mediaType: string) => (AUDIO_TYPES as readonly string[]).includes(mediaType);

/** `412 kB`, `3.4 MB`: in thousands, as file managers count. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, "")} MB`;
}

/** `0:38`, `12:05`. */
export function lengthWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

const VOICE = /^Voice message (\d{1,3})\.(\d\d)\.\w+$/;

/** A recording's file name says how long it is: what browsers record does not hold its own length. */
export const voiceName = (seconds: number, extension: string) => `Voice message ${lengthWords(seconds).replace(":", ".")}.${extension}`;

/** Seconds of what `voiceName` named; null for any other file. */
export function voiceLength(name: string): number | null {
  const found = VOICE.exec(name);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** How a model that hears nothing is told of a sound. */
export function soundWords({ name }: { name: string }): string {
  const seconds = voiceLength(name);
  return seconds === null ? `[audio file: ${name}]` : `[voice message, ${lengthWords(seconds)}]`;
}

/** What a message without words is called in lists. */
export function attachmentsTitle(attachments: readonly { name: string; mediaType: string }[]): string {
  const [first] = attachments;
  if (!first) return "";
  const seconds = voiceLength(first.name);
  const what = isImage(first.mediaType) ? "Picture" : seconds === null ? "Audio" : "Voice message";
  const title = seconds === null ? `${what}: ${first.name}` : `${what}, ${lengthWords(seconds)}`;
  const others = attachments.length - 1;
  return others === 0 ? title : `${title} and ${others} more`;
}
