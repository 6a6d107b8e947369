/** The components that the planner makes without a model. */
export const KINDS = [
  "flash-cards",
  "quiz",
  "timer",
  "matching",
  "gaps",
  "number-line",
  "metronome",
  "keyboard",
  "timeline",
  "poll",
] as const;
export type Kind = (typeof KINDS)[number];

/** What most of them are filled with: a word and what it means, a question and its answer. */
export type Pair = { term: string; meaning: string };

/** A literal of JavaScript that can stand in the code of a component. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** What a component is filled with. `data`: its rows, absent for those without any. `settings`: the defaults of its props. */
export type Filling = { settings: Record<string, string | number | boolean>; data: Value[] | null };
