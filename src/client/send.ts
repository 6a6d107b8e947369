import { SendError, type Problem, type Send } from "#src/client/offline/outbox.ts";
import { untypedClient } from "#src/client/trpc.ts";
import { factsOf, isOffline, isSignedOut, wordsFor } from "#src/client/words.ts";

const GATEWAY = new Set([502, 503, 504]);

/** Carries one op of the outbox to the server, and says what a failure means for it. */
export const send: Send = async (path, input, signal) => {
  try {
    return await untypedClient.mutation(path, input, { signal });
  } catch (error) {
    throw toSendError(error);
  }
};

export function toSendError(error: unknown): SendError {
  const facts = factsOf(error);
  const problem: Problem = { code: facts.domain?.code ?? facts.code ?? "NETWORK", words: wordsFor(error), details: facts.domain?.details };
  if (isOffline(error) || (!facts.domain && facts.status !== null && GATEWAY.has(facts.status))) return new SendError("offline", problem);
  if (isSignedOut(error)) return new SendError("sign-in", problem);
  if (facts.domain?.code === "MODEL_FAILED") return new SendError("rejected", problem);
  if (facts.status === 429 || (facts.status ?? 0) >= 500) return new SendError("retry", problem, retryAfter(facts.domain?.details));
  return new SendError("rejected", problem);
}

const retryAfter = (details: unknown) =>
  typeof details === "object" && details !== null && "retryAfterMs" in details && typeof details.retryAfterMs === "number"
    ? details.retryAfterMs
    : undefined;
