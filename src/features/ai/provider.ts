import { type ModelMessage, streamText } from "ai";
import { DomainError } from "#src/shared/errors.ts";
import { type Clock, MINUTE, SECOND } from "#src/shared/time.ts";
import type { About, Assistant, Conversation, LessonDraft, Tell, Turn } from "./ai.contract.ts";
import { createBill, priceOf, type Spent } from "./bill.ts";
import { cleanTitle, excerptOf } from "./clean-title.ts";
import { compose } from "./compose.ts";
import { type Connection, languageModel } from "./connect.ts";
import { budgetOf, contextOf, estimateTokens, LEAST_TOKENS } from "./context-window.ts";
import { showLesson } from "./lesson-window.ts";
import { lessonPrompt, repairPrompt, replyPrompt, titlePrompt } from "./prompts.ts";
import { type Failure, failureOf, modelFailed } from "./provider-errors.ts";
import { readLesson } from "./read-lesson.ts";
import { sleep, waitAfter } from "./retries.ts";
import { createSilence } from "./silence.ts";
import { cutOff, filtered, outOfRoom, wentSilent } from "./stream-failures.ts";

// What a model does not support is written to the console otherwise, with the names of models.
globalThis.AI_SDK_LOG_WARNINGS = false;

/** A model that says nothing for this long has failed. */
const SILENCE = MINUTE;
/** Whoever reads along is told of waits that are longer. */
const TOLD_FROM = 2 * SECOND;
/** How often a conversation is halved for a model that reads less than was thought. */
const HALVINGS = 2;

/** A model as `connection` reaches it. Prices: US dollars for a million tokens; null counts as nothing. */
export type ModelSettings = {
  model: string;
  readsImages: boolean;
  contextTokens: number | null;
  inputPrice: number | null;
  outputPrice: number | null;
};

/** What tests put in the place of time and chance. */
export type Pacing = {
  clock?: Clock;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  random?: () => number;
  silenceMs?: number;
};

/** What a model is asked: `after` stands behind the conversation, and is always sent. */
type Ask = { instructions: string; turns: readonly Turn[]; lesson?: About["lesson"]; after?: ModelMessage[] };

