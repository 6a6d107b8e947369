import type { Band, Brief, Structure, Subject } from "#src/features/ai/planner/brief.ts";

/** Why a structure was taken; each has its sentence in every language. */
export const REASONS = ["asked", "inquiry", "skill", "knowledge", "young", "long"] as const;
export type Reason = (typeof REASONS)[number];

const INQUIRY = new Set<Subject>(["science", "physics", "chemistry", "biology", "geography"]);
const SKILL = new Set<Subject>(["mathematics", "coding", "sport", "music", "languages", "art"]);

/**
 * What was asked for; else phenomena are explored (5E), skills are shown, shared and released, and knowledge follows
 * the nine events, as do long lessons for adults.
 */
export function chooseStructure(
  brief: Pick<Brief, "structure" | "subject">,
  band: Band,
  minutes: number,
): { structure: Structure; reason: Reason } {
  if (brief.structure) return { structure: brief.structure, reason: "asked" };
  if (band === "adult" && minutes >= 90) return { structure: "gagne", reason: "long" };
  if (INQUIRY.has(brief.subject)) return { structure: "fiveE", reason: "inquiry" };
  if (SKILL.has(brief.subject)) return { structure: "release", reason: "skill" };
  if (band === "early") return { structure: "release", reason: "young" };
  return { structure: "gagne", reason: "knowledge" };
}
