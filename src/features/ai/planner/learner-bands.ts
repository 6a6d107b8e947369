import type { Band, Brief, Group } from "#src/features/ai/planner/brief.ts";

const OF_GROUP: Record<Group, Band> = {
  preschool: "early",
  children: "primary",
  primary: "primary",
  middle: "lower",
  teens: "lower",
  secondary: "upper",
  students: "adult",
  adults: "adult",
  seniors: "adult",
};

/** Used, and said, when nobody named an age. */
export const ASSUMED_BAND: Band = "lower";

export function bandOf({ learners }: Pick<Brief, "learners">): Band {
  if (!learners) return ASSUMED_BAND;
  if (learners.kind === "group") return OF_GROUP[learners.group];
  const age = Math.floor((learners.from + learners.to) / 2);
  if (age <= 6) return "early";
  if (age <= 10) return "primary";
  if (age <= 14) return "lower";
  return age <= 18 ? "upper" : "adult";
}

/** Minutes of a lesson of which only the audience is known: a usual school hour, shorter for the youngest. */
export const USUAL_MINUTES: Record<Band, number> = { early: 25, primary: 45, lower: 50, upper: 60, adult: 60 };

/** Minutes after which a group needs a break: longer lessons are cut into blocks of about this length. */
export const BLOCK_MINUTES: Record<Band, number> = { early: 40, primary: 60, lower: 90, upper: 90, adult: 90 };
