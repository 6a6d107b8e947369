import { expect, test } from "bun:test";
import { createClient } from "#src/sdk/index.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";

test("the script client calls procedures, follows subscriptions and gets typed errors", async () => {
  await using t = await testApp({ assistant: scriptedAssistant("Clap twice.") });
  const alice = await t.person("alice");
  const { token } = await alice.api.tokens.create.mutate({ name: "script", scopes: ["read", "write"] });
  const lectern = createClient({ url: t.url, token });
  const session = await lectern.sessions.create.mutate({ title: "From a script" });
  const { assistantMessage } = await lectern.messages.send.mutate({ sessionId: session.id, content: "Hello" });
  const text = await new Promise<string>((resolve, reject) => {
    let heard = "";
    lectern.messages.stream.subscribe({ id: assistantMessage.id }, { onData: (part) => ("delta" in part ? (heard += part.delta) : resolve(heard)), onError: reject });
  });
  expect(text).toBe("Clap twice.");
  expect(await refusal(lectern.sessions.get.query({ id: crypto.randomUUID() }))).toMatchObject({ code: "NOT_FOUND" });
});
