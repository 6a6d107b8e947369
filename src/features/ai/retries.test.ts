import { expect, test } from "bun:test";
import { retryAfterOf, waitAfter } from "./retries.ts";

const NOW = Date.UTC(2026, 10, 21);

test.each([
  [undefined, null],
  [{}, null],
  [{ "retry-after": "7" }, 7_000],
  [{ "retry-after": " 0.5 " }, 500],
  [{ "retry-after": new Date(NOW + 9_000).toUTCString() }, 9_000],
  [{ "retry-after": new Date(NOW - 9_000).toUTCString() }, 0],
  [{ "retry-after": "soon" }, null],
  [{ "retry-after": "-5" }, null],
  [{ "retry-after": "9".repeat(400) }, 365 * 86_400_000],
  [{ "retry-after-ms": "250", "retry-after": "7" }, 250],
])("%p asks for %p ms", (headers, expected) => {
  expect(retryAfterOf(headers, NOW)).toBe(expected);
});

test("waits double, are never shorter than asked for, and end", () => {
  const usual = { isRateLimit: false, retryAfterMs: null };
  expect([1, 2, 3, 4].map((attempt) => waitAfter(attempt, usual, () => 0))).toEqual([500, 1_000, 2_000, null]);
  expect([1, 2, 3].map((attempt) => waitAfter(attempt, usual, () => 1))).toEqual([250, 500, 1_000]);
  expect(waitAfter(1, { ...usual, retryAfterMs: 30_000 }, () => 1)).toBe(30_000);
  expect(waitAfter(1, { ...usual, retryAfterMs: 60_001 }, () => 1)).toBeNull();
});
