import type { FrameElement } from "../frame.contract.ts";
import { cut } from "./bridge.ts";

/** Where the compiler wrote an element's place in the JSX, as `start-end`. */
const PLACE = "data-lx";
const TREE_MAX = 500;
const DEPTH_MAX = 60;

type Fiber = { type: unknown; return: Fiber | null };

/** What can be pointed at, in the order of the document. */
export const pointable = (): Element[] => [...document.body.querySelectorAll(`[${PLACE}]`)].filter(isDrawn).slice(0, TREE_MAX);

const isDrawn = (element: Element) => element.getClientRects().length > 0;

/** The nearest element that has a place in the code. */
export const placed = (element: Element | null): Element | null => element?.closest(`body [${PLACE}]`) ?? null;

export function describe(element: Element): FrameElement {
  const [start, end] = placeOf(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    selector: cut(selectorOf(element), 1_000),
    path: [...componentsOf(element), labelOf(element)].slice(-40).map((name) => cut(name, 120)),
    tag: cut(element.localName, 80),
    text: cut((element.textContent ?? "").replaceAll(/\s+/g, " ").trim(), 200),
    ...(start !== undefined && end !== undefined ? { start, end } : {}),
    box: { x, y, width, height },
  };
}

/** All of them, each with how far it is inside others. */
export function tree(): (FrameElement & { depth: number })[] {
  const depths = new Map<Element, number>();
  return pointable().map((element) => {
    const outer = placed(element.parentElement);
    const depth = Math.min(DEPTH_MAX, outer ? (depths.get(outer) ?? 0) + 1 : 0);
    depths.set(element, depth);
    return { ...describe(element), depth };
  });
}

function placeOf(element: Element): [number?, number?] {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(element.getAttribute(PLACE) ?? "") ?? [];
  return start && end ? [Number(start), Number(end)] : [];
}

/** `button.primary`: as people name an element. Classes that only style are many; the first says enough. */
export function labelOf(element: Element): string {
  const name = element.id ? `#${element.id}` : (element.classList[0] ?? "");
  if (element.id) return element.localName + name;
  return name && /^[a-z][\w-]*$/i.test(name) ? `${element.localName}.${name}` : element.localName;
}

/** Names of the components around an element, from the outside. Source: React keeps its fiber under such a key. */
function componentsOf(element: Element): string[] {
  const key = Object.keys(element).find((each) => each.startsWith("__reactFiber$"));
  const names: string[] = [];
  // React keeps it under a name made at random, which no type can know.
  let fiber = key ? (element as unknown as Record<string, Fiber | null>)[key] : null;
  for (let steps = 0; fiber && steps < 1_000; steps++) {
    const name = componentName(fiber.type);
    if (name) names.unshift(name);
    fiber = fiber.return;
  }
  return names;
}

type Wrapped = { type?: unknown; render?: unknown; displayName?: string };
const { apply } = Reflect;
const { toString: source } = Function.prototype;

/** What the compiler writes into each function of the code. */
const OURS = "lx_call(";
/** Of a component that stands in the code: libraries' come without their names. */
function componentName(type: unknown): string | undefined {
  if (typeof type === "object" && type !== null) {
    const { type: memoized, render, displayName } = type as Wrapped;
    const inner = memoized ?? render;
    return typeof inner === "function" ? (componentName(inner) && displayName) || componentName(inner) : undefined;
  }
  if (typeof type !== "function" || !(apply(source, type, []) as string).includes(OURS)) return undefined;
  return (type as Wrapped).displayName ?? (type.name || undefined);
}

/** From the nearest id, or the body, downwards: stays the same while the elements around it do. */
function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
    if (each.id && each.id !== "root") {
      steps.unshift(`#${CSS.escape(each.id)}`);
      return steps.join(" > ");
    }
    if (each.id === "root") return ["#root", ...steps].join(" > ");
    steps.unshift(stepOf(each));
  }
  return ["body", ...steps].join(" > ");
}

function stepOf(element: Element): string {
  const { localName, parentElement } = element;
  const alike = parentElement ? [...parentElement.children].filter((each) => each.localName === localName) : [];
  return alike.length > 1 ? `${CSS.escape(localName)}:nth-of-type(${alike.indexOf(element) + 1})` : CSS.escape(localName);
}

export function find(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null; // No selector that this browser knows.
  }
}
