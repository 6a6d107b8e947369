import { expect, test } from "bun:test";
import { type Actor, authorizeChild, authorizeNew } from "#src/server/actor.ts";

test("a message has its session’s right only if it names that session", () => {
  const actor: Actor = { userId: "u", role: "member", scopes: ["read", "write"], signInId: null };
  const session = authorizeNew(actor, "session", { id: "s", userId: "u" });
  const own = { id: "m", sessionId: "s" };
  expect(authorizeChild(session, own) as object).toBe(own);
  expect(() => authorizeChild(session, { id: "m", sessionId: "another" })).toThrow("NOT_FOUND");
});
