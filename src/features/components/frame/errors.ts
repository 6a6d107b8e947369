import { cut, send } from "./bridge.ts";
import { Stopped, whereabouts } from "./guards.ts";

let firstLine = 0;
let lines = 0;

/** Where the component's code stands in the page's script: `first` is the line of the document of its line 1. */
export function setPlace(place: { first: number; lines: number }): void {
  firstLine = place.first;
  lines = place.lines;
}

/** React's own messages are numbers in its small build. Source: scripts/error-codes/codes.json of React 19. */
const REACT: Record<string, (args: string[]) => string> = {
  31: ([what]) => `An object cannot be shown as text (${what ?? "an object"}). Show one of its fields, or a list of them.`,
  60: () => "Give either children or dangerouslySetInnerHTML, not both.",
  61: () => "dangerouslySetInnerHTML needs the form { __html: … }.",
  62: () => "style needs an object, such as style={{ color: 'red' }}.",
  130: ([what]) => `A component is used that does not exist (it is ${what ?? "undefined"}). Check its name and its import.`,
  137: ([name]) => `<${name ?? "input"}> cannot have anything inside.`,
  143: () => "Exactly one element is expected inside.",
  185: () => "The component changes its state again and again, without an end. Check effects that set state.",
  300: () => "Fewer hooks ran than before: a return stands before a hook.",
  301: () => "The component sets its state while it is drawn, again and again. Set it in a handler or an effect.",
  306: ([what]) => `A lazy component is not one (${what ?? "unknown"}).`,
  310: () => "More hooks ran than before: hooks must not stand inside an if or a loop.",
  321: () => "A hook is called outside of a component.",
};

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return `Thrown: ${typeof error === "string" ? error : "something that is not an error"}`;
  const [, number, rest = ""] = /^Minified React error #(\d+); visit \S+?(\?\S*)? /.exec(error.message) ?? [];
  const args = [...new URLSearchParams(rest).values()];
  return (number && REACT[number]?.(args)) || `${error.name}: ${error.message}`;
}

/** The innermost line of the component's own code in a stack. */
export function lineOf(stack: string): number | undefined {
  for (const [, at] of stack.matchAll(/:(\d+):\d+\)?\s*$/gm)) {
    const line = Number(at) - firstLine + 1;
    if (line >= 1 && line <= lines) return line;
  }
  return undefined;
}

const told = new WeakSet<Error>();

/** Says what went wrong and where; once for each error, whoever catches it. `componentStack`: React's, the innermost first. */
export function report(error: unknown, componentStack = ""): void {
  if (error instanceof Stopped) return; // Told already.
  if (error instanceof Error) {
    if (told.has(error)) return;
    told.add(error);
  }
  const component = /^\s*at ([A-Z]\w*)/m.exec(componentStack)?.[1];
  const line = (error instanceof Error && lineOf(error.stack ?? "")) || lineOf(componentStack) || whereabouts.line || undefined;
  send({
    type: "error",
    message: cut(wordsOf(error)),
    ...(line ? { line } : {}),
    ...(component ? { component: cut(component, 120) } : {}),
  });
}

/** For whoever looks at the frame. */
export const sentence = (error: unknown): string => (error instanceof Stopped ? error.message : wordsOf(error));

export function catchErrors(): void {
  window.addEventListener("error", (event) => {
    // Pictures that do not load have no error.
    if (event.error !== undefined && event.error !== null) report(event.error);
    else if (event.message) report(new Error(event.message));
  });
  window.addEventListener("unhandledrejection", (event) => report(event.reason));
}
