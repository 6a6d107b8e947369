import { captured } from "./captured.ts";
import { describe, labelOf, placed } from "./elements.ts";

/** Of the box from its element, with its line, in CSS pixels. */
const AWAY = 4;
const LINE = 2;
const LABEL_HEIGHT = 18;

/** The page’s own accent, and what stands on it. */
const STYLE = `
:host{all:initial;color-scheme:inherit;position:fixed;inset:0;pointer-events:none;z-index:2147483647}
div{--accent:light-dark(#1b614f,#7fc8ae);position:fixed;box-sizing:border-box;border:${LINE}px solid var(--accent);border-radius:8px;transition:all 80ms}
span{position:absolute;left:6px;bottom:100%;max-width:90vw;padding:0 6px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;
font:600 11px/${LABEL_HEIGHT}px ui-monospace,monospace;color:light-dark(#fff,#0f1b17);background:var(--accent);border-radius:4px 4px 0 0}
span[data-end]{left:auto;right:6px}
span[data-below]{bottom:auto;top:100%;border-radius:0 0 4px 4px}
@media (prefers-reduced-motion:reduce){div{transition:none}}`;

/** A box around one element, above everything, that follows it. */
export type Outline = { show(element: Element | null): void };

/** Kept outside of what is drawn, so that no rule of the component reaches it. */
export function createOutline(): Outline {
  const host = document.createElement("lx-outline");
  host.setAttribute("aria-hidden", "true");
  const root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = STYLE;
  const box = document.createElement("div");
  const label = document.createElement("span");
  box.append(label);
  root.append(style, box);
  let shown: Element | null = null;

  function place(): void {
    if (!shown?.isConnected) return show(null);
    const { x, y, width, height } = shown.getBoundingClientRect();
    const [left, top] = [x - AWAY, y - AWAY];
    Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width + 2 * AWAY}px`, height: `${height + 2 * AWAY}px` });
    // At the end, where it covers no first words; a narrow element has no room there.
    label.toggleAttribute("data-end", label.offsetWidth < width);
    label.toggleAttribute("data-below", top < LABEL_HEIGHT);
    captured.requestFrame(place);
  }

  function show(element: Element | null): void {
    const wasShown = shown !== null;
    shown = element;
    if (!element) return host.remove();
    label.textContent = nameOf(element);
    if (!host.isConnected) document.documentElement.append(host);
    if (!wasShown) place();
  }

  return { show };
}

/** What a component draws first is that component; anything else is what it is in the document. */
function nameOf(element: Element): string {
  const own = componentsOf(element);
  const outer = placed(element.parentElement);
  const around = outer ? componentsOf(outer) : [];
  const isInside = around.length === own.length && around.every((name, index) => name === own[index]);
  return (!isInside && own.at(-1)) || labelOf(element);
}

const componentsOf = (element: Element) => describe(element).path.slice(0, -1);
