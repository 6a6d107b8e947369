import { useSyncExternalStore } from "react";
import { piecesOf, speakable } from "./speech.rules.ts";

type Speaking = { key: string; isPaused: boolean };

export const canSpeak = () => typeof speechSynthesis !== "undefined" && typeof SpeechSynthesisUtterance !== "undefined";

/** One voice for the whole page: what starts stops what was being read. */
let now: Speaking | null = null;
let pieces: string[] = [];
let index = 0;
/** How far into the piece it was, as far as the engine says; pausing goes on from that word. */
let offset = 0;
let language = "en";
/** Whether what is read still stands on the page: a long text ends with the next piece after one has left it. */
let isWanted = () => true;
/** Ends with every pause and stop, so that a late event of what was cancelled is known as such. */
let turn = 0;

const listeners = new Set<() => void>();
const show = (next: Speaking | null) => {
  now = next;
  for (const listener of listeners) listener();
};

export const speech = {
  start(key: string, markdown: string, about: { language: string; isWanted: () => boolean }): void {
    silence();
    pieces = piecesOf(speakable(markdown), about.language);
    index = 0;
    offset = 0;
    ({ language, isWanted } = about);
    if (pieces.length === 0) return show(null);
    show({ key, isPaused: false });
    sayNext();
  },
  /** Not the engine's own pause: on some systems that ends it, on others it never goes on. */
  pause(): void {
    if (!now) return;
    silence();
    show({ ...now, isPaused: true });
  },
  resume(): void {
    if (!now?.isPaused) return;
    show({ ...now, isPaused: false });
    sayNext();
  },
  stop(key?: string): void {
    if (!now || (key !== undefined && now.key !== key)) return;
    silence();
    show(null);
  },
};

function silence(): void {
  turn += 1;
  speechSynthesis.cancel();
}

function sayNext(): void {
  const piece = pieces[index];
  if (piece === undefined || !isWanted()) return show(null);
  const mine = ++turn;
  const from = offset;
  const words = new SpeechSynthesisUtterance(piece.slice(from));
  words.lang = language;
  const voice = voiceFor(language);
  if (voice) words.voice = voice;
  words.addEventListener("boundary", ({ charIndex }) => {
    if (mine === turn) offset = from + charIndex;
  });
  words.addEventListener("end", () => {
    if (mine !== turn) return;
    index += 1;
    offset = 0;
    sayNext();
  });
  words.addEventListener("error", () => mine === turn && show(null));
  speechSynthesis.speak(words);
}

/** One that lives on this device before one that sends the text away, and of the same region before others. */
function voiceFor(tag: string): SpeechSynthesisVoice | undefined {
  const base = tag.split("-")[0]!.toLowerCase();
  const rank = ({ lang, localService, default: isDefault }: SpeechSynthesisVoice) =>
    (localService ? 4 : 0) + (lang.replace("_", "-").toLowerCase() === tag.toLowerCase() ? 2 : 0) + (isDefault ? 1 : 0);
  return speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === base)
    .sort((a, b) => rank(b) - rank(a))[0];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the reading of `key` stands. */
export function useSpeech(key: string): "idle" | "speaking" | "paused" {
  const current = useSyncExternalStore(subscribe, () => now);
  if (current?.key !== key) return "idle";
  return current.isPaused ? "paused" : "speaking";
}
