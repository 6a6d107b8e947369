import { expect, test } from "bun:test";
import { createClient, uploadAttachment } from "#src/sdk/index.ts";
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
    lectern.messages.stream.subscribe(
      { id: assistantMessage.id },
      { onData: (part) => ("delta" in part ? (heard += part.delta) : resolve(heard)), onError: reject },
    );
  });
  expect(text).toBe("Clap twice.");
  expect(await refusal(lectern.sessions.get.query({ id: crypto.randomUUID() }))).toMatchObject({ code: "NOT_FOUND" });
});

test("a script uploads a picture and sends it; what is refused says why", async () => {
  await using t = await testApp({ assistant: scriptedAssistant("Seen.") });
  const alice = await t.person("alice");
  const { token } = await alice.api.tokens.create.mutate({ name: "script", scopes: ["read", "write"] });
  const options = { url: `${t.url}/`, token };
  const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
  const { id, mediaType } = await uploadAttachment(options, new Blob([dot]), "dot.png");
  expect(mediaType).toBe("image/png");
  const lectern = createClient(options);
  const session = await lectern.sessions.create.mutate({});
  const { userMessage } = await lectern.messages.send.mutate({ sessionId: session.id, content: "Look", attachmentIds: [id] });
  expect(userMessage.attachments).toMatchObject([{ id, name: "dot.png" }]);
  await expect(uploadAttachment(options, new Blob(["<svg/>"]), "x.svg")).rejects.toThrow("file: Is of a kind that is not taken");
});

test("the example of README runs: a session, a message, its stream, a saved draft", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const { token } = await alice.api.tokens.create.mutate({ name: "script", scopes: ["read", "write"] });
  const child = Bun.spawn([process.execPath, new URL("../../examples/first-lesson.ts", import.meta.url).pathname], {
    env: { ...process.env, LECTERN_URL: t.url, LECTERN_TOKEN: token },
    stdout: "pipe",
    stderr: "pipe",
  });
  const [printed, problems] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  expect(problems).toBe("");
  expect(await child.exited).toBe(0);
  const [session] = (await alice.api.sessions.list.query()).items;
  const [reply] = (await alice.api.messages.list.query({ sessionId: session!.id })).items;
  expect(printed).toStartWith(reply!.content);
  expect(printed).toEndWith('"Rhythm with our hands" is saved as revision 2\n');
  expect((await alice.api.drafts.list.query()).items[0]).toMatchObject({ title: "Rhythm with our hands", revision: 2, minutes: 45 });
}, 60_000);
