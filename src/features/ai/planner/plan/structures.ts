import type { Structure, Subject } from "#src/features/ai/planner/brief.ts";

/** What happens in a stage. A role is filled from the subject's kit or from phrases for every subject. */
export const ROLES = ["hook", "goal", "recall", "discover", "model", "guided", "independent", "feedback", "check", "transfer"] as const;
export type Role = (typeof ROLES)[number];

export const STAGES = [
  "engage",
  "explore",
  "explain",
  "elaborate",
  "evaluate",
  "open",
  "iDo",
  "weDo",
  "youDo",
  "close",
  "attention",
  "goal",
  "recall",
  "present",
  "guide",
  "perform",
  "feedback",
  "assess",
  "transfer",
  "attentionGoal",
  "attentionGoalRecall",
  "presentGuide",
  "performFeedback",
  "assessTransfer",
] as const;
export type StageKey = (typeof STAGES)[number];

/** `weight` is the stage's share of the lesson; weights of a structure add up to 100. */
export type Stage = { key: StageKey; weight: number; roles: readonly Role[] };

/**
 * The 5E instructional model: Bybee et al., "The BSCS 5E Instructional Model: Origins and Effectiveness", 2006
 * (model of 1987). Explore and Elaborate take most of the time.
 */
const FIVE_E: Stage[] = [
  { key: "engage", weight: 12, roles: ["hook"] },
  { key: "explore", weight: 28, roles: ["discover"] },
  { key: "explain", weight: 20, roles: ["model"] },
  { key: "elaborate", weight: 26, roles: ["independent"] },
  { key: "evaluate", weight: 14, roles: ["check"] },
];

/** Gradual release of responsibility: Fisher & Frey, "Better Learning Through Structured Teaching", 2008. */
const RELEASE: Stage[] = [
  { key: "open", weight: 12, roles: ["hook", "goal"] },
  { key: "iDo", weight: 20, roles: ["model"] },
  { key: "weDo", weight: 28, roles: ["guided"] },
  { key: "youDo", weight: 28, roles: ["independent"] },
  { key: "close", weight: 12, roles: ["check"] },
];

/** The same for what is learnt by moving and making: less is shown, more is done. */
const RELEASE_BY_DOING: Stage[] = [
  { key: "open", weight: 14, roles: ["hook", "goal"] },
  { key: "iDo", weight: 11, roles: ["model"] },
  { key: "weDo", weight: 27, roles: ["guided"] },
  { key: "youDo", weight: 36, roles: ["independent"] },
  { key: "close", weight: 12, roles: ["check"] },
];

/** Nine events of instruction: Gagné, "The Conditions of Learning and Theory of Instruction", 4th edition, 1985. */
const NINE_EVENTS: Stage[] = [
  { key: "attention", weight: 7, roles: ["hook"] },
  { key: "goal", weight: 4, roles: ["goal"] },
  { key: "recall", weight: 8, roles: ["recall"] },
  { key: "present", weight: 20, roles: ["model"] },
  { key: "guide", weight: 18, roles: ["guided"] },
  { key: "perform", weight: 19, roles: ["independent"] },
  { key: "feedback", weight: 8, roles: ["feedback"] },
  { key: "assess", weight: 10, roles: ["check"] },
  { key: "transfer", weight: 6, roles: ["transfer"] },
];

/** The nine events drawn together where nine sections would be too short to use. */
const EVENTS_IN_FIVE: Stage[] = [
  { key: "attentionGoal", weight: 11, roles: ["hook", "goal"] },
  { key: "recall", weight: 9, roles: ["recall"] },
  { key: "presentGuide", weight: 38, roles: ["model", "guided"] },
  { key: "performFeedback", weight: 27, roles: ["independent", "feedback"] },
  { key: "assessTransfer", weight: 15, roles: ["check", "transfer"] },
];
const EVENTS_IN_FOUR: Stage[] = [
  { key: "attentionGoalRecall", weight: 20, roles: ["hook", "goal", "recall"] },
  { key: "presentGuide", weight: 38, roles: ["model", "guided"] },
  { key: "performFeedback", weight: 27, roles: ["independent", "feedback"] },
  { key: "assessTransfer", weight: 15, roles: ["check", "transfer"] },
];

/** The stages of a structure for so many minutes in all. */
export function stagesOf(structure: Structure, minutes: number, subject: Subject = "general", compact = false): readonly Stage[] {
  if (structure === "fiveE") return FIVE_E;
  if (structure === "release") return subject === "sport" || subject === "art" ? RELEASE_BY_DOING : RELEASE;
  if (minutes < 30 || compact) return EVENTS_IN_FOUR;
  return minutes < 75 ? EVENTS_IN_FIVE : NINE_EVENTS;
}
