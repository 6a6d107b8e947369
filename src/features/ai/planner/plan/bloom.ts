import type { Band, Brief } from "#src/features/ai/planner/brief.ts";

/**
 * The cognitive processes from lower to higher: Anderson & Krathwohl (eds.), "A Taxonomy for Learning, Teaching, and
 * Assessing: A Revision of Bloom's Taxonomy", 2001.
 */
export const BLOOM = ["remember", "understand", "apply", "analyse", "evaluate", "create"] as const;
export type Bloom = (typeof BLOOM)[number];

const LADDERS: Record<Band, readonly Bloom[]> = {
  early: ["remember", "understand", "apply"],
  primary: ["remember", "understand", "apply", "create"],
  lower: ["understand", "apply", "analyse", "create"],
  upper: ["understand", "apply", "analyse", "evaluate"],
  adult: ["understand", "apply", "evaluate", "create"],
};

/** Three or four processes to aim at, rising. Beginners start at the bottom; short lessons stop earlier. */
export function bloomFor(band: Band, level: Brief["level"], minutes: number): Bloom[] {
  const ladder = ladderFor(band, level);
  return minutes < 30 ? ladder.slice(0, 3) : [...ladder];
}

function ladderFor(band: Band, level: Brief["level"]): readonly Bloom[] {
  if (level === "beginner") return band === "early" ? LADDERS.early : ["remember", "understand", "apply", "create"];
  if (level === "advanced")
    return band === "early" || band === "primary"
      ? ["understand", "apply", "analyse", "create"]
      : ["apply", "analyse", "evaluate", "create"];
  return LADDERS[band];
}
