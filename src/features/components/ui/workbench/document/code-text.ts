import type { Code, Component } from "../../../components.contract.ts";
import { CODE_PARTS, codeOf, isSameCode as isSame, mergeCode } from "../../../code.rules.ts";

export { codeOf, isSame };

/** Only what differs; null when nothing does. */
export function changedParts(from: Code, to: Code): Partial<Code> | null {
  const parts = CODE_PARTS.filter((part) => from[part] !== to[part]);
  return parts.length === 0 ? null : Object.fromEntries(parts.map((part) => [part, to[part]]));
}

/**
 * What others wrote (`theirs`) under what stands on the screen (`mine`), both from `base`. Where both changed the same
 * lines mine stays, and then it is not clean: the next save has to be judged from `base`.
 */
export function mergeUnder(base: Code, mine: Code, theirs: Code): { text: Code; isClean: boolean } {
  if (isSame(base, theirs)) return { text: mine, isClean: true };
  if (isSame(base, mine)) return { text: codeOf(theirs), isClean: true };
  // What cannot be merged stands as the last of them has it.
  const { merged, conflicts } = mergeCode(base, theirs, mine);
  return { text: merged, isClean: conflicts.length === 0 };
}

/** What an op of the outbox wrote, on top of `code`. */
export function withInput(code: Code, input: Record<string, unknown>): Code {
  const given = CODE_PARTS.filter((part) => typeof input[part] === "string").map((part) => [part, input[part] as string]);
  return { ...code, ...(Object.fromEntries(given) as Partial<Code>) };
}

/** The component in a server's answer to a save, a restored version or a choice; null for a conflict or anything else. */
export function componentIn(answer: unknown): Component | null {
  if (typeof answer !== "object" || answer === null) return null;
  if ("status" in answer) return answer.status === "conflict" ? null : ((answer as { component?: Component }).component ?? null);
  return "jsxCode" in answer && "version" in answer ? (answer as Component) : null;
}
