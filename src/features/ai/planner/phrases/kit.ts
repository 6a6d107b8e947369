import type { Bloom } from "#src/features/ai/planner/plan/bloom.ts";

/** What the teacher does, and what the learners do. */
export type Step = { you: string; they: string };
/** A question, and the kind of answer to expect. */
export type Question = { ask: string; expect: string };

/** How a subject is taught, in one language. `{topic}` stands for the topic; nothing may depend on its gender or number. */
export type Kit = {
  /** Opens the lesson. */
  hook: Step;
  /** Learners meet the thing before its explanation (5E). */
  discover: Step;
  /** The teacher shows or explains. */
  model: Step;
  /** Practice together. */
  guided: Step;
  /** Practice without help. */
  independent: Step;
  /** What learners up to 6 do in place of `independent`. */
  young: string;
  /** Asked after the hook. */
  open: Question;
  /** Asked after the model. */
  probe: Question;
  /** Shows in the end who can do it. */
  check: string;
  support: string;
  stretch: string;
  homework: string;
  materials: readonly string[];
  /** Read after "By the end, learners can:". */
  objectives: Record<Bloom, string>;
};
