import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { type ModelMessage, streamText } from "ai";
import type { Config } from "#src/config.ts";
import { DomainError, type ModelFailure } from "#src/shared/errors.ts";
import { MINUTE, SECOND } from "#src/shared/time.ts";
import type { Assistant, Conversation, LessonDraft } from "./ai.contract.ts";
import { lessonPrompt, repairPrompt, replyPrompt } from "./prompts.ts";
import { modelFailed } from "./provider-errors.ts";
import { readLesson } from "./read-lesson.ts";

/** A model that says nothing for this long has failed. */
const SILENCE = MINUTE;
/** Newest turns first, a model is shown at most this many UTF-16 code units. */
const TURNS_MAX = 200_000;

/** An assistant behind any OpenAI-compatible service: OpenAI, Ollama, llama.cpp, LM Studio, vLLM. */
export function createProvider(ai: NonNullable<Config["ai"]>, newId: () => string, silenceMs = SILENCE): Assistant {
  const provider = createOpenAICompatible({ name: "lectern", baseURL: ai.baseUrl, ...(ai.apiKey ? { apiKey: ai.apiKey } : {}) });

  async function* write(system: string, messages: ModelMessage[], outer: AbortSignal): AsyncGenerator<string, void> {
    const silence = createSilence(silenceMs);
    try {
      const { fullStream } = streamText({
        model: provider(ai.model),
        system,
        messages,
        maxRetries: 2,
        abortSignal: AbortSignal.any([outer, silence.signal]),
        onError: () => {}, // Errors come as parts of the stream, below; the default writes them to the console.
      });
      for await (const part of fullStream) {
        silence.heard();
        if (part.type === "text-delta") yield part.text;
        else if (part.type === "error") throw part.error;
        else if (part.type === "abort") break;
        else if (part.type === "finish" && part.finishReason === "content-filter") throw filtered();
      }
      if (silence.signal.aborted) throw wentSilent(ai.model, silenceMs);
    } catch (error) {
      if (outer.aborted) throw outer.reason;
      if (silence.signal.aborted) throw wentSilent(ai.model, silenceMs);
      throw modelFailed(error, ai.model);
    } finally {
      silence.end();
    }
  }

  async function whole(system: string, messages: ModelMessage[], signal: AbortSignal): Promise<string> {
    let text = "";
    for await (const delta of write(system, messages, signal)) text += delta;
    return text;
  }

  async function draftLesson(conversation: Conversation, signal: AbortSignal): Promise<LessonDraft> {
    const system = lessonPrompt(conversation);
    const messages: ModelMessage[] = [...newest(conversation), { role: "user", content: "Now write the lesson, as the JSON object." }];
    const first = await whole(system, messages, signal);
    const read = readLesson(first, newId);
    if ("draft" in read) return read.draft;
    const second = await whole(
      system,
      [...messages, { role: "assistant", content: first }, { role: "user", content: repairPrompt(read.problem) }],
      signal,
    );
    const repaired = readLesson(second, newId);
    if ("draft" in repaired) return repaired.draft;
    throw new DomainError("MODEL_FAILED", {
      kind: "garbled",
      reason: `${ai.model} did not write a lesson that could be read: ${repaired.problem}.`,
      rawText: second || first,
      retryable: true,
    });
  }

  return {
    name: ai.model,
    isPlanner: false,
    readsImages: false,
    title: async () => "",
    reply: (conversation, signal) => write(replyPrompt(conversation), newest(conversation), signal),
    draftLesson,
  };
}

/** As many of the newest turns as fit. */
function newest({ turns }: Conversation): ModelMessage[] {
  const kept: ModelMessage[] = [];
  let length = 0;
  for (const { role, content } of turns.toReversed()) {
    length += content.length;
    if (length > TURNS_MAX && kept.length > 0) break;
    kept.unshift({ role, content });
  }
  return kept;
}

/** Aborts when nothing was heard for `ms`. */
function createSilence(ms: number) {
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(), ms);
  let timer = start();
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = start();
    },
    end: () => clearTimeout(timer),
  };
}

const failed = (kind: ModelFailure, reason: string) => new DomainError("MODEL_FAILED", { kind, reason, retryable: true });
const filtered = () => failed("filtered", "The model’s provider filtered this reply. Say it in other words.");
const wentSilent = (model: string, ms: number) => failed("silent", `${model} said nothing for ${Math.ceil(ms / SECOND)} s.`);
