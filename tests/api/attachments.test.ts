import { describe, expect, test } from "bun:test";
import type { Conversation } from "#src/features/ai/ai.contract.ts";
import type { Attachment } from "#src/features/attachments/attachments.contract.ts";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { form, post, refused, sha256, stored, upload } from "#tests/support/attachments.ts";
import { until } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { png, wav } from "#tests/support/media.ts";

describe.each([...ENGINES])("attachments on %s", (engine) => {
  test("a file comes back as it was sent, safely labelled, whatever it calls itself", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bytes = png({ width: 30, height: 20 });
    const response = await post(alice, form(bytes, "../../etc/pass\u0000wd\u202Egnp.html", "text/html"));
    expect(response.status).toBe(200);
    const attachment = (await response.json()) as Attachment;
    expect(attachment).toEqual({
      id: expect.any(String),
      mediaType: "image/png",
      size: bytes.length,
      sha256: sha256(bytes),
      name: "passwdgnp.html",
      width: 30,
      height: 20,
      createdAt: expect.any(Number),
    });
    expect(stored(t)).toEqual([attachment.sha256]);
    const got = await alice.fetch(`/api/attachments/${attachment.id}`);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(new Uint8Array(bytes));
    expect(Object.fromEntries(got.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(bytes.length),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": `inline; filename="passwdgnp.html"; filename*=UTF-8''passwdgnp.html`,
      "cache-control": "private, max-age=31536000, immutable",
      "accept-ranges": "bytes",
      "cross-origin-resource-policy": "same-origin",
      etag: `"${attachment.sha256}"`,
    });
  });

  test("one’s own only: nobody else, no stranger, nobody whose token may not", async () => {
    await using t = await testApp({ engine });
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const { id } = await upload(alice);
    const path = `/api/attachments/${id}`;
    expect(await refused(await bob.fetch(path))).toMatchObject({ status: 404, domain: "NOT_FOUND" });
    for (const unknown of [newId(), "x", "%00", "..%2f..%2fetc%2fpasswd", `${id}/x`])
      expect((await alice.fetch(`/api/attachments/${unknown}`)).status).toBe(404);
    expect(await refused(await fetch(t.url + path))).toMatchObject({ status: 401, domain: "UNAUTHENTICATED" });
    expect((await fetch(`${t.url}/api/attachments`, { method: "POST", body: form(png()), headers: { "x-lectern": "1" } })).status).toBe(
      401,
    );
    const token = async (scopes: ("read" | "write")[]) => {
      const made = await alice.api.tokens.create.mutate({ name: "t", scopes });
      return { made, headers: { authorization: `Bearer ${made.token}` } };
    };
    const reading = await token(["read"]);
    expect((await fetch(t.url + path, { headers: reading.headers })).status).toBe(200);
    const denied = await fetch(`${t.url}/api/attachments`, { method: "POST", body: form(png()), headers: reading.headers });
    expect(await refused(denied)).toMatchObject({ status: 403, domain: "NOT_ALLOWED" });
    const writing = await token(["read", "write"]);
    const send = () => fetch(`${t.url}/api/attachments`, { method: "POST", body: form(png()), headers: writing.headers });
    expect((await send()).status).toBe(200);
    await alice.api.tokens.revoke.mutate({ id: writing.made.id });
    expect((await send()).status).toBe(401);
    expect((await fetch(t.url + path, { headers: writing.headers })).status).toBe(401);
  });

  test("the same bytes lie there once, for all who sent them, and each has a record of their own", async () => {
    await using t = await testApp({ engine });
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const sent = await Promise.all([upload(alice), upload(bob), upload(alice, png(), "again.png"), upload(bob, png({ seed: 1 }))]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(4);
    expect(stored(t)).toEqual([...new Set(sent.map((each) => each.sha256))].toSorted());
    expect(stored(t)).toHaveLength(2);
  });

  test("a message carries its attachments; what is not one’s own is refused and nothing is sent", async () => {
    const asked: Conversation[] = [];
    const assistant = scriptedAssistant("Ok.");
    const { reply } = assistant;
    assistant.reply = (conversation, ...rest) => {
      asked.push(conversation);
      return reply(conversation, ...rest);
    };
    await using t = await testApp({ engine, assistant });
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const picture = await upload(alice);
    const voice = await upload(alice, wav(), "Voice message 0.38.wav");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const send = (input: object) => alice.api.messages.send.mutate({ sessionId, content: "", ...input });
    expect(await refusal(send({}))).toMatchObject({ code: "BAD_REQUEST", fields: { content: "Write a message first" } });
    expect(await refusal(send({ attachmentIds: [] }))).toMatchObject({ code: "BAD_REQUEST" });
    const foreign = await upload(bob);
    for (const id of [foreign.id, newId()])
      expect(await refusal(send({ content: "Look", attachmentIds: [picture.id, id] }))).toMatchObject({
        domain: "NOT_FOUND",
        message: "This attachment does not exist, or is not yours.",
      });
    expect(await refusal(send({ attachmentIds: Array.from({ length: 11 }, newId) }))).toMatchObject({
      fields: { attachmentIds: "At most 10 attachments" },
    });
    expect((await alice.api.messages.list.query({ sessionId })).items).toEqual([]);

    const mutationId = newId();
    const input = { attachmentIds: [picture.id, voice.id, picture.id], mutationId };
    const { userMessage } = await send(input);
    expect(userMessage.attachments).toEqual([picture, voice]);
    expect((await send(input)).userMessage).toEqual(userMessage);
    expect(await alice.api.sessions.get.query({ id: sessionId })).toMatchObject({ title: "Picture: tray.png and 1 more" });
    await until(() => asked.length === 1);
    const [turn] = asked[0]!.turns;
    expect(turn).toMatchObject({ role: "user", content: "[voice message, 0:38]", images: [{ mediaType: "image/png" }] });
    expect(await turn!.images![0]!.read()).toEqual(new Uint8Array(png()));

    const references = () => t.app.store.read.sql.select().from(t.app.store.read.t.messageAttachments);
    const done = async () => (await alice.api.messages.list.query({ sessionId })).items.every(({ status }) => status === "complete");
    await until(done);
    const edited = await alice.api.messages.update.mutate({ id: userMessage.id, content: "Look at it" });
    expect(edited.attachments).toEqual([picture, voice]);
    expect((await references()).map(({ messageId }) => messageId).toSorted()).toEqual(
      [userMessage.id, userMessage.id, edited.id, edited.id].toSorted(),
    );
    await until(done);
    await alice.api.messages.delete.mutate({ id: userMessage.id });
    expect((await references()).every(({ messageId }) => messageId === edited.id)).toBe(true);
  });
});

