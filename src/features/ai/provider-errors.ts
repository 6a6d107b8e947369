import { APICallError, InvalidResponseDataError, RetryError } from "ai";
import { DomainError, type ModelFailure } from "#src/shared/errors.ts";

/** A provider's failure, in words for people. Never its text: that may hold addresses, keys or stacks. */
export function modelFailed(error: unknown, model: string): DomainError<"MODEL_FAILED"> {
  if (error instanceof DomainError && error.code === "MODEL_FAILED") return error as DomainError<"MODEL_FAILED">;
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const { kind, reason, retryable } = wordsFor(last, model);
  return new DomainError("MODEL_FAILED", { kind, reason, retryable }, { cause: error });
}

type Failure = { kind: ModelFailure; reason: string; retryable: boolean };

const closed: Failure = { kind: "cut", reason: "The model’s server closed the connection.", retryable: true };

function wordsFor(error: unknown, model: string): Failure {
  if (InvalidResponseDataError.isInstance(error)) return closed;
  if (!APICallError.isInstance(error))
    return { kind: "garbled", reason: `${model} sent something that could not be read.`, retryable: true };
  const status = error.statusCode;
  if (status === undefined)
    return {
      kind: "unreachable",
      reason: `The server of ${model} does not answer. Is it running, and is its address right?`,
      retryable: true,
    };
  if (status === 401 || status === 403)
    return { kind: "key", reason: `${model} refused the key. Check LECTERN_AI_API_KEY.`, retryable: false };
  if (status === 404)
    return { kind: "model", reason: `Its server does not know the model ${model}. Check LECTERN_AI_MODEL.`, retryable: false };
  if (status === 413 || /context|too long|maximum.*tokens/i.test(error.message.slice(0, 500)))
    return { kind: "too-long", reason: `This conversation is longer than ${model} can read.`, retryable: false };
  if (status === 429) return { kind: "rate-limit", reason: `${model} is rate limited. Wait a little, then try again.`, retryable: true };
  if (status >= 500) return { kind: "failed", reason: `The server of ${model} failed with status ${status}.`, retryable: true };
  if (status === 200) return closed;
  return { kind: "refused", reason: `The server of ${model} refused the request with status ${status}.`, retryable: false };
}
