import type { Metadata } from "#src/shared/contract.ts";
import type { CodeProblem } from "./components.contract.ts";
import type { ReplyComponent, ReplyPart } from "./reply.rules.ts";

/**
 * What a reply made, as the server wrote it into its metadata. A negative `version` is a side of a conflict: it met a change
 * by hand, and waits for a decision.
 */
export type MadeComponent = { id: string; version: number; name: string; problem: CodeProblem | null };

/** The components that a reply made, in order; null: the server has not said, as of replies that are older than components. */
export function madeIn({ components }: Metadata): MadeComponent[] | null {
  return Array.isArray(components)
    ? (components as unknown[]).filter(isMade).map((made) => ({ ...made, problem: made.problem ?? null }))
    : null;
}

function isMade(value: unknown): value is MadeComponent {
  if (typeof value !== "object" || value === null) return false;
  const { id, version, name } = value as Partial<MadeComponent>;
  return typeof id === "string" && typeof version === "number" && typeof name === "string";
}

/** A part of a reply with what was made of it; `made` null: nothing, so that it stays text. */
export type PartMade = { part: ReplyPart; made: MadeComponent | null };

/** Pairs code and components: in their order where there are as many of both, else by name, as far as that goes. */
export function pairParts(parts: readonly ReplyPart[], made: readonly MadeComponent[]): PartMade[] {
  const codes = parts.filter((part): part is ReplyComponent => part.kind === "component");
  const pairs = new Map<ReplyPart, MadeComponent>();
  const left = new Set(made);
  const pair = (part: ReplyComponent, found: MadeComponent | undefined) => {
    if (!found) return;
    pairs.set(part, found);
    left.delete(found);
  };
  if (codes.length === made.length) codes.forEach((part, index) => pair(part, made[index]));
  else
    for (const part of codes)
      pair(
        part,
        [...left].find(({ name }) => name === part.name),
      );
  // A change of one component keeps its name, whatever the model called it.
  const [only, ...others] = codes.filter((part) => !pairs.has(part));
  if (only && others.length === 0 && left.size === 1) pair(only, [...left][0]);
  return parts.map((part) => ({ part, made: pairs.get(part) ?? null }));
}
