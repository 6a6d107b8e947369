const PAUSE_MS = 5;

/** Between two words of a reply. Resolves at once when `signal` aborts. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** About two hundred words a second: fast, and still seen to be written. */
export const readingPace: Pace = (signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, PAUSE_MS);
    signal.addEventListener("abort", done, { once: true });
  });

/** `text` word by word, code line by line, each with the white space behind it; ends when `signal` aborts. */
export async function* wordByWord(text: string, signal: AbortSignal, pace: Pace): AsyncGenerator<string> {
  for (const part of text.split(/(^```\w[^]*?^```$)/m)) {
    for (const [piece] of part.matchAll(part.startsWith("```") ? /[^\n]*\n?/g : /^\s+|\S+\s*/g)) {
      if (piece === "") continue;
      if (signal.aborted) return;
      yield piece;
      await pace(signal);
    }
  }
}
