import { z } from "zod";
import type { Code, TargetElement } from "#src/features/components/components.contract.ts";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { Waiting } from "#src/features/messages/messages.contract.ts";
import type { Mode } from "#src/features/sessions/sessions.contract.ts";
import { id, line, mutation } from "#src/shared/contract.ts";
import type { ModelFailure } from "#src/shared/errors.ts";
import type { Instant } from "#src/shared/time.ts";

export const PROVIDER_KINDS = ["openai-compatible", "anthropic", "google", "ollama"] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** What an answer of a model was for. */
export const USAGE_PURPOSES = ["reply", "title", "draft"] as const;
export type UsagePurpose = (typeof USAGE_PURPOSES)[number];

/** A picture that somebody attached to their message. `size`: bytes. */
export type TurnImage = { name: string; mediaType: string; size: number; read: () => Promise<Uint8Array> };

/** One turn, as a model sees it. */
export type Turn = { role: "user" | "assistant"; content: string; images?: TurnImage[] };

export type Conversation = {
  turns: Turn[];
  mode: Mode;
  /** BCP 47 tag of the language to answer in. */
  language: string;
} & About;

/** What a conversation is about, beside what was said in it. */
export type About = {
  /** The lesson that is attached to it, as Markdown. */
  lesson?: { title: string; text: string };
  /** The component that is being worked on, and what is asked about it; no code: a new one is asked for. */
  component?: Code & { interactionType: string | null; targetElement: TargetElement | null };
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
  /** The attached lesson did not fit: what it was shown of it is shorter. */
  | { kind: "shortened" }
  /** It tries again at `until`; `words` say why. Null: it goes on. */
  | { kind: "waiting"; waiting: Waiting | null };

/** The last `usage` counts: it is of everything so far. */
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

/** The address that each kind of provider usually has. */
export const USUAL_BASE_URLS: Record<ProviderKind, string> = {
  "openai-compatible": "https://api.openai.com/v1",
  anthropic: "https://api.anthropic.com/v1",
  google: "https://generativelanguage.googleapis.com/v1beta",
  ollama: "http://127.0.0.1:11434",
};

/** Set up by an administrator, by whoever runs the server (LECTERN_AI_*), or an Ollama found on the server's machine. */
export const PROVIDER_SOURCES = ["settings", "environment", "found"] as const;
export type ProviderSource = (typeof PROVIDER_SOURCES)[number];

/** A model of a provider, as administrators see it. */
export type Model = {
  /** What `sessions.update({ modelId })` and `ai.setDefault` take. */
  id: string;
  /** As the provider names it. */
  name: string;
  /** Whether people may choose it. */
  isAllowed: boolean;
  isDefault: boolean;
  readsImages: boolean;
  /** How much it reads at once, in tokens; null: not known, and a cautious guess is used. */
  contextTokens: number | null;
  /** US dollars for a million tokens; null: not known, counted as nothing. */
  inputPrice: number | null;
  outputPrice: number | null;
};

/** A service that runs models, as administrators see it. Only those with the source `settings` can be changed here. */
export type Provider = {
  /** A UUID, or `environment` or `found`. */
  id: string;
  kind: ProviderKind;
  name: string;
  baseUrl: string;
  /** The key itself is never told again. */
  hasKey: boolean;
  /** The key's last four characters, to tell keys apart. */
  keyHint: string | null;
  /** The private host that requests may go to; null: public addresses only. */
  allowedHost: string | null;
  source: ProviderSource;
  /** Ordered by name. */
  models: Model[];
  /** Why it cannot be used now, in words, and since when that is known. */
  problem: { words: string; at: Instant } | null;
};

/** What a test of the connection found. `models`: the names that the provider lists, at most 1,000. */
export type ProviderTest = { ok: true; ms: number; models: string[] } | { ok: false; kind: ModelFailure; words: string };

/** What one person used of one model on one day (UTC, `2026-11-21`). */
export type UsageItem = UsageTotals & { day: string; userId: string; userName: string; provider: string; model: string };
/** `replies` counts replies only; tokens and costs (millionths of a US dollar) are those of titles and drafts, too. */
export type UsageTotals = { replies: number; inputTokens: number; outputTokens: number; costMicros: number };
/** `items`: newest day first, at most 1,000; `totals` are of everything that was asked for, also beyond them. */
export type UsageReport = { items: UsageItem[]; totals: UsageTotals };

export const MODELS_MAX = 1_000;
export const PROVIDERS_MAX = 50;
/** Longest name of a model, in UTF-16 code units. */
export const MODEL_NAME_MAX = 200;

const baseUrl = line(500).refine(isBaseUrl, "Needs to be an address such as https://api.example.org/v1, without a name, key or ? in it");

/** http or https, and nothing in it that does not belong into the path of a service. */
function isBaseUrl(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash && !/[?#]/.test(value)
  );
}

/** Sent in a header, so without spaces, and within ASCII. */
const key = line(2_000).refine(
  (value) => /^[\x21-\x7e]+$/.test(value),
  "Needs to be a key: one line of letters, digits and signs, without spaces",
);

const price = z.number().min(0).max(1_000_000).nullable();

export const modelInput = z.strictObject({
  name: line(MODEL_NAME_MAX),
  isAllowed: z.boolean(),
  /** What is left out stays as it is; of a new model it is guessed from the name. */
  readsImages: z.boolean().optional(),
  contextTokens: z.int().min(512, "Needs to be at least 512").max(100_000_000).nullable().optional(),
  inputPrice: price.optional(),
  outputPrice: price.optional(),
});
export type ModelInput = z.infer<typeof modelInput>;

export const saveProviderInput = mutation({
  /** Of the provider to change; left out: a new one is made. */
  id: id.optional(),
  kind: z.enum(PROVIDER_KINDS),
  name: line(100).optional(),
  /** Left out: as it is; for a new provider the usual one of its kind. */
  baseUrl: baseUrl.optional(),
  /** Left out: as it is. Null: none. Needed again when the address or kind changes, so that no other server gets it. */
  key: key.nullable().optional(),
  /** The host in `baseUrl`, when it is in a private network and requests may go there all the same. */
  allowedHost: line(300).nullable().optional(),
  /** The whole list: models that are not in it are removed. Left out: as it is. */
  models: z
    .array(modelInput)
    .max(MODELS_MAX, `At most ${MODELS_MAX} models`)
    .refine((models) => new Set(models.map(({ name }) => name)).size === models.length, "Names a model twice")
    .optional(),
});
export type SaveProvider = z.infer<typeof saveProviderInput>;

export const deleteProviderInput = mutation({ id });

/** With `id` what is left out is the provider's; `environment` and `found` are tested as they are. */
export const testProviderInput = mutation({
  id: z.union([z.literal("environment"), z.literal("found"), id]).optional(),
  kind: z.enum(PROVIDER_KINDS),
  baseUrl: baseUrl.optional(),
  key: key.nullable().optional(),
  allowedHost: line(300).nullable().optional(),
});
export type TestProvider = z.infer<typeof testProviderInput>;

/** Null: no default is chosen; then the environment's model answers, or one found on this machine, or the planner. */
export const setDefaultInput = mutation({ modelId: id.nullable() });

const day = z.string().refine(isDay, "Needs to be a day such as 2026-11-21");

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** Both days are included. Without `userId`: for administrators everybody's, for others their own. */
export const usageInput = z.strictObject({ from: day.optional(), to: day.optional(), userId: id.optional() }).optional();
export type UsageInput = z.infer<typeof usageInput>;
