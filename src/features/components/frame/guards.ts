import { send } from "./bridge.ts";
import { captured } from "./captured.ts";

/** How long a component may work without giving the browser a turn, in ms. */
const TASK_MAX_MS = 1_000;
/** The clock is looked at no more rarely than this, counted in guards that were passed. */
const STEP_MAX = 1_024;

/** Ends a component that does not end by itself. Thrown again by every guard it reaches: catching it helps nobody. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

const smaller = Math.min;
let taskBegan = -1;
let lastLook = 0;
let step = 1;
let passed = 0;
let stopped: Stopped | null = null;
let onStop: (error: Stopped) => void = () => {};

/** The line of the function that was entered last: where an error without a place of its own came from. */
export const whereabouts = { line: 0 };

export function setOnStop(then: (error: Stopped) => void): void {
  onStop = then;
}

/** At the start of each turn of a loop. */
export function loop(line: number): void {
  if (++passed >= step) look("A loop", line);
}

/** At the start of each function. */
export function call(line: number): void {
  whereabouts.line = line;
  if (++passed >= step) look("A function", line);
}

/** How much is done between two looks grows while it is little, so that a guard costs a comparison. */
function look(what: string, line: number): void {
  if (stopped) throw stopped;
  passed = 0;
  const now = captured.now();
  if (taskBegan < 0) {
    taskBegan = now;
    captured.setTimeout(nextTask, 0);
  }
  step = now - lastLook < 1 ? smaller(step * 2, STEP_MAX) : 1;
  lastLook = now;
  if (now - taskBegan > TASK_MAX_MS) stop(`${what} ran for more than a second without a pause.`, line);
}

function nextTask(): void {
  taskBegan = -1;
  step = 1;
}

function stop(reason: string, line: number): never {
  stopped = new Stopped(reason);
  step = 0;
  send({ type: "stopped", reason, line });
  onStop(stopped);
  throw stopped;
}
