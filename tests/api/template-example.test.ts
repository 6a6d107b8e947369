import { expect, test } from "bun:test";
import { testApp } from "#tests/support/app.ts";

test("the example of the templates runs, and its draft says what the page would say", async () => {
  await using t = await testApp({});
  const alice = await t.person("alice");
  const { token } = await alice.api.tokens.create.mutate({ name: "script", scopes: ["read", "write"] });
  const child = Bun.spawn([process.execPath, new URL("../../examples/from-template.ts", import.meta.url).pathname], {
    env: { ...process.env, LECTERN_URL: t.url, LECTERN_TOKEN: token },
    stdout: "pipe",
    stderr: "pipe",
  });
  const [printed, problems] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  expect(problems).toBe("");
  expect(await child.exited).toBe(0);
  const [draft] = (await alice.api.drafts.list.query()).items;
  expect(draft).toMatchObject({ title: "Experiment before formula: the cooling of tea", minutes: 60, sectionCount: 6 });
  expect(printed).toContain("group_size (number): 3");
  expect(printed).toEndWith(`"${draft!.title}": 6 sections, a draft at ${t.url}/d/${draft!.id}\n`);
  expect((await alice.api.drafts.get.query({ id: draft!.id })).content.summary).toStartWith("In groups of 4, the class finds out");
}, 60_000);
