import { send } from "./bridge.ts";
import { captured } from "./captured.ts";
import { describe, placed, pointable } from "./elements.ts";
import type { Outline } from "./outline.ts";

const POINTER = [
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "dblclick",
  "auxclick",
  "contextmenu",
  "touchstart",
  "touchend",
  "submit",
];
const FORWARD = new Set(["ArrowDown", "ArrowRight"]);
const BACK = new Set(["ArrowUp", "ArrowLeft"]);

/**
 * Choosing an element instead of using it, by pointer or by keys. Listens from the start and before the component, so that
 * nothing of it reacts meanwhile; events that a script made up are not believed.
 */
export function createPointing(outline: Outline): { set(isOn: boolean): void } {
  let isOn = false;
  let current: Element | null = null;

  function move(element: Element | null): void {
    if (element === current) return;
    current = element;
    outline.show(element);
    send({ type: "pointed", element: element ? describe(element) : null });
  }

  function step(by: 1 | -1): void {
    const all = pointable();
    const at = current ? all.indexOf(current) : -1;
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    const element = all[next] ?? null;
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
    move(element);
  }

  const pick = () => current && send({ type: "picked", element: describe(current) });

  function take(event: Event): boolean {
    if (!isOn) return false;
    captured.stopImmediately(event);
    captured.prevent(event);
    return event.isTrusted;
  }

  const targetOf = (event: Event) => placed(event.composedPath().find((each): each is Element => each instanceof Element) ?? null);
  const listen = (type: string, then: (event: Event) => void) =>
    captured.addListener(window, type, then, { capture: true, passive: false });

  for (const type of POINTER) listen(type, take);
  listen("pointermove", (event) => take(event) && move(targetOf(event)));
  listen("click", (event) => {
    if (!take(event)) return;
    // A key presses a button where it stands: the choice is the outline's.
    if ((event as MouseEvent).detail > 0) move(targetOf(event));
    pick();
  });
  for (const type of ["keyup", "keypress", "beforeinput"]) listen(type, take);
  listen("keydown", (event) => {
    if (!take(event)) return;
    const { key, shiftKey } = event as KeyboardEvent;
    if (key === "Escape") send({ type: "left" });
    else if (key === "Enter" || key === " ") pick();
    else if (key === "Tab") step(shiftKey ? -1 : 1);
    else if (FORWARD.has(key)) step(1);
    else if (BACK.has(key)) step(-1);
  });

  return {
    set(next) {
      isOn = next;
      document.documentElement.style.cursor = next ? "crosshair" : "";
      if (!next) move(null);
    },
  };
}
