import "katex/dist/katex.min.css";
import katex from "katex";

/** Longer ones stay text. */
const TEX_MAX = 5_000;

/**
 * Sets a formula into `place`, as nodes: no HTML is parsed, and `trust: false` keeps out links, pictures and styles of the
 * author's. What is no formula stays as it was written.
 */
export function typeset(tex: string, place: HTMLElement, isDisplay: boolean): void {
  try {
    if (tex.length > TEX_MAX) throw new RangeError("too long");
    katex.render(tex, place, { displayMode: isDisplay, trust: false, strict: "ignore", maxExpand: 500, maxSize: 20, throwOnError: true });
    place.classList.remove("as-written");
  } catch {
    place.textContent = tex;
    place.classList.add("as-written");
  }
}
