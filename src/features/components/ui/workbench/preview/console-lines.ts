import type { FromFrame, LEVELS } from "../../../frame.contract.ts";

export type Level = (typeof LEVELS)[number];
/** One line of the console. `line`: of the JSX, from 1, where it is known. `count`: how often it came in a row. */
export type ConsoleLine = { id: number; level: Level; text: string; line: number | null; count: number; at: number };

export const LINES_MAX = 1_000;
/** A component may write thousands of lines a second; they are drawn ten times a second. */
const DRAW_MS = 100;

/** What the component says: at most `LINES_MAX` lines, the oldest go first. */
export function createConsoleLines(now: () => number = Date.now) {
  let lines: ConsoleLine[] = [];
  let shown: readonly ConsoleLine[] = lines;
  let next = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function draw() {
    timer = undefined;
    lines = lines.slice(-LINES_MAX);
    shown = [...lines];
    for (const listener of listeners) listener();
  }

  function push(level: Level, text: string, line: number | null = null) {
    const last = lines.at(-1);
    if (last && last.level === level && last.text === text && last.line === line)
      lines[lines.length - 1] = { ...last, count: last.count + 1, at: now() };
    else lines.push({ id: next++, level, text, line, count: 1, at: now() });
    if (lines.length > 2 * LINES_MAX) lines = lines.slice(-LINES_MAX);
    timer ??= setTimeout(draw, DRAW_MS);
  }

  return {
    push,
    /** Takes what concerns the console out of what the frame says. */
    hear(message: FromFrame) {
      if (message.type === "console") push(message.level, message.text);
      if (message.type === "error")
        push("error", message.component ? `${message.message} (in ${message.component})` : message.message, message.line ?? null);
      if (message.type === "stopped") push("error", message.reason, message.line ?? null);
    },
    clear() {
      lines = [];
      clearTimeout(timer);
      draw();
    },
    lines: () => shown,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
