import { captured } from "./captured.ts";
import { send } from "./bridge.ts";
import { tree } from "./elements.ts";

/** Changes that come together are told together, in ms. */
const QUIET_MS = 120;

/** Tells the page of the size of what is drawn, and of its elements, whenever they change. */
export function watch(): void {
  let timer = 0;
  let told = "";
  const tell = () => {
    timer = 0;
    const elements = tree();
    const next = captured.stringify(elements);
    if (next !== told) send({ type: "tree", elements });
    told = next;
  };
  const soon = () => {
    if (timer === 0) timer = captured.setTimeout(tell, QUIET_MS);
  };
  new MutationObserver(soon).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener("resize", soon);
  new ResizeObserver(tellSize).observe(document.documentElement);
  soon();
}

let width = 0;
let height = 0;

/** A component as tall as its window grows with it for ever: what is taller than a window of the size asked for is not told. */
function tellSize(): void {
  const next = Math.ceil(document.documentElement.getBoundingClientRect().height);
  const wide = Math.ceil(document.documentElement.scrollWidth);
  const isOfWindow = height > 0 && innerHeight === height && next > height;
  if ((next === height && wide === width) || isOfWindow) return;
  width = wide;
  height = next;
  send({ type: "size", width, height });
}
