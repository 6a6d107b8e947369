import { describe, expect, test } from "bun:test";
import { createAttachmentFiles, findReadable } from "#src/features/attachments/index.ts";
import { createSignIns } from "#src/features/users/sign-ins.ts";
import { createMaintenance } from "#src/server/maintenance.ts";
import { newId } from "#src/shared/ids.ts";
import { DAY } from "#src/shared/time.ts";
import { testApp } from "#tests/support/app.ts";
import { stored, upload } from "#tests/support/attachments.ts";
import { testClock } from "#tests/support/clock.ts";
import { ENGINES } from "#tests/support/engines.ts";

describe.each([...ENGINES])("pictures in shared lessons on %s", (engine) => {
  test("what somebody else put into a lesson stays readable in it, though they delete all of theirs and it is shared no more", async () => {
    const { clock, advance } = testClock();
    await using t = await testApp({ engine, clock });
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const { id } = await alice.api.drafts.create.mutate({ title: "Ours" });
    await alice.api.lessons.share.mutate({ id, visibility: "team" });
    const picture = await upload(bob);
    const own = await bob.api.drafts.create.mutate({ title: "Bob’s" });
    const images = [{ id: "i", attachmentId: picture.id, caption: "The tray", alt: "", prompt: "" }];
    for (const [lessonId, baseRevision] of [
      [id, 1],
      [own.id, 1],
    ] as const)
      await bob.api.drafts.save.mutate({ id: lessonId, baseRevision, mutationId: newId(), changes: { images } });
    await bob.api.drafts.delete.mutate({ id: own.id });
    await alice.api.lessons.share.mutate({ id, visibility: "private" });
    // Past the month for which what is deleted is kept.
    advance(60 * DAY);
    const files = createAttachmentFiles(t.config.dataDirectory, newId);
    const report = (error: unknown) => {
      throw error;
    };
    const signIns = createSignIns(t.app.store, clock, report);
    const { tidy, close } = createMaintenance({ store: t.app.store, clock, log: t.app.log, files, signIns });
    await tidy();
    close();
    expect([...(await findReadable(t.app.store.read, alice.id, [picture.id]))]).toEqual([picture.id]);
    expect(stored(t)).toEqual([picture.sha256]);
  });
});
