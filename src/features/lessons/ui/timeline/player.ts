import type { LessonContent } from "../../lessons.contract.ts";
import { attachmentUrl } from "#src/features/attachments/attachments.client.ts";
import { endOf, soundOffset, type Clip, type Track } from "../../timeline.rules.ts";
import { derive } from "./items.ts";
import { NONE, type ViewStore } from "./view.ts";
import type { SmallStore } from "./small-store.ts";

/** Sounds are fetched this long before they are heard. */
const AHEAD_MS = 1_500;
/** Further apart than this, a sound is brought back to the clock. */
const DRIFT_S = 0.25;

type Deps = { content: () => LessonContent; view: ViewStore; playhead: SmallStore<number>; broken: SmallStore<ReadonlySet<string>> };

/** The clock that moves the playhead, and the sounds that follow it. What is missing is passed over in silence. */
export function createPlayer({ content, view, playhead, broken }: Deps) {
  /** By clip: loading, or heard. */
  const sounds = new Map<string, HTMLAudioElement>();
  let frame = 0;
  let clock = { began: 0, from: 0 };

  function tick() {
    const { lengthMs } = derive(content());
    const at = clock.from + performance.now() - clock.began;
    if (at >= lengthMs) {
      playhead.set(lengthMs);
      return pause();
    }
    playhead.set(at);
    hear(at);
    frame = requestAnimationFrame(tick);
  }

  function hear(at: number) {
    const wanted = new Set<string>();
    for (const track of content().timeline.tracks) {
      if (track.kind === "visual") continue;
      for (const clip of track.clips) {
        if (clip.startMs - AHEAD_MS > at) break;
        if (endOf(clip) <= at) continue;
        const sound = soundOf(clip);
        if (!sound) continue;
        wanted.add(clip.id);
        if (at >= clip.startMs) follow(sound, (soundOffset(track, clip) + at - clip.startMs) / 1_000);
        else prepare(sound, track, clip);
      }
    }
    for (const [id, sound] of sounds)
      if (!wanted.has(id)) {
        sound.pause();
        sounds.delete(id);
      }
  }

  function soundOf(clip: Clip): HTMLAudioElement | null {
    const { attachmentId } = (clip.ref === undefined ? undefined : derive(content()).items.get(clip.ref)) ?? {};
    if (!attachmentId || broken.get().has(attachmentId)) return null;
    const known = sounds.get(clip.id);
    if (known) return known;
    const sound = new Audio(attachmentUrl(attachmentId));
    sound.preload = "auto";
    sound.addEventListener("error", () => broken.set(new Set([...broken.get(), attachmentId])));
    sounds.set(clip.id, sound);
    return sound;
  }

  return {
    play() {
      if (view.get().isPlaying) return;
      const isAtEnd = playhead.get() >= derive(content()).lengthMs;
      clock = { began: performance.now(), from: isAtEnd ? 0 : playhead.get() };
      broken.set(NONE); // What could not be loaded may be there now.
      view.put({ isPlaying: true });
      frame = requestAnimationFrame(tick);
    },
    pause,
    /** Moves the playhead; what plays goes on from there. */
    seek(ms: number) {
      const at = Math.max(0, Math.min(derive(content()).lengthMs, ms));
      clock = { began: performance.now(), from: at };
      playhead.set(at);
    },
    close: pause,
  };

  function pause() {
    cancelAnimationFrame(frame);
    for (const sound of sounds.values()) sound.pause();
    sounds.clear();
    view.put({ isPlaying: false });
  }
}

const prepare = (sound: HTMLAudioElement, track: Track, clip: Clip) => {
  const offset = soundOffset(track, clip) / 1_000;
  if (offset > 0 && sound.currentTime === 0) sound.currentTime = offset;
};

function follow(sound: HTMLAudioElement, seconds: number) {
  if (sound.ended || sound.error || seconds > sound.duration) return;
  if (Math.abs(sound.currentTime - seconds) > DRIFT_S) sound.currentTime = seconds;
  if (sound.paused) void sound.play().catch(() => undefined); // interrupted by a pause, or told by its error event
}
