import type { Kind } from "#src/features/ai/planner/gallery/kinds.ts";

/** What a rule changed about a component. */
export const EDITS = ["words", "rows", "added", "removed", "title", "colour", "larger", "smaller", "setting", "kind", "repaired"] as const;
export type Edit = (typeof EDITS)[number];

/** Where the rows of a component come from. */
export const ORIGINS = ["given", "facts", "lesson", "open", "empty", "none"] as const;
export type Origin = (typeof ORIGINS)[number];

/** All that the gallery says, in one language; `{…}` are places to fill. */
export type GalleryPhrases = {
  names: Record<Kind, string>;
  made: string;
  origins: Record<Origin, string>;
  whoIAm: string;
  /** What can be said to change it: of every component, and of each kind. */
  canChange: string;
  examples: Record<Kind, string>;
  changed: string;
  edits: Record<Edit, string>;
  cannotChange: string;
  cannotRead: string;
  notOurs: string;
  model: string;
  nothingBroken: string;
  explains: Record<Kind, string>;
  explainCode: string;
  /** What the gallery has, with examples. */
  offer: string;
  notes: { words: string; data: Record<Kind, string> };
  /** The words on each component. */
  words: Record<Kind, Record<string, string>>;
  /** Filled in where nothing is known. `{topic}` is the topic, `{n}` a number from 1. */
  open: {
    topic: string;
    term: string;
    meaning: string;
    question: string;
    right: string;
    wrong: string;
    sentence: string;
    date: string;
    event: string;
    option: string;
    pollTitle: string;
    /** Three answers to it, between |. */
    levels: string;
    whichIs: string;
  };
};
