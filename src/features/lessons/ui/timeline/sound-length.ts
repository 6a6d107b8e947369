import { attachmentUrl } from "#src/features/attachments/attachments.client.ts";

const WAIT_MS = 2_000;
const known = new Map<string, number>();

/** How long a sound lasts, in milliseconds; null when its file does not say, or does not come soon. */
export function soundLength(attachmentId: string): Promise<number | null> {
  const found = known.get(attachmentId);
  if (found !== undefined) return Promise.resolve(found);
  return new Promise((answer) => {
    const sound = new Audio();
    const done = (ms: number | null) => {
      clearTimeout(timer);
      if (ms !== null) known.set(attachmentId, ms);
      sound.removeAttribute("src");
      sound.load();
      answer(ms);
    };
    const timer = setTimeout(done, WAIT_MS, null);
    sound.preload = "metadata";
    sound.addEventListener("loadedmetadata", () => done(Number.isFinite(sound.duration) ? Math.round(sound.duration * 1_000) : null), {
      once: true,
    });
    sound.addEventListener("error", () => done(null), { once: true });
    sound.src = attachmentUrl(attachmentId);
  });
}
