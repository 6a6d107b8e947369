import { captured } from "./captured.ts";
import { labelOf } from "./elements.ts";

const STYLE = `
:host{all:initial;position:fixed;inset:0;pointer-events:none;z-index:2147483647}
div{position:fixed;box-sizing:border-box;border:2px solid #3b6fe0;border-radius:3px;background:#3b6fe01f;transition:all 80ms}
span{position:absolute;left:-2px;bottom:100%;max-width:90vw;padding:1px 6px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;
font:600 11px/16px system-ui,sans-serif;color:#fff;background:#3b6fe0;border-radius:3px 3px 0 0}
span[data-inside]{bottom:auto;top:100%}
@media (prefers-reduced-motion:reduce){div{transition:none}}`;

/** A box around one element, above everything, that follows it. */
export type Outline = { show(element: Element | null): void };

/** `host`: where it is kept, outside of what is drawn. */
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
    Object.assign(box.style, { left: `${x - 2}px`, top: `${y - 2}px`, width: `${width + 4}px`, height: `${height + 4}px` });
    label.toggleAttribute("data-inside", y < 20);
    captured.requestFrame(place);
  }

  function show(element: Element | null): void {
    const wasShown = shown !== null;
    shown = element;
    if (!element) return host.remove();
    label.textContent = labelOf(element);
    if (!host.isConnected) document.documentElement.append(host);
    if (!wasShown) place();
  }

  return { show };
}
