import type { Op } from "#src/client/offline/op.ts";

type Parts = Record<string, unknown>;
type Input = Record<string, unknown>;

export const isSave = (op: Op) => op.path === "drafts.save";

const object = (value: unknown): Parts => (typeof value === "object" && value !== null ? (value as Parts) : {});

/** The parts a save changes, whether they stand beside the title or under `content`. */
export function partsOf(input: Input): Parts {
  const { content, ...rest } = object(input.changes);
  return { ...object(content), ...rest };
}

export function withParts(input: Input, { title, ...content }: Parts): Input {
  const changes = { ...(title !== undefined && { title }), ...(Object.keys(content).length > 0 && { content }) };
  return { ...input, changes };
}

/** Both saves as one: the later wins part by part, from the base of the earlier. */
export function mergeSaves(earlier: Input, later: Input): Input {
  const { base: _, ...rest } = later;
  const merged = withParts(rest, { ...partsOf(earlier), ...partsOf(later) });
  merged.baseRevision = Math.min(Number(earlier.baseRevision), Number(later.baseRevision));
  if (earlier.base !== undefined) merged.base = earlier.base;
  return merged;
}

/** The save without the parts that `later` has newer words for; null when none is left. */
export function withoutParts(input: Input, later: Input): Input | null {
  const newer = partsOf(later);
  const left = Object.entries(partsOf(input)).filter(([part]) => !(part in newer));
  return left.length === 0 ? null : withParts(input, Object.fromEntries(left));
}
