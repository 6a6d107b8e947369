import { APICallError, InvalidResponseDataError, RetryError } from "ai";
import { DomainError, type ModelFailure } from "#src/shared/errors.ts";
import { DAY, HOUR, type Instant } from "#src/shared/time.ts";
import { duration } from "#src/shared/words.ts";
import type { ProviderSource } from "./ai.contract.ts";
import { OutgoingError } from "./outgoing/guarded-fetch.ts";
import { retryAfterOf, WAIT_MAX } from "./retries.ts";

/** Who failed: for the words, which name where the way out is. */
export type Failing = { model: string; provider: string; source: ProviderSource };

/** A provider's failure in words for people; `code` is for the log. Never its text: that may hold addresses, keys or stacks. */
export type Failure = {
  kind: ModelFailure;
  reason: string;
  /** Trying again may help. */
  retryable: boolean;
  /** It may pass by itself within a minute. */
  isTransient: boolean;
  retryAfterMs: number | null;
  code: string;
};

/** An answer with a status that is not 2xx, of a request that did not go through the AI SDK. */
export class StatusError extends Error {
  override readonly name = "StatusError";
  constructor(
    readonly status: number,
    readonly headers: Record<string, string>,
    readonly text: string,
  ) {
    super(`status ${status}`);
  }
}

export const modelFailed = ({ kind, reason, retryable, code }: Failure) =>
  new DomainError("MODEL_FAILED", { kind, reason, retryable }, { cause: new Error(`a provider failed: ${kind}, ${code}`) });

/** What went wrong, whichever way it shows itself. */
export function failureOf(error: unknown, failing: Failing, now: Instant): Failure {
  if (error instanceof DomainError && error.code === "MODEL_FAILED") {
    const { kind, reason, retryable } = (error as DomainError<"MODEL_FAILED">).details;
    return { kind, reason, retryable, isTransient: kind === "cut", retryAfterMs: null, code: "told" };
  }
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const outgoing = outgoingIn(last);
  if (outgoing) return notReached(outgoing, failing);
  const answer = answerIn(last);
  return answer ? refused(answer, failing, now) : unreadable(last, failing);
}

type Answer = { status: number; headers: Record<string, string> | undefined; text: string };

function outgoingIn(error: unknown): OutgoingError | undefined {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++)
    if (each instanceof OutgoingError) return each;
  return undefined;
}

function answerIn(error: unknown): Answer | undefined {
  if (error instanceof StatusError) return error;
  if (!APICallError.isInstance(error) || error.statusCode === undefined) return undefined;
  return { status: error.statusCode, headers: error.responseHeaders, text: `${error.message}\n${error.responseBody ?? ""}` };
}

const failure = (kind: ModelFailure, code: string | number, reason: string, more: Partial<Failure> = {}): Failure => ({
  kind,
  reason,
  retryable: false,
  isTransient: false,
  retryAfterMs: null,
  code: String(code),
  ...more,
});
const passing = { retryable: true, isTransient: true };

function notReached({ kind, code }: OutgoingError, { model, provider }: Failing): Failure {
  if (kind === "address")
    return failure(
      kind,
      code,
      `${provider} is at an address in a private network, which is not allowed. An administrator can allow its host in Settings, AI.`,
    );
  if (kind === "tls")
    return failure(
      kind,
      code,
      `The server of ${model} could not prove who it is: its certificate is not valid here. Check its address, or renew the certificate.`,
    );
  if (code === "ECONNRESET" || code === "EPIPE") return cut(code);
  return failure("unreachable", code, `The server of ${model} does not answer. Is it running, and is its address right?`, passing);
}

const cut = (code: string) => failure("cut", code, "The model’s server closed the connection.", passing);

const KEY = /api[_ ]key[_ ](not[_ ]valid|invalid)|invalid[_ ]api[_ ]key/i;
const TOO_LONG = /context|too long|too many tokens|maximum.{0,40}tokens|tokens?.{0,40}maximum/i;
const UNKNOWN_MODEL = /model.{0,120}(not found|does not exist|not exist|not supported)|(unknown|invalid|no such) model/is;
const NO_CREDIT = /insufficient_quota|credit balance|billing/i;

