import { describe, expect, test } from "bun:test";
import { toSendError } from "./send.ts";

const answer = (httpStatus: number, code: string, domain?: { code: string; details: unknown }) =>
  Object.assign(new Error("x"), { data: { httpStatus, code, domain } });

describe("what a failure means for an op", () => {
  test.each([
    ["no answer", new TypeError("Failed to fetch"), "offline"],
    ["a gateway without its server", answer(502, "BAD_GATEWAY"), "offline"],
    ["signed out", answer(401, "UNAUTHORIZED", { code: "UNAUTHENTICATED", details: {} }), "sign-in"],
    ["too many", answer(429, "TOO_MANY_REQUESTS", { code: "TOO_MANY_ATTEMPTS", details: { retryAfterMs: 8000 } }), "retry"],
    ["a fault of the server", answer(500, "INTERNAL_SERVER_ERROR"), "retry"],
    ["a busy database", answer(503, "SERVICE_UNAVAILABLE", { code: "BUSY", details: {} }), "retry"],
    [
      "a model that failed",
      answer(502, "BAD_GATEWAY", { code: "MODEL_FAILED", details: { reason: "The model refused the key", retryable: false } }),
      "rejected",
    ],
    [
      "wrong input",
      answer(400, "BAD_REQUEST", { code: "BAD_INPUT", details: { fields: { content: "Write a message first" } } }),
      "rejected",
    ],
    ["gone", answer(404, "NOT_FOUND", { code: "NOT_FOUND", details: { entity: "session" } }), "rejected"],
  ] as const)("%s", (_, error, kind) => expect(toSendError(error).kind).toBe(kind));

  test("waits as long as the server asks", () => {
    const error = toSendError(answer(429, "TOO_MANY_REQUESTS", { code: "TOO_MANY_ATTEMPTS", details: { retryAfterMs: 8000 } }));
    expect(error.retryAfterMs).toBe(8000);
  });

  test("has words for people", () => {
    expect(
      toSendError(answer(502, "BAD_GATEWAY", { code: "MODEL_FAILED", details: { reason: "The model refused the key", retryable: false } }))
        .problem.words,
    ).toBe("The model refused the key.");
    expect(toSendError(new TypeError("Failed to fetch")).problem.words).toBe("The server does not answer.");
  });
});