/** An assistant that is a model behind a provider. */
export function createModel(connection: Connection, settings: ModelSettings, newId: () => string, pacing: Pacing = {}): Assistant {
  const { model, readsImages } = settings;
  const { clock = Date.now, random = Math.random, silenceMs = SILENCE } = pacing;
  const pause = pacing.sleep ?? sleep;
  const failing = { model, provider: connection.provider, source: connection.source };
  const context = contextOf({ ...connection, ...settings });
  const priced = priceOf(connection.provider, settings);

  /** The answer as it comes. What passes by itself is tried again, but never once there is text. */
  async function* write(ask: Ask, signal: AbortSignal, tell: Tell, spend: (spent: Spent) => void): AsyncGenerator<string, void> {
    const { instructions, turns, lesson, after = [] } = ask;
    let budget = budgetOf(context, instructions + after.map(textOf).join(""));
    let halvings = 0;
    for (let attempt = 1; ;) {
      const shown = showLesson(lesson, turns, budget);
      const { messages, omitted, tokens } = await compose(turns, budget - shown.tokens, readsImages);
      if (omitted > 0) tell({ kind: "omitted", turns: omitted });
      if (shown.isShortened) tell({ kind: "shortened" });
      let hasSpoken = false;
      try {
        for await (const delta of once(instructions + shown.text, [...messages, ...after], signal, spend)) {
          hasSpoken = true;
          yield delta;
        }
        return;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        const failure = failureOf(error, failing, clock());
        const smaller = Math.floor(Math.min(budget, tokens + shown.tokens) / 2);
        if (!hasSpoken && failure.kind === "too-long" && halvings < HALVINGS && smaller >= LEAST_TOKENS) {
          budget = smaller;
          halvings++;
        } else {
          if (hasSpoken) throw modelFailed(failure);
          await waitOut(failure, attempt++, signal, tell);
        }
      }
    }
  }

  /** Waits before another attempt; throws when there is none to be made. */
  async function waitOut(failure: Failure, attempt: number, signal: AbortSignal, tell: Tell): Promise<void> {
    const isRateLimit = failure.kind === "rate-limit";
    const wait = failure.isTransient ? waitAfter(attempt, { isRateLimit, retryAfterMs: failure.retryAfterMs }, random) : null;
    if (wait === null) throw modelFailed(failure);
    const isTold = wait > TOLD_FROM;
    const words = isRateLimit ? `${model} is rate limited` : `The server of ${model} has trouble`;
    if (isTold) tell({ kind: "waiting", waiting: { words, until: clock() + wait } });
    await pause(wait, signal);
    if (isTold) tell({ kind: "waiting", waiting: null });
  }

  /** One request. Tells `spend` all along what it has taken so far, by estimate until the provider says it. */
  async function* once(instructions: string, messages: ModelMessage[], outer: AbortSignal, spend: (spent: Spent) => void) {
    const silence = createSilence(silenceMs);
    const asked = estimateTokens(instructions) + messages.reduce((sum, message) => sum + estimateTokens(textOf(message)), 0);
    let answered = 0;
    try {
      const { fullStream } = streamText({
        model: languageModel(connection, model),
        system: instructions,
        messages,
        maxRetries: 0,
        abortSignal: AbortSignal.any([outer, silence.signal]),
        onError: () => {}, // Errors come as parts of the stream, below; the default writes them to the console.
      });
      for await (const part of fullStream) {
        silence.heard();
        if (part.type === "text-delta" && part.text !== "") {
          answered += estimateTokens(part.text);
          spend({ inputTokens: asked, outputTokens: answered });
          yield part.text;
        } else if (part.type === "error") throw part.error;
        else if (part.type === "abort") break;
        else if (part.type === "finish") {
          const { inputTokens = asked, outputTokens = answered } = part.totalUsage;
          spend({ inputTokens, outputTokens });
          if (part.finishReason === "content-filter") throw filtered();
          if (part.finishReason === "length") throw outOfRoom(model);
          if (part.rawFinishReason === undefined && part.finishReason !== "stop") throw cutOff();
        }
      }
      if (outer.aborted) throw outer.reason;
      if (silence.signal.aborted) throw wentSilent(model, silenceMs);
    } catch (error) {
      throw silence.signal.aborted && !outer.aborted ? wentSilent(model, silenceMs) : error;
    } finally {
      silence.end();
    }
  }

  async function whole(ask: Ask, signal: AbortSignal, tell: Tell, spend: (spent: Spent) => void): Promise<string> {
    let text = "";
    for await (const delta of write(ask, signal, tell, spend)) text += delta;
    return text;
  }

  async function draftLesson(conversation: Conversation, signal: AbortSignal, tell: Tell = () => {}): Promise<LessonDraft> {
    const bill = createBill(tell, priced);
    const asked: ModelMessage = { role: "user", content: "Now write the lesson, as the JSON object." };
    const ask = { instructions: lessonPrompt(conversation), turns: conversation.turns, lesson: conversation.lesson };
    const first = await whole({ ...ask, after: [asked] }, signal, tell, bill.spend);
    const read = readLesson(first, newId);
    if ("draft" in read) return read.draft;
    bill.next();
    const repair: ModelMessage[] = [
      ...(first.trim() === "" ? [] : [{ role: "assistant" as const, content: first }]),
      { role: "user", content: repairPrompt(read.problem) },
    ];
    const second = await whole({ ...ask, after: [asked, ...repair] }, signal, tell, bill.spend);
    const repaired = readLesson(second, newId);
    if ("draft" in repaired) return repaired.draft;
    throw new DomainError("MODEL_FAILED", {
      kind: "garbled",
      reason: `${model} did not write a lesson that could be read: ${repaired.problem}.`,
      rawText: second || first,
      retryable: true,
    });
  }

  return {
    name: model,
    isPlanner: false,
    readsImages,
    reply: (conversation, signal, tell = () => {}) =>
      write(
        { instructions: replyPrompt(conversation, context), turns: conversation.turns, lesson: conversation.lesson },
        signal,
        tell,
        createBill(tell, priced).spend,
      ),
    draftLesson,
    async title({ turns, language }, signal, tell = () => {}) {
      const exchange = turns.slice(0, 2).map(({ role, content }) => ({ role, content: excerptOf(content) }));
      const after: ModelMessage[] = [{ role: "user", content: "Now write the title of this conversation, and nothing else." }];
      return cleanTitle(
        await whole({ instructions: titlePrompt(language), turns: exchange, after }, signal, tell, createBill(tell, priced).spend),
      );
    },
  };
}

const textOf = ({ content }: ModelMessage) =>
  typeof content === "string" ? content : content.map((part) => (part.type === "text" ? part.text : "")).join("");
