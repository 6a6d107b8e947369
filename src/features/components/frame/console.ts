import { cut, sendLine } from "./bridge.ts";

const LEVELS = ["log", "info", "warn", "error", "debug"] as const;
const DEPTH_MAX = 3;
const ENTRIES_MAX = 50;

/** A value as the console panel shows it. Whatever its getters do, this answers. */
export function inspect(value: unknown, depth = 0): string {
  try {
    if (typeof value === "string") return depth === 0 ? value : JSON.stringify(value);
    if (typeof value === "function") return `ƒ ${value.name || "function"}`;
    if (typeof value !== "object" || value === null) return typeof value === "bigint" ? `${value}n` : String(value);
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (value instanceof Element) return `<${value.tagName.toLowerCase()}>`;
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
    if (value instanceof Map || value instanceof Set) return `${value.constructor.name} ${inspect([...value], depth)}`;
    if (depth >= DEPTH_MAX) return Array.isArray(value) ? "[…]" : "{…}";
    if (Array.isArray(value)) return `[${listed(value.slice(0, ENTRIES_MAX), value.length, (each) => inspect(each, depth + 1))}]`;
    const entries = Object.entries(value);
    return entries.length === 0
      ? "{}"
      : `{ ${listed(entries.slice(0, ENTRIES_MAX), entries.length, ([name, each]) => `${name}: ${inspect(each, depth + 1)}`)} }`;
  } catch {
    return "(cannot be shown)"; // A getter that throws, or a proxy.
  }
}

const listed = <T>(shown: T[], count: number, words: (each: T) => string) =>
  [...shown.map(words), ...(count > shown.length ? [`… ${count - shown.length} more`] : [])].join(", ");

/** Takes `%s` and its like as consoles do. */
function lineOf(given: unknown[]): string {
  const [first, ...rest] = given;
  if (typeof first !== "string" || !/%[sdifoOc]/.test(first)) return cut(given.map((each) => inspect(each)).join(" "));
  const words = first.replaceAll(/%([sdifoOc])/g, (whole, kind: string) => {
    if (rest.length === 0) return whole;
    const value = rest.shift();
    return kind === "c" ? "" : inspect(value);
  });
  return cut([words, ...rest.map((each) => inspect(each))].join(" "));
}

/** What a component writes into the console goes to the panel, not into the browser's, which has no limit. */
export function takeConsole(): void {
  // Its methods are looked up and replaced by name.
  const target = console as unknown as Record<string, unknown>;
  for (const level of LEVELS) target[level] = (...given: unknown[]) => sendLine(level, lineOf(given));
  target["trace"] = target["debug"];
  target["table"] = target["dir"] = target["log"];
  target["assert"] = (isRight: unknown, ...given: unknown[]) => {
    if (!isRight) sendLine("error", lineOf(["Assertion failed:", ...given]));
  };
  for (const name of ["group", "groupCollapsed"]) target[name] = target["log"];
  for (const name of ["groupEnd", "time", "timeEnd", "timeLog", "count", "clear"]) target[name] = () => {};
}
