import { describe, expect, test } from "bun:test";
import { CODE_MAX } from "#src/features/components/components.contract.ts";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { aComponent, shows } from "#tests/support/components.ts";
import { ENGINES } from "#tests/support/engines.ts";

const LINES =
  "import { useState } from 'react';\n\nexport default function Card() {\n  const [n, setN] = useState(0);\n  return <b>{n}</b>;\n}\n";

describe.each([...ENGINES])("saving components on %s", (engine) => {
  test("each change is a version with who made it and what was changed", async () => {
    await using t = await testApp({ engine });
    const { api, id: userId } = await t.person("alice");
    const { id } = await aComponent(api);
    const saved = await api.components.save.mutate({ id, baseVersion: 1, jsxCode: shows("two"), name: "Pair" });
    expect(saved).toMatchObject({
      status: "saved",
      component: { version: 2, name: "Pair", jsxCode: shows("two"), cssCode: "p { margin: 0 }\n" },
    });
    await api.components.save.mutate({ id, baseVersion: 2, cssCode: "", note: "  Without styles " });
    const { items } = await api.components.versions.query({ id });
    expect(items).toMatchObject([
      { version: 3, note: "Without styles", baseVersion: 2, createdBy: userId, author: "person" },
      { version: 2, note: "Changed name, JSX", baseVersion: 1 },
      { version: 1, note: "Created", baseVersion: 0 },
    ]);
    expect(await api.components.version.query({ id, version: 2 })).toMatchObject({ name: "Pair", jsxCode: shows("two") });
    expect(await refusal(api.components.version.query({ id, version: 9 }))).toMatchObject({ code: "NOT_FOUND" });
    const page = await api.components.versions.query({ id, limit: 2 });
    const rest = await api.components.versions.query({ id, limit: 2, cursor: page.nextCursor! });
    expect([...page.items, ...rest.items].map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  test("the same code is no new version; what is kept beside it changes without one", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api);
    expect(await api.components.save.mutate({ id, baseVersion: 1, jsxCode: shows("one") })).toMatchObject({
      status: "saved",
      component: { version: 1 },
    });
    expect(await api.components.save.mutate({ id, baseVersion: 1, metadata: { props: { n: 2 } } })).toMatchObject({
      status: "saved",
      component: { version: 1, metadata: { props: { n: 2 } } },
    });
    expect(await api.components.get.query({ id })).toMatchObject({ metadata: { props: { n: 2 } } });
    expect((await api.components.versions.query({ id })).items).toHaveLength(1);
  });

  test("changes of other lines and parts are merged", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api, { jsxCode: LINES });
    await api.components.save.mutate({ id, baseVersion: 1, jsxCode: LINES.replace("useState(0)", "useState(1)") });
    const merged = await api.components.save.mutate({
      id,
      baseVersion: 1,
      jsxCode: LINES.replace("'react'", '"react"'),
      cssCode: "b { color: teal }\n",
      name: "Counter",
    });
    expect(merged).toMatchObject({
      status: "merged",
      component: {
        version: 3,
        name: "Counter",
        jsxCode: LINES.replace("'react'", '"react"').replace("useState(0)", "useState(1)"),
        cssCode: "b { color: teal }\n",
      },
    });
    // The same once more: it is there already.
    expect(await api.components.save.mutate({ id, baseVersion: 1, name: "Counter" })).toMatchObject({
      status: "merged",
      component: { version: 3 },
    });
    expect((await api.components.versions.query({ id })).items[0]).toMatchObject({ version: 3, baseVersion: 1 });
  });

  test("changes of the same line conflict, and nothing is changed", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api, { jsxCode: LINES });
    const theirs = await api.components.save.mutate({
      id,
      baseVersion: 1,
      jsxCode: LINES.replace("useState(0)", "useState(1)"),
      name: "Theirs",
    });
    const mutationId = newId();
    const mine = { id, baseVersion: 1, jsxCode: LINES.replace("useState(0)", "useState(2)"), name: "Mine", metadata: { a: 1 }, mutationId };
    const answer = await api.components.save.mutate(mine);
    if (answer.status !== "conflict" || theirs.status === "conflict") throw new Error("expected a conflict");
    expect(answer.latest).toEqual(theirs.component);
    expect(answer.base).toEqual({ name: "Card", jsxCode: LINES, cssCode: "p { margin: 0 }\n" });
    expect(answer.conflicts).toEqual([
      { part: "name", regions: 1 },
      { part: "jsxCode", regions: 1 },
    ]);
    expect(await api.components.get.query({ id })).toEqual(theirs.component);
    // Words of both in one line would be a line that nobody wrote.
    const sameLine = await api.components.save.mutate({ id, baseVersion: 1, jsxCode: LINES.replace("const [n,", "const [m,") });
    expect(sameLine.status).toBe("conflict");
    // Decided, under the same key as before: a conflict keeps none.
    expect(await api.components.save.mutate({ ...mine, baseVersion: 2 })).toMatchObject({
      status: "saved",
      component: { version: 3, name: "Mine" },
    });
    expect(await refusal(api.components.save.mutate({ id, baseVersion: 9, name: "x" }))).toMatchObject({
      fields: { baseVersion: expect.any(String) },
    });
  });

  test("two that save at once: both are there, or one is told", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api, { jsxCode: LINES });
    const answers = await Promise.all([
      ...["'react'", "useState(0)", "}\n"].map((word) =>
        api.components.save.mutate({ id, baseVersion: 1, jsxCode: LINES.replace(word, `${word.slice(0, -1)} ${word.slice(-1)}`) }),
      ),
      ...[1, 2, 3].map((n) => api.components.save.mutate({ id, baseVersion: 1, name: `Name ${n}` })),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === "conflict")).toHaveLength(2);
    const { items } = await api.components.versions.query({ id });
    expect(items.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    const { jsxCode } = await api.components.get.query({ id });
    expect(jsxCode).toBe(LINES.replace("'react'", "'react '").replace("useState(0)", "useState(0 )").replace("}\n", "} \n"));
  });

  test("an old version comes back as a new one; the same again changes nothing", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api);
    await api.components.save.mutate({ id, baseVersion: 1, jsxCode: shows("two"), name: "Two" });
    const restored = await api.components.restoreVersion.mutate({ id, version: 1 });
    expect(restored).toMatchObject({ version: 3, name: "Card", jsxCode: shows("one") });
    expect(await api.components.restoreVersion.mutate({ id, version: 1 })).toEqual(restored);
    expect((await api.components.versions.query({ id })).items[0]).toMatchObject({
      version: 3,
      note: "Restored version 1",
      author: "person",
    });
    expect(await refusal(api.components.restoreVersion.mutate({ id, version: 7 }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("merged beyond what one may hold is refused with the field", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api, { jsxCode: LINES });
    const half = `// ${"x".repeat(CODE_MAX / 2)}\n`;
    await api.components.save.mutate({ id, baseVersion: 1, jsxCode: half + LINES });
    expect(await refusal(api.components.save.mutate({ id, baseVersion: 1, jsxCode: LINES + half }))).toMatchObject({
      code: "BAD_REQUEST",
      fields: { jsxCode: expect.stringContaining("Together") },
    });
  });

  test("code that does not compile is kept with why and where", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api);
    const broken = await api.components.save.mutate({ id, baseVersion: 1, jsxCode: "export default function Card() {\n  return <p>\n}\n" });
    expect(broken).toMatchObject({ status: "saved", component: { version: 2, problem: { part: "jsx", message: expect.any(String) } } });
    expect((await api.components.versions.query({ id })).items[0]!.problem).toMatchObject({ part: "jsx" });
    expect(await api.components.restoreVersion.mutate({ id, version: 1 })).toMatchObject({ problem: null });
  });

  test("saves by hand are thinned after a day; a change based on a version that went still merges", async () => {
    let now = 1_700_000_000_000;
    await using t = await testApp({ engine, clock: () => now });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api, { jsxCode: LINES });
    for (let version = 1; version <= 20; version++) {
      now += 30_000;
      await api.components.save.mutate({
        id,
        baseVersion: version,
        cssCode: `b { order: ${version} }\n`,
        ...(version === 5 && { note: "Good" }),
      });
    }
    await t.app.tidy();
    expect((await api.components.versions.query({ id })).items).toHaveLength(21);
    now += 2 * 86_400_000;
    expect((await t.app.tidy())?.versions).toBeGreaterThan(10);
    const kept = (await api.components.versions.query({ id })).items.map(({ version }) => version);
    expect(kept).toContain(1);
    expect(kept).toContain(6);
    expect(kept).toContain(21);
    expect(kept.length).toBeLessThan(8);
    expect((await t.app.tidy())?.versions).toBe(0);
    const gone = [2, 3, 4, 8, 9].find((version) => !kept.includes(version))!;
    const merged = await api.components.save.mutate({ id, baseVersion: gone, jsxCode: LINES.replace("<b>", "<i>") });
    expect(merged).toMatchObject({ status: "merged", component: { version: 22, cssCode: "b { order: 20 }\n" } });
  });
});
