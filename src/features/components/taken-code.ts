import { line } from "#src/shared/contract.ts";
import { problemOf } from "./compile/compile.ts";
import { PIECES_MAX, piecesOf } from "./compile/size.ts";
import { CODE_MAX, type Code, type CodeProblem, NAME_MAX } from "./components.contract.ts";
import { readReply } from "./reply.rules.ts";

/** A component that stands in a reply. `problem`: why it cannot be shown. */
export type TakenCode = Code & { problem: CodeProblem | null };

/** More components than these nobody asked for: the rest stays words of the reply. */
const TAKEN_MAX = 12;
const PROBLEM_MAX = 500;
const UNNAMED = "Component";

/** The components of a reply, in the order in which they were written. What is longer than a component may be stays words. */
export function codeIn(reply: string): TakenCode[] {
  const taken: TakenCode[] = [];
  // So much of a reply's code is looked at, as of one component; the rest is judged when it is shown.
  let left = PIECES_MAX;
  for (const part of readReply(reply)) {
    if (part.kind !== "component" || taken.length === TAKEN_MAX) continue;
    const { jsxCode, cssCode } = part;
    if (jsxCode.length > CODE_MAX || cssCode.length > CODE_MAX) continue;
    const pieces = piecesOf(jsxCode);
    left -= pieces;
    taken.push({ name: nameOf(part.name), jsxCode, cssCode, problem: judge(part, left >= 0 || pieces > PIECES_MAX) });
  }
  return taken;
}

const nameOf = (name: string) => line(NAME_MAX).safeParse(name.slice(0, NAME_MAX).toWellFormed()).data ?? UNNAMED;

function judge({ jsxCode, cssCode, problem }: Code & { problem?: string }, isLookedAt: boolean): CodeProblem | null {
  const found = isLookedAt ? problemOf({ jsxCode, cssCode }) : null;
  const told = found ?? (problem === undefined ? null : { message: problem, part: "jsx" as const, line: null, column: null });
  return told && { ...told, message: told.message.slice(0, PROBLEM_MAX).toWellFormed() };
}
