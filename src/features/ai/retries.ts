import { DAY, type Instant, MINUTE, SECOND } from "#src/shared/time.ts";

const ATTEMPTS = 4;
/** The longest wait that somebody is made to sit through. */
export const WAIT_MAX = MINUTE;
/** No more than this is believed. */
const ASKED_MAX = 365 * DAY;
const FIRST_WAIT = SECOND / 2;
const FIRST_WAIT_RATE_LIMITED = 2 * SECOND;

/** What a provider asks to be left alone for, in milliseconds (`Retry-After` in seconds or as a date); null when it does not say. */
export function retryAfterOf(headers: Record<string, string> | undefined, now: Instant): number | null {
  const asked = askedFor(headers, now);
  return asked === null ? null : Math.min(asked, ASKED_MAX);
}

function askedFor(headers: Record<string, string> | undefined, now: Instant): number | null {
  const exact = headers?.["retry-after-ms"];
  if (exact !== undefined && /^\d+(\.\d+)?$/.test(exact)) return Number(exact);
  const said = headers?.["retry-after"]?.trim();
  if (!said) return null;
  if (/^\d+(\.\d+)?$/.test(said)) return Number(said) * SECOND;
  const date = /[a-z]{3}/i.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * How long to wait after the attempt with this number (from 1), in milliseconds; null: give up. Doubles each time, with
 * up to half of it taken off at random, so that many who failed together do not come back together.
 */
export function waitAfter(
  attempt: number,
  failed: { isRateLimit: boolean; retryAfterMs: number | null },
  random: () => number,
): number | null {
  if (attempt >= ATTEMPTS) return null;
  const usual = (failed.isRateLimit ? FIRST_WAIT_RATE_LIMITED : FIRST_WAIT) * 2 ** (attempt - 1);
  const wait = Math.max(failed.retryAfterMs ?? 0, usual * (1 - random() / 2));
  return wait > WAIT_MAX ? null : Math.ceil(wait);
}

/** Resolves after `ms`, or rejects with the signal's reason as soon as it aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    if (signal.aborted) return fail(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      fail(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      done();
    }, ms);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}
