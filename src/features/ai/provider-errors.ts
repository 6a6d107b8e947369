import { APICallError, InvalidResponseDataError, RetryError } from "ai";
import { DomainError } from "#src/shared/errors.ts";

/** A provider's failure, in words for people. Never its text: that may hold addresses, keys or stacks. */
export function modelFailed(error: unknown, model: string): DomainError<"MODEL_FAILED"> {
  if (error instanceof DomainError && error.code === "MODEL_FAILED") return error as DomainError<"MODEL_FAILED">;
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const { reason, retryable } = wordsFor(last, model);
  return new DomainError("MODEL_FAILED", { reason, retryable }, { cause: error });
}

const closed = { reason: "The model’s server closed the connection.", retryable: true };

function wordsFor(error: unknown, model: string): { reason: string; retryable: boolean } {
  if (InvalidResponseDataError.isInstance(error)) return closed;
  if (!APICallError.isInstance(error)) return { reason: `${model} sent something that could not be read.`, retryable: true };
  const status = error.statusCode;
  if (status === undefined)
    return { reason: `The server of ${model} does not answer. Is it running, and is its address right?`, retryable: true };
  if (status === 401 || status === 403) return { reason: `${model} refused the key. Check LECTERN_AI_API_KEY.`, retryable: false };
  if (status === 404) return { reason: `Its server does not know the model ${model}. Check LECTERN_AI_MODEL.`, retryable: false };
  if (status === 413 || /context|too long|maximum.*tokens/i.test(error.message.slice(0, 500)))
    return { reason: `This conversation is longer than ${model} can read.`, retryable: false };
  if (status === 429) return { reason: `${model} is rate limited. Wait a little, then try again.`, retryable: true };
  if (status >= 500) return { reason: `The server of ${model} failed with status ${status}.`, retryable: true };
  if (status === 200) return closed;
  return { reason: `The server of ${model} refused the request with status ${status}.`, retryable: false };
}
