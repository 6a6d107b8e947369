import { parse } from "@babel/parser";
import type { CodeProblem } from "../components.contract.ts";
import { type Program, TooDeep } from "./ast.ts";
import { explain, isParseError } from "./explain.ts";

export class Refused extends Error {
  constructor(readonly problem: CodeProblem) {
    super(problem.message);
  }
}

/** A problem of the JSX at a node; without one: of the whole. */
export function refusal(message: string, node?: { loc?: { start: { line: number; column: number } } | null }): CodeProblem {
  return { message, part: "jsx", line: node?.loc?.start.line ?? null, column: node?.loc ? node.loc.start.column + 1 : null };
}

/** The syntax tree. Throws `Refused` with what is wrong and where. */
export function parseJsx(source: string): Program {
  try {
    const { program } = parse(source, { sourceType: "module", plugins: ["jsx", "typescript"], attachComment: false });
    return program;
  } catch (error) {
    if (isParseError(error)) throw new Refused(explain(error, source));
    throw tooDeep(error);
  }
}

/** An exhausted stack in words; other errors as they are. */
export function tooDeep(error: unknown): unknown {
  return error instanceof TooDeep || error instanceof RangeError
    ? new Refused(refusal("The code is nested too deeply to be read. Split it into smaller components."))
    : error;
}
