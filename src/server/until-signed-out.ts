import type { SignedIn } from "#src/server/context.ts";
import { DomainError } from "#src/shared/errors.ts";
import { SECOND } from "#src/shared/time.ts";

const RECHECK_MS = 30 * SECOND;

/**
 * What `open` streams for as long as whoever asked is signed in; then `UNAUTHENTICATED`. Asked again whenever anything is
 * revoked, and now and then for what nobody signals: a suspended account, a token whose time is over.
 */
export async function* untilSignedOut<T>(
  { store, log, stillSignedIn }: Pick<SignedIn, "store" | "log" | "stillSignedIn">,
  signal: AbortSignal,
  open: (signal: AbortSignal) => AsyncIterable<T>,
): AsyncGenerator<T, void> {
  const signedOut = new AbortController();
  const check = () =>
    void stillSignedIn()
      .then((isSignedIn) => isSignedIn || signedOut.abort())
      .catch((error: unknown) => log.error({ err: error }, "a stream could not ask whether it may go on"));
  const off = store.onSignal(({ topic }) => void (topic === "revoked" && check()));
  const recheck = setInterval(check, RECHECK_MS);
  try {
    yield* open(AbortSignal.any([signal, signedOut.signal]));
    if (signedOut.signal.aborted) throw new DomainError("UNAUTHENTICATED", {});
  } finally {
    off();
    clearInterval(recheck);
  }
}