function refused({ status, headers, text: whole }: Answer, failing: Failing, now: Instant): Failure {
  const { model, provider, source } = failing;
  const text = whole.slice(0, 2_000);
  const isInput = status === 400 || status === 422;
  if (status === 401 || status === 403 || (isInput && KEY.test(text))) return failure("key", status, keyWords(failing));
  if (status === 404 || (isInput && UNKNOWN_MODEL.test(text)))
    return failure(
      "model",
      status,
      `Its server does not know the model ${model}. ${source === "environment" ? "Check LECTERN_AI_MODEL." : "Choose another one, or have an administrator check it in Settings, AI."}`,
    );
  if (status === 413 || (isInput && TOO_LONG.test(text)))
    return failure("too-long", status, `This conversation is longer than ${model} can read.`);
  if (status === 402 || (status < 500 && NO_CREDIT.test(text)))
    return failure(
      "rate-limit",
      status,
      `The account at ${provider} has no credit left. An administrator can renew it there, or choose another model.`,
    );
  if (status === 429) return rateLimited(model, retryAfterOf(headers, now), now);
  if (status === 408 || (status >= 500 && status !== 501))
    return failure("failed", status, `The server of ${model} failed with status ${status}. Try again later, or choose another model.`, {
      ...passing,
      retryAfterMs: retryAfterOf(headers, now),
    });
  if (status >= 300 && status < 400)
    return failure(
      "refused",
      status,
      `The server of ${model} sends its visitors to another address (status ${status}). Give that address instead.`,
    );
  if (status === 200) return cut("200");
  return failure("refused", status, `The server of ${model} refused the request with status ${status}.`);
}

function keyWords({ model, provider, source }: Failing): string {
  if (source === "environment") return `${model} refused the key. Check LECTERN_AI_API_KEY.`;
  return source === "found" ? `${provider} wants a key.` : `${provider} refused the key. An administrator can correct it in Settings, AI.`;
}

/** A wait that is longer than anybody should sit through is named, so that they can come back. */
function rateLimited(model: string, retryAfterMs: number | null, now: Instant): Failure {
  const isLong = retryAfterMs !== null && retryAfterMs > WAIT_MAX;
  const until = isLong ? `${timeOf(now + retryAfterMs, now)} UTC` : "";
  const inWhile = isLong && retryAfterMs <= 2 * HOUR ? `in ${duration(retryAfterMs)}, at ${until}` : `at ${until}`;
  const when = isLong ? `Try again ${inWhile}, or choose another model` : "Wait a little, then try again";
  return failure("rate-limit", 429, `${model} is rate limited. ${when}.`, {
    retryable: true,
    isTransient: !isLong,
    retryAfterMs,
  });
}

/** `14:05`, with the date when it is not within the day. */
function timeOf(at: Instant, now: Instant): string {
  const iso = new Date(at).toISOString();
  return at - now < DAY / 2 ? iso.slice(11, 16) : iso.slice(0, 16).replace("T", " ");
}

function unreadable(error: unknown, { model }: Failing): Failure {
  if (InvalidResponseDataError.isInstance(error)) return cut("no end");
  // An error that the provider tells within its stream, as OpenAI’s and Anthropic’s protocols do.
  const told = error instanceof Error ? error.message : typeof error === "string" ? error : (JSON.stringify(error) ?? "");
  const text = told.slice(0, 2_000);
  if (/overloaded|server_error|internal_error|unavailable/i.test(text))
    return failure("failed", "in stream", `The server of ${model} is overloaded. Try again later, or choose another model.`, passing);
  if (/rate.?limit/i.test(text)) return { ...rateLimited(model, null, 0), code: "in stream" };
  if (/context_length|exceeds? the (available )?context|prompt is too long/i.test(text))
    return failure("too-long", "in stream", `This conversation is longer than ${model} can read.`);
  const name = error instanceof Error ? error.name : typeof error;
  return failure("garbled", name, `${model} sent something that could not be read.`, { retryable: true });
}
