import { expect, test } from "bun:test";
import { serializeError } from "#src/server/log-error.ts";

test("a query that failed is logged with its cause and without what people typed", () => {
  const cause = Object.assign(new Error("duplicate key"), { detail: "Key (email)=(secret) already exists." });
  // As drizzle's DrizzleQueryError makes it.
  const failed = new Error("Failed query: select $1\nparams: secret", { cause });
  const logged = serializeError(Object.assign(failed, { query: "select $1", params: ["secret"] }));
  expect(logged).toMatchObject({ message: "Failed query: select $1", cause: { message: "duplicate key" } });
  expect(JSON.stringify(logged)).not.toContain("secret");
});
