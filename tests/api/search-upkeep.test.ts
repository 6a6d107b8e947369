import { describe, expect, test } from "bun:test";
import { createAttachmentFiles } from "#src/features/attachments/index.ts";
import { createSignIns } from "#src/features/users/sign-ins.ts";
import { createMaintenance } from "#src/server/maintenance.ts";
import { newId } from "#src/shared/ids.ts";
import { DAY } from "#src/shared/time.ts";
import { type TestApp, testApp } from "#tests/support/app.ts";
import { testClock, until } from "#tests/support/clock.ts";
import { ENGINES, testDatabase } from "#tests/support/engines.ts";
import { ended, found, idsOf, quiet, say } from "#tests/support/search.ts";

async function countIndexed({ app: { store } }: TestApp) {
  const { sql, t } = store.read;
  const [docs, terms] = await Promise.all([
    sql.select({ id: t.searchDocs.id }).from(t.searchDocs),
    sql.select({ id: t.searchTerms.table.rowid }).from(t.searchTerms.table),
  ]);
  expect(terms.map(({ id }) => Number(id)).toSorted()).toEqual(docs.map(({ id }) => id).toSorted());
  return docs.length;
}

async function withoutIndex({ app: { store } }: TestApp): Promise<void> {
  await store.transact(async (tx) => {
    await tx.sql.delete(tx.t.searchTerms.table);
    await tx.sql.delete(tx.t.searchDocs);
    await tx.sql.delete(tx.t.facts);
  });
}

describe.each([...ENGINES])("the search index on %s", (engine) => {
  test("what goes for good takes its words along", async () => {
    const { clock, advance } = testClock();
    await using t = await testApp({ engine, assistant: quiet(), clock });
    const alice = await t.person("alice");
    const { api } = alice;
    const gone = await say(api, "volcano", { title: "Geology" });
    const kept = await say(api, "river", { title: "Geology" });
    await Promise.all([gone, kept].map(({ session }) => ended(api, session)));
    const lesson = await api.drafts.create.mutate({ title: "Volcano" });
    expect(await countIndexed(t)).toBe(7);
    await api.sessions.delete.mutate({ id: gone.session });
    await api.drafts.delete.mutate({ id: lesson.id });
    advance(31 * DAY);
    const signIns = createSignIns(t.app.store, clock, () => {});
    const { tidy, close } = createMaintenance({
      store: t.app.store,
      clock,
      log: t.app.log,
      signIns,
      files: createAttachmentFiles(t.config.dataDirectory, newId),
    });
    await tidy();
    close();
    expect(await countIndexed(t)).toBe(3);
  });

  test("what was written before the upgrade becomes findable after a start, newest first, beside what is new", async () => {
    await using database = await testDatabase(engine);
    const cookies: string[] = [];
    const ids: string[] = [];
    {
      await using t = await testApp({ engine, database, assistant: quiet() });
      const { api, cookie } = await t.person("alice");
      cookies.push(cookie);
      for (let n = 0; n < 60; n++) ids.push((await say(api, `older rhythm ${n}`, { title: `Older title ${n}` })).message);
      await api.drafts.create.mutate({ title: "Older lesson" });
      await Bun.sleep(100);
      await withoutIndex(t);
    }
    await using t = await testApp({ engine, database, assistant: quiet() });
    const api = t.clientFor({ cookie: cookies[0]!, "x-lectern": "1" });
    const { message } = await say(api, "newer rhythm");
    await until(async () => (await found(api, `"older rhythm" 0`)).length > 0, 10_000);
    expect(idsOf(await found(api, "rhythm", { limit: 100 }))).toEqual([message, ...ids.toReversed()]);
    expect(await found(api, "older title", { limit: 100 })).toHaveLength(60);
    expect(await found(api, "older lesson")).toHaveLength(1);
  }, 60_000);
});