test("ranges, validators and HEAD", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const bytes = wav();
  const { id, sha256: hash, size } = await upload(alice, bytes, "Voice message 0.01.wav");
  const get = (headers: Record<string, string>, method = "GET") => alice.fetch(`/api/attachments/${id}`, { headers, method });
  const range = async (value: string, more = {}) => {
    const response = await get({ range: value, ...more });
    const body = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      said: response.headers.get("content-range"),
      length: Number(response.headers.get("content-length")),
      body,
    };
  };
  const part = (from: number, to: number) => ({
    status: 206,
    said: `bytes ${from}-${to}/${size}`,
    length: to - from + 1,
    body: bytes.subarray(from, to + 1),
  });
  expect(await range("bytes=0-99")).toEqual(part(0, 99));
  expect(await range("bytes=100-")).toEqual(part(100, size - 1));
  expect(await range("bytes=-50")).toEqual(part(size - 50, size - 1));
  expect(await range("bytes=10-999999999")).toEqual(part(10, size - 1));
  expect(await range("bytes=-999999999")).toEqual(part(0, size - 1));
  for (const value of [`bytes=${size}-`, "bytes=-0", "bytes=99999999999999999999-"])
    expect(await range(value)).toMatchObject({ status: 416, said: `bytes */${size}` });
  for (const value of ["bytes=5-1", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5", "bytes=-", "bytes="])
    expect({ value, status: (await range(value)).status, length: (await range(value)).body.length }).toEqual({
      value,
      status: 200,
      length: size,
    });
  expect(await range("bytes=0-9", { "if-range": `"${hash}"` })).toEqual(part(0, 9));
  expect((await range("bytes=0-9", { "if-range": '"other"' })).body).toEqual(bytes);

  for (const value of [`"${hash}"`, `W/"${hash}"`, `"x", "${hash}"`, "*"]) {
    const response = await get({ "if-none-match": value });
    expect([response.status, await response.text(), response.headers.get("etag")]).toEqual([304, "", `"${hash}"`]);
  }
  expect((await get({ "if-none-match": '"x"' })).status).toBe(200);
  const head = await get({}, "HEAD");
  expect([head.status, head.headers.get("content-length"), head.headers.get("content-type"), await head.text()]).toEqual([
    200,
    String(size),
    "audio/wav",
    "",
  ]);
  for (const method of ["POST", "PUT", "DELETE"]) expect((await get({}, method)).status).toBe(405);
});

test("names keep what can be seen of them, and travel in the header", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const names: [string, string][] = [
    ["C:\\Users\\mara\\Würfel 🎲.png", "Würfel 🎲.png"],
    ["/etc/passwd", "passwd"],
    ["..", "Unnamed"],
    [`${"x".repeat(300)}.jpeg`, `${"x".repeat(195)}.jpeg`],
    ["a\r\nset-cookie: x=1.png", "aset-cookie: x=1.png"],
    ['say "hi".png', 'say "hi".png'],
  ];
  for (const [given, name] of names) {
    const { id, name: kept } = await upload(alice, png(), given);
    expect(kept).toBe(name);
    const { headers } = await alice.fetch(`/api/attachments/${id}`);
    expect(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(headers.get("content-disposition")!)![1]!)).toBe(name);
    expect(headers.get("set-cookie")).toBeNull();
  }
});

test("what another site makes a browser send changes nothing and shows nothing; our own page needs no header to look", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const { id } = await upload(alice);
  const cookie = { cookie: alice.cookie };
  const senders: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const sender of senders) {
    for (const own of [{}, { "x-lectern": "1" }]) {
      const headers = { ...cookie, ...sender, ...(own as Record<string, string>) };
      const sent = await fetch(`${t.url}/api/attachments`, { method: "POST", body: form(png({ seed: 9 })), headers });
      expect(await refused(sent)).toMatchObject({ status: 403, domain: "CROSS_SITE" });
      expect((await fetch(`${t.url}/api/attachments/${id}`, { headers })).status).toBe(403);
    }
  }
  expect((await fetch(`${t.url}/api/attachments`, { method: "POST", body: form(png({ seed: 9 })), headers: cookie })).status).toBe(403);
  expect(stored(t)).toHaveLength(1);
  for (const site of ["same-origin", "none"])
    expect((await fetch(`${t.url}/api/attachments/${id}`, { headers: { ...cookie, "sec-fetch-site": site } })).status).toBe(200);
});

test("logs and metrics name the routes, not the files", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const { id } = await upload(alice);
  await alice.fetch(`/api/attachments/${id}`);
  expect(t.log.slice(-2).map(({ method, route, status }) => [method, route, status])).toEqual([
    ["POST", "/api/attachments", 200],
    ["GET", "/api/attachments/:id", 200],
  ]);
});
