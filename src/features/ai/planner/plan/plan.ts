import type { Band, Brief, Structure } from "#src/features/ai/planner/brief.ts";
import { bandOf } from "#src/features/ai/planner/learner-bands.ts";
import { adaptStages } from "#src/features/ai/planner/plan/adapt-stages.ts";
import { arrangeCycles } from "#src/features/ai/planner/plan/arrange-cycles.ts";
import { arrange } from "#src/features/ai/planner/plan/arrange.ts";
import { type Bloom, bloomFor } from "#src/features/ai/planner/plan/bloom.ts";
import { chooseStructure, type Reason } from "#src/features/ai/planner/plan/choose-structure.ts";
import { shapeTime, type Time } from "#src/features/ai/planner/plan/shape-time.ts";
import type { Slot } from "#src/features/ai/planner/plan/slot.ts";
import { stagesOf } from "#src/features/ai/planner/plan/structures.ts";
import { topicIn } from "#src/features/ai/planner/topics/topics.ts";
import type { Mode } from "#src/features/sessions/sessions.contract.ts";

/** A lesson laid out, not yet put into words. The minutes of `slots` add up to `time.total`. */
export type Plan = {
  brief: Brief;
  /** In the language of the plan where the topic is a known one; not escaped. */
  topic: string;
  band: Band;
  structure: Structure;
  reason: Reason;
  time: Time;
  slots: Slot[];
  objectives: Bloom[];
  playful: boolean;
};

/** The plan for a brief whose topic is known. Pure: the same brief gives the same plan. */
export function makePlan(brief: Brief & { topic: string }, mode: Mode): Plan {
  const band = bandOf(brief);
  const time = shapeTime(brief, band);
  const { structure, reason } = chooseStructure(brief, band, time.total);
  const lay = structure === "release" && time.lessons > 1 ? arrangeCycles : arrange;
  return {
    brief,
    topic: topicIn(brief.language, brief.topic),
    band,
    structure,
    reason,
    time,
    slots: lay(adaptStages(stagesOf(structure, time.total, brief.subject, brief.compact), brief), time),
    objectives: bloomFor(band, brief.level, time.total),
    playful: mode === "fun" || brief.playful,
  };
}
