/** How each protocol writes a streamed answer. */
export type Protocol = "openai" | "anthropic" | "google";
/** `filter`: the provider’s content filter ended it; `length`: it may not write more. */
type Reason = "stop" | "filter" | "length";
const REASONS: Record<Protocol, Record<Reason, string>> = {
  openai: { stop: "stop", filter: "content_filter", length: "length" },
  anthropic: { stop: "end_turn", filter: "refusal", length: "max_tokens" },
  google: { stop: "STOP", filter: "SAFETY", length: "MAX_TOKENS" },
};
export type Counted = { input: number; output: number } | null;

const encoder = new TextEncoder();
const data = (value: unknown) => `data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`;

type Frames = {
  begin(usage: Counted): string;
  text(words: string): string;
  end(reason: Reason, usage: Counted): string;
  refuse(status: number, message: string): unknown;
  /** An error that is told within the stream. */
  trouble(): string;
};

const chunk = (choices: object[], usage?: object) =>
  data({ id: "c1", object: "chat.completion.chunk", created: 1, model: "fake", choices, ...(usage ? { usage } : {}) });

const openai: Frames = {
  begin: () => "",
  text: (content) => chunk([{ index: 0, delta: { role: "assistant", content }, finish_reason: null }]),
  end: (reason, usage) =>
    [
      chunk([{ index: 0, delta: {}, finish_reason: REASONS.openai[reason] }]),
      ...(usage
        ? [chunk([], { prompt_tokens: usage.input, completion_tokens: usage.output, total_tokens: usage.input + usage.output })]
        : []),
      data("[DONE]"),
    ].join(""),
  refuse: (_status, message) => ({ error: { message, type: "invalid_request_error", param: null, code: null } }),
  trouble: () => data({ error: { message: "The server is overloaded: sk-secret", type: "server_error" } }),
};

const event = (type: string, value: object) => `event: ${type}\n${data({ type, ...value })}`;

const anthropic: Frames = {
  begin: (usage) =>
    event("message_start", {
      message: {
        id: "m1",
        type: "message",
        role: "assistant",
        model: "fake",
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: usage?.input ?? 0, output_tokens: 1 },
      },
    }) + event("content_block_start", { index: 0, content_block: { type: "text", text: "" } }),
  text: (words) => event("content_block_delta", { index: 0, delta: { type: "text_delta", text: words } }),
  end: (reason, usage) =>
    event("content_block_stop", { index: 0 }) +
    event("message_delta", {
      delta: { stop_reason: REASONS.anthropic[reason], stop_sequence: null },
      usage: { output_tokens: usage?.output ?? 0 },
    }) +
    event("message_stop", {}),
  refuse: (_status, message) => ({ type: "error", error: { type: "invalid_request_error", message } }),
  trouble: () => event("error", { error: { type: "overloaded_error", message: "Overloaded: sk-secret" } }),
};

const candidate = (words: string, finishReason?: string) => ({
  content: { parts: [{ text: words }], role: "model" },
  index: 0,
  ...(finishReason ? { finishReason } : {}),
});

const google: Frames = {
  begin: () => "",
  text: (words) => data({ candidates: [candidate(words)], modelVersion: "fake" }),
  end: (reason, usage) =>
    data({
      candidates: [candidate("", REASONS.google[reason])],
      ...(usage
        ? {
            usageMetadata: {
              promptTokenCount: usage.input,
              candidatesTokenCount: usage.output,
              totalTokenCount: usage.input + usage.output,
            },
          }
        : {}),
    }),
  refuse: (status, message) => ({ error: { code: status, message, status: "INVALID_ARGUMENT" } }),
  trouble: () => data({ error: { code: 503, message: "Unavailable: sk-secret", status: "UNAVAILABLE" } }),
};

export const FRAMES: Record<Protocol, Frames> = { openai, anthropic, google };
export const bytes = (text: string) => encoder.encode(text);
