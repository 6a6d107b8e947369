import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { Waiting } from "#src/features/messages/messages.contract.ts";
import type { Mode } from "#src/features/sessions/sessions.contract.ts";

export const PROVIDER_KINDS = ["openai-compatible", "anthropic", "google", "ollama"] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** What an answer of a model was for. */
export const USAGE_PURPOSES = ["reply", "title", "draft"] as const;
export type UsagePurpose = (typeof USAGE_PURPOSES)[number];

/** A picture that somebody attached to their message. */
export type TurnImage = { mediaType: string; read: () => Promise<Uint8Array> };

/** One turn, as a model sees it. */
export type Turn = { role: "user" | "assistant"; content: string; images?: TurnImage[] };

export type Conversation = {
  turns: Turn[];
  mode: Mode;
  /** BCP 47 tag of the language to answer in. */
  language: string;
};

/** What a conversation is turned into. */
export type LessonDraft = { title: string; content: LessonContent };

/** Tokens of one answer, as its provider counted them. `costMicros`: millionths of a US dollar. */
export type Tokens = { provider: string; model: string; inputTokens: number; outputTokens: number; costMicros: number };

/** What an assistant tells beside its text. */
export type AssistantFact =
  | ({ kind: "usage" } & Tokens)
  /** So many of the oldest turns did not fit into what the model reads at once. */
  | { kind: "omitted"; turns: number }
  /** It tries again at `until`; `words` say why. Null: it goes on. */
  | { kind: "waiting"; waiting: Waiting | null };

export type Tell = (fact: AssistantFact) => void;

/**
 * Whatever answers: a model behind a provider, or the built-in planner. `reply` yields text as it comes and throws a
 * `DomainError("MODEL_FAILED")` in words; all stop at once when `signal` aborts.
 */
export type Assistant = {
  /** Shown beside replies, such as `qwen3:14b` or `Built-in planner`. */
  name: string;
  isPlanner: boolean;
  /** Whether pictures reach it. */
  readsImages: boolean;
  reply(conversation: Conversation, signal: AbortSignal, tell?: Tell): AsyncIterable<string>;
  draftLesson(conversation: Conversation, signal: AbortSignal, tell?: Tell): Promise<LessonDraft>;
  /** What to call a conversation after its first exchange: one line, at most 60 characters; empty when it has no idea. */
  title(conversation: Conversation, signal: AbortSignal, tell?: Tell): Promise<string>;
};

/** A model that may be chosen for a conversation. */
export type ModelChoice = {
  id: string;
  name: string;
  /** Who runs it, such as `Ollama on this machine`. */
  provider: string;
  isDefault: boolean;
  isPlanner: boolean;
  readsImages: boolean;
};

/** Which assistants there are. Kept in memory, so that a choice can be made inside a transaction. */
export type Assistants = {
  /** The one chosen by `modelId`; the default for null, and for a model that is gone or no longer allowed. */
  choose(modelId: string | null): Assistant;
  choices(): ModelChoice[];
};
