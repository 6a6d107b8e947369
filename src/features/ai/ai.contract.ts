import type { Mode } from "#src/features/sessions/sessions.contract.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";

/** One turn, as a model sees it. */
export type Turn = { role: "user" | "assistant"; content: string };

export type Conversation = {
  turns: Turn[];
  mode: Mode;
  /** BCP 47 tag of the language to answer in. */
  language: string;
};

/** What a conversation is turned into. */
export type LessonDraft = { title: string; content: LessonContent };

/**
 * Whatever answers: a model behind a provider, or the built-in planner. `reply` yields text as it comes and throws a
 * `DomainError("MODEL_FAILED")` in words; both stop at once when `signal` aborts.
 */
export type Assistant = {
  /** Shown beside replies, such as `qwen3:14b` or `Built-in planner`. */
  name: string;
  isPlanner: boolean;
  reply(conversation: Conversation, signal: AbortSignal): AsyncIterable<string>;
  draftLesson(conversation: Conversation, signal: AbortSignal): Promise<LessonDraft>;
};
