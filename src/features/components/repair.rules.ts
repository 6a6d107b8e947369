import type { CodeProblem, ComponentRequest } from "./components.contract.ts";
import type { MadeComponent } from "./made.rules.ts";

/** What went wrong with a component: when it was compiled, or while it ran. */
export type Trouble = { kind: "compile"; problem: CodeProblem } | { kind: "run"; message: string; line: number | null };

const placeIn = (part: CodeProblem["part"], line: number | null) =>
  `${part === "css" ? "CSS" : "JSX"}${line === null ? "" : `, line ${line}`}`;

/** `Line 25: a closing } is missing.` */
export function troubleWords(trouble: Trouble): string {
  const { message, line } = trouble.kind === "compile" ? trouble.problem : trouble;
  const part = trouble.kind === "compile" && trouble.problem.part === "css" ? "CSS" : "";
  const place = line === null ? part : `${part ? `${part}, line` : "Line"} ${line}`;
  return ended(place ? `${place}: ${message}` : message);
}

/** The message that asks a model for a repair: it carries the error as it was told. */
export function repairWords(name: string, trouble: Trouble): string {
  const isCompile = trouble.kind === "compile";
  const part = isCompile ? trouble.problem.part : "jsx";
  const { message, line } = isCompile ? trouble.problem : trouble;
  return `Please repair “${name}”: it ${isCompile ? "does not compile" : "stops with an error"}. ${placeIn(part, line)}: ${ended(message)}`;
}

/** What such a message asks, for its metadata. A side of a conflict is no base to build on. */
export function repairRequest(made: Pick<MadeComponent, "id" | "version"> | null): ComponentRequest {
  const base = made && made.version > 0 ? { baseVersion: made.version } : {};
  return { id: made?.id ?? null, ...base, interactionType: "fix", targetElement: null };
}

const ended = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);
