import type { Band, Group, Level, Structure, Subject } from "#src/features/ai/planner/brief.ts";
import type { Kit, Question, Step } from "#src/features/ai/planner/phrases/kit.ts";
import type { Reason } from "#src/features/ai/planner/plan/choose-structure.ts";
import type { Focus } from "#src/features/ai/planner/plan/slot.ts";
import type { TimeNote } from "#src/features/ai/planner/plan/shape-time.ts";
import type { Change } from "#src/features/ai/planner/understand/feedback.ts";
import type { StageKey } from "#src/features/ai/planner/plan/structures.ts";

/** Names of things, most with a capital, as they stand in headings and before a colon. */
export type Labels = Record<
  | "forWhom"
  | "time"
  | "subject"
  | "structure"
  | "objectives"
  | "objectivesLead"
  | "materials"
  | "flow"
  | "checks"
  | "differentiation"
  | "homework"
  | "you"
  | "learners"
  | "ask"
  | "expect"
  | "check"
  | "game"
  | "quiz"
  | "support"
  | "stretch"
  | "languageLearners"
  | "focus"
  | "thisAge"
  | "colon"
  | "minutes"
  | "minutesShort"
  | "lessons"
  | "lessonOf"
  | "part"
  | "learnersCount",
  string
>;

export type Audience = {
  ageOne: string;
  ageRange: string;
  school: string;
  groups: Record<Group, string>;
  levels: Record<Level, string>;
  notSaid: string;
};

/** Up to 6 years: nothing is read, written or discussed at length. Takes the place of what a kit or `Shared` says. */
export type Young = {
  hookThey: string;
  goal: Step;
  recallThey: string;
  discoverThey: string;
  modelThey: string;
  guided: Step;
  independentYou: string;
  goRound: Question;
  check: string;
  probe: Question;
  quiz: string;
  /** In place of what learners do in `Shared.activities`. */
  activities: readonly [string, string];
  /** Objectives in place of the kit's. */
  understand: string;
  apply: string;
};

export type Opening = { step: Step; question: Question };

/** Steps that are the same in every subject. */
export type Shared = {
  goal: Step;
  recall: Step;
  feedback: Step;
  transfer: Step;
  /** Of groups of 2 and 4, for a class of known size. */
  pairs: string;
  pairsAndThree: string;
  discoverAsk: Question;
  /** In passing, where there are reasons or results to check; `goRoundMade` where something is made or performed. */
  goRound: Question;
  goRoundMade: Question;
  guidedCheck: string;
  quiz: string;
  /** In place of the kit's own, when another opening or main task was asked for. */
  openings: readonly [Opening, Opening];
  activities: readonly [Step, Step];
  closeAsk: Question;
  young: Young;
  /** For adults who learn for their work, where the subject has no way of its own. */
  adult: { independent: Step; check: string; create: string };
  continued: string;
  languageLearners: string;
  /** What each of several lessons with the same stages is about. */
  focus: Record<Focus, string>;
  /** What the teacher does with the last check. */
  afterwards: { heading: string; body: string };
  recap: { heading: string; body: string };
  exit: { heading: string; body: string };
  break: { heading: string; body: string };
  lunch: { heading: string; body: string };
};

/** What the planner says about itself and asks for. */
export type Talk = Record<
  | "summary"
  | "closing"
  | "playfulIntro"
  | "playfulMaterial"
  | "soFar"
  | "ask"
  | "whoIAm"
  | "cannot"
  | "cannotChange"
  | "canChange"
  | "changed"
  | "everyday"
  | "noTopicForDraft",
  string
>;

/** Parts of a lesson that have a game in place of, or beside, the usual way. */
export const GAMES = ["hook", "recall", "discover", "guided", "independent", "check"] as const;
export type Game = (typeof GAMES)[number];

/** Everything that the planner writes, in one language; `{…}` are places to fill. */
export type Phrases = {
  labels: Labels;
  audience: Audience;
  subjects: Record<Subject, string>;
  structures: Record<Structure, string>;
  reasons: Record<Reason, string>;
  notes: Record<TimeNote | "assumedAge" | "assumedTopic" | "unplanned", string>;
  bands: Record<Band, string>;
  stages: Record<StageKey, { heading: string; aim: string }>;
  shared: Shared;
  games: Record<Game, string>;
  talk: Talk;
  /** What was changed on request, as it follows `talk.changed`. */
  changes: Record<Change, string>;
  kits: Record<Subject, Kit>;
};
