import { expect, test } from "bun:test";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { serializeError } from "#src/server/log-error.ts";

test("a query that failed is logged with its cause and without what people typed", () => {
  const cause = Object.assign(new Error("duplicate key"), { detail: "Key (email)=(secret) already exists." });
  const logged = serializeError(new DrizzleQueryError("select $1", ["secret"], cause));
  expect(logged).toMatchObject({ message: "Failed query: select $1", cause: { message: "duplicate key" } });
  expect(JSON.stringify(logged)).not.toContain("secret");
});
