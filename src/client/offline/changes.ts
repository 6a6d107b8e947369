import type { Op } from "#src/client/offline/op.ts";

type Parts = Record<string, unknown>;
type Input = Record<string, unknown>;

export const isSave = (op: Op) => op.path === "drafts.save" || op.path === "components.save";

/** A component's code stands in the input itself, a lesson's parts under `changes`. */
const isOfComponent = (input: Input) => "baseVersion" in input;
export const baseKey = (input: Input) => (isOfComponent(input) ? "baseVersion" : "baseRevision");
const COMPONENT_PARTS = ["name", "jsxCode", "cssCode", "metadata"];

const object = (value: unknown): Parts => (typeof value === "object" && value !== null ? (value as Parts) : {});

/** The parts a save changes, whether they stand beside the title or under `content`. */
export function partsOf(input: Input): Parts {
  if (isOfComponent(input)) return Object.fromEntries(COMPONENT_PARTS.filter((part) => part in input).map((part) => [part, input[part]]));
  const { content, ...rest } = object(input.changes);
  return { ...object(content), ...rest };
}

export function withParts(input: Input, parts: Parts): Input {
  if (isOfComponent(input))
    return { ...Object.fromEntries(Object.entries(input).filter(([key]) => !COMPONENT_PARTS.includes(key))), ...parts };
  const { title, plannedMinutes, ...content } = parts;
  const changes = {
    ...(title !== undefined && { title }),
    ...(plannedMinutes !== undefined && { plannedMinutes }),
    ...(Object.keys(content).length > 0 && { content }),
  };
  return { ...input, changes };
}

/** Both saves as one: the later wins part by part, from the base of the earlier. */
export function mergeSaves(earlier: Input, later: Input): Input {
  const { base: _, ...rest } = later;
  const merged = withParts(rest, { ...partsOf(earlier), ...partsOf(later) });
  const key = baseKey(later);
  merged[key] = Math.min(Number(earlier[key]), Number(later[key]));
  if (earlier.base !== undefined) merged.base = earlier.base;
  return merged;
}

/** The save without the parts that `later` has newer words for; null when none is left. */
export function withoutParts(input: Input, later: Input): Input | null {
  const newer = partsOf(later);
  const left = Object.entries(partsOf(input)).filter(([part]) => !(part in newer));
  return left.length === 0 ? null : withParts(input, Object.fromEntries(left));
}
