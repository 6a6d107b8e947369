import { z } from "zod";
import { MODES, type Session } from "#src/features/sessions/sessions.contract.ts";
import { id, instant, page, text } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

export const SEARCH_TYPES = ["session", "message", "lesson"] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** Where the found words stand in a text: pairs of start and end, in UTF-16 code units, in order, without overlap. */
export type Marks = [start: number, end: number][];

export type SearchHit = {
  type: SearchType;
  /** Of the session, message or lesson. */
  id: string;
  /** Of the session or lesson; a message has that of its conversation. */
  title: string;
  titleMarks: Marks;
  /** The words around the first hit, plain text in one line; `…` where text was left out. */
  snippet: string;
  marks: Marks;
  /** The conversation to open; null for lessons. */
  sessionId: string | null;
  /** The message to jump to; null where the title was found. */
  messageId: string | null;
  projectId: string | null;
  at: Instant;
};

/** A conversation in which something was found, with where. */
export type SessionHit = Session & Pick<SearchHit, "titleMarks" | "snippet" | "marks" | "messageId">;

/** Any text is a query: words (their beginnings are enough), and phrases in quotation marks. */
const query = text(500);

export const searchInput = z.strictObject({
  query,
  types: z.array(z.enum(SEARCH_TYPES)).min(1, "Name at least one type, or leave types out").optional(),
  mode: z.enum(MODES).optional(),
  projectId: id.optional(),
  /** From this moment on, and before that one. */
  from: instant.optional(),
  to: instant.optional(),
  ...page,
});
export const searchSessionsInput = z.strictObject({ query, ...page });

/** A word, or a run of letters of a script that leaves no spaces between words; folded. */
export type Piece = { text: string; isRun: boolean };

/** One thing that a query asks for: a word (one piece), or a phrase. `isPrefix`: its last word may go on. */
export type Sought = { pieces: Piece[]; isPrefix: boolean };

/** What an index is asked for: terms that follow one another, the last of which may go on when `isPrefix`. */
export type Phrase = { terms: string[]; isPrefix: boolean };

/** Folded words of a document: those whose order counts, then others of a very long one. */
export type Written = { ordered: string[]; further: string[] };

/**
 * Hits that are ranked among each other, by their numbers: `from <= id < below`. `top` is where the first window began; it
 * also holds older conversations and lessons down to `titles`, since what is called so must not be hidden by what was said.
 */
export type Window = { below: number; from: number; top: number; titles: number };

export type SearchSessions = z.infer<typeof searchSessionsInput>;
export type SearchQuery = z.infer<typeof searchInput>;
