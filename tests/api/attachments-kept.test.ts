import { describe, expect, test } from "bun:test";
import { readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createAttachmentFiles, removeUnusedFiles } from "#src/features/attachments/index.ts";
import { createSignIns } from "#src/features/users/sign-ins.ts";
import { createMaintenance } from "#src/server/maintenance.ts";
import { newId } from "#src/shared/ids.ts";
import { DAY, HOUR } from "#src/shared/time.ts";
import { testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { pathOf, refused, sha256, stored, upload } from "#tests/support/attachments.ts";
import { testClock } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { png } from "#tests/support/media.ts";

describe.each([...ENGINES])("keeping attachments on %s", (engine) => {
  test("what no message refers to goes after a day, and a file with its last record", async () => {
    const { clock, advance } = testClock();
    await using t = await testApp({ engine, clock, assistant: scriptedAssistant("Ok.") });
    const alice = await t.person("alice");
    const files = createAttachmentFiles(t.config.dataDirectory, newId);
    const report = (error: unknown) => {
      throw error;
    };
    const signIns = createSignIns(t.app.store, clock, report);
    const { tidy, close } = createMaintenance({ store: t.app.store, clock, log: t.app.log, files, signIns });
    const [kept, loose, both] = [await upload(alice), await upload(alice, png({ seed: 1 })), await upload(alice, png({ seed: 2 }))];
    const twin = await upload(alice, png({ seed: 2 }));
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    await alice.api.messages.send.mutate({ sessionId, content: "Look", attachmentIds: [kept.id, twin.id] });
    const leftover = join(t.config.dataDirectory, "attachments", "moving", "up-old");
    writeFileSync(leftover, "half");
    await tidy();
    expect(stored(t)).toHaveLength(4);
    advance(DAY + HOUR);
    await tidy();
    expect(stored(t)).toEqual([kept.sha256, twin.sha256].toSorted());
    const rows = await t.app.store.read.sql.select().from(t.app.store.read.t.attachments);
    expect(rows.map(({ id }) => id).toSorted()).toEqual([kept.id, twin.id].toSorted());
    expect(both.sha256).toBe(twin.sha256);
    expect(loose.sha256).not.toBe(kept.sha256);

    // The conversation is purged a month after it was deleted; a day later nothing is left.
    await alice.api.sessions.delete.mutate({ id: sessionId });
    advance(31 * DAY);
    await tidy();
    expect(stored(t)).toEqual([]);
    close();
  });

  test("an upload of the same bytes while they are removed keeps its file", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const files = createAttachmentFiles(t.config.dataDirectory, newId);
    const bytes = png({ seed: 3 });
    const hash = sha256(bytes);
    const age = () => utimesSync(pathOf(t, hash), new Date(0), new Date(0));
    const never = async () => false;

    await upload(alice, bytes);
    age();
    // It comes when the old file is out of the way already.
    expect(
      await files.remove(hash, Date.now(), async () => {
        await upload(alice, bytes);
        return false;
      }),
    ).toBe(true);
    expect(readFileSync(pathOf(t, hash))).toEqual(bytes);

    // It comes between the look at the old file and its move: what was moved is the new one.
    age();
    const removing = files.remove(hash, Date.now(), never);
    const sent = upload(alice, bytes);
    await Promise.all([removing, sent]);
    expect(readFileSync(pathOf(t, hash))).toEqual(bytes);

    // Another server removes it at the same time: one of them does.
    age();
    const both = await Promise.all(Array.from({ length: 8 }, () => files.remove(hash, Date.now(), never)));
    expect(both.filter(Boolean)).toEqual([true]);
    await upload(alice, bytes);

    // Its record came meanwhile.
    age();
    expect(await files.remove(hash, Date.now(), async () => true)).toBe(false);
    expect(readFileSync(pathOf(t, hash))).toEqual(bytes);

    await upload(alice, bytes);
    // What is younger than a day is not looked at, and what has a record is not removed.
    expect(await files.remove(hash, Date.now() - DAY, never)).toBe(false);
    age();
    expect(await removeUnusedFiles({ store: t.app.store, files }, { before: Date.now(), now: Date.now(), isClosed: () => false })).toBe(0);
    expect(stored(t)).toEqual([hash]);
  });

  test("many uploads and removals of the same bytes at once: whoever has a record has the bytes", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const files = createAttachmentFiles(t.config.dataDirectory, newId);
    const bytes = png({ seed: 4 });
    const isUsed = async (hash: string) =>
      (await t.app.store.read.sql.select().from(t.app.store.read.t.attachments)).some((row) => row.sha256 === hash);
    const age = () => {
      try {
        utimesSync(pathOf(t, sha256(bytes)), new Date(0), new Date(0));
      } catch {
        // It is removed already, or out of the way.
      }
    };
    let isDone = false;
    const removing = (async () => {
      while (!isDone) {
        await files.remove(sha256(bytes), Date.now() - HOUR, isUsed);
        await Bun.sleep(0);
      }
    })();
    try {
      for (let round = 0; round < 20; round++) {
        const sent = await Promise.all([upload(alice, bytes), upload(alice, bytes)]);
        for (const { id } of sent) expect((await alice.fetch(`/api/attachments/${id}`)).status).toBe(200);
        // They are forgotten, and a day goes by.
        await t.app.store.transact(async (tx) => void (await tx.sql.delete(tx.t.attachments)));
        age();
      }
    } finally {
      isDone = true;
      await removing;
    }
  });
});

test("a bit that flipped on the disk, and a file that is gone, are told and not served", async () => {
  await using t = await testApp({ expectErrors: true });
  const alice = await t.person("alice");
  const { id, sha256: hash } = await upload(alice);
  const path = pathOf(t, hash);
  const bytes = readFileSync(path);
  bytes[40]! ^= 1;
  writeFileSync(path, bytes);
  for (const headers of [{}, { range: "bytes=0-9" }] as Record<string, string>[]) {
    const answer = await alice.fetch(`/api/attachments/${id}`, { headers });
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await refused(answer)).toMatchObject({
      status: 500,
      domain: "DAMAGED",
      message: expect.stringContaining("has lost or changed this attachment"),
    });
  }
  expect(t.log.filter(({ level }) => level === 50)).toHaveLength(2);
  expect(JSON.stringify(t.log)).toContain("has other bytes than were uploaded");
  // Whoever has it may send it again.
  await upload(alice);
  expect((await alice.fetch(`/api/attachments/${id}`)).status).toBe(200);
  expect(statSync(path).size).toBe(bytes.length);
});
