/**
 * What the frame's own code needs of the browser, taken before a component runs: whatever it does to prototypes and globals
 * afterwards, these stay what they were.
 */
const { apply } = Reflect;
const { error: logError } = console;

/** A method as a function that takes `this` first. */
const uncurry =
  <T, A extends unknown[], R>(method: (this: T, ...args: A) => R) =>
  (self: T, ...args: A): R =>
    apply(method as (...given: A) => R, self, args);

/** A getter as a function. */
function getterOf<T>(prototype: object, name: string): (self: object) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`This browser has no ${name}`);
  return (self) => apply(get, self, []) as T;
}

export const captured = {
  apply,
  addListener: uncurry(EventTarget.prototype.addEventListener),
  stopImmediately: uncurry(Event.prototype.stopImmediatePropagation),
  prevent: uncurry(Event.prototype.preventDefault),
  dataOf: getterOf<unknown>(MessageEvent.prototype, "data"),
  portsOf: getterOf<readonly MessagePort[]>(MessageEvent.prototype, "ports"),
  sourceOf: getterOf<unknown>(MessageEvent.prototype, "source"),
  post: uncurry(MessagePort.prototype.postMessage as (this: MessagePort, message: unknown) => void),
  startPort: uncurry(MessagePort.prototype.start),
  now: performance.now.bind(performance),
  setTimeout: window.setTimeout.bind(window),
  requestFrame: window.requestAnimationFrame.bind(window),
  hasFocus: document.hasFocus.bind(document),
  parent: window.parent,
  stringify: JSON.stringify,
  logError,
};
