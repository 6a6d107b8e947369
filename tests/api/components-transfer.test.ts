import { beforeAll, describe, expect, test } from "bun:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { join } from "node:path";
import { CODE_MAX } from "#src/features/components/components.contract.ts";
import { newId } from "#src/shared/ids.ts";
import { refusal, testApp } from "#tests/support/app.ts";
import { aComponent, shows } from "#tests/support/components.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { root, runTool } from "#tests/support/tool.ts";

const config = { frameDirectory: join(root, "dist", "frame") };
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const zip = (files: Record<string, string>) =>
  base64(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))));

beforeAll(async () => void (await runTool([process.execPath, "scripts/build-frame.ts", "--if-changed"])), 120_000);

describe.each([...ENGINES])("components as files on %s", (engine) => {
  test("a folder that works by itself, and comes back as it was", async () => {
    await using t = await testApp({ engine, config });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const given = { name: "Cards: “Ça va?”", jsxCode: shows("one"), cssCode: "p { color: teal }\n", componentType: "flash-cards" };
    const made = await api.components.create.mutate({ sessionId, ...given, metadata: { props: { n: 1 } } });
    const file = await api.components.export.query({ id: made.id });
    expect(file).toMatchObject({ fileName: "Cards Ça va.zip", mediaType: "application/zip", encoding: "base64" });
    const files = unzipSync(new Uint8Array(Buffer.from(file.data, "base64")));
    const names = ["index.html", "component.jsx", "component.css", "lectern.json", "README.txt"];
    expect(Object.keys(files)).toEqual(names.map((name) => `Cards Ça va/${name}`));
    expect(strFromU8(files["Cards Ça va/component.jsx"]!)).toBe(shows("one"));
    const page = strFromU8(files["Cards Ça va/index.html"]!);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    expect(page).toContain("<title>Cards: “Ça va?”</title>");
    // The component is in a frame of its own, which cannot lead the window elsewhere.
    expect(page.match(/^<iframe sandbox="allow-scripts" /gm)).toHaveLength(1);
    expect(page.replace(/srcdoc="[^"]*"/, "")).not.toContain("<script");
    const { component, left } = await api.components.import.mutate({
      sessionId,
      files: [{ name: file.fileName, encoding: "base64", data: file.data }],
    });
    expect(component).toMatchObject({ ...given, metadata: { props: { n: 1 } }, version: 1, isCurrent: true, problem: null, sessionId });
    expect(component.id).not.toBe(made.id);
    expect(left).toEqual([]);
    expect(await api.components.export.query({ id: made.id, format: "jsx" })).toMatchObject({
      fileName: "Cards Ça va.jsx",
      data: shows("one"),
    });
    expect(await api.components.export.query({ id: made.id, format: "css" })).toMatchObject({
      fileName: "Cards Ça va.css",
      data: given.cssCode,
    });
  });

  test("code that does not compile goes along, with a page that says why", async () => {
    await using t = await testApp({ engine, config });
    const { api } = await t.person("alice");
    const { id } = await aComponent(api, { name: "<b>Broken</b>", jsxCode: "export default function Card() {\n  return <p>\n}\n" });
    const { data } = await api.components.export.query({ id });
    const page = strFromU8(unzipSync(new Uint8Array(Buffer.from(data, "base64")))["bBrokenb/index.html"]!);
    expect(page).toContain("cannot be shown");
    expect(page).not.toContain("<b>");
  });

  test("bare files come in, under their own name or the one that is given", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { id: sessionId } = await api.sessions.create.mutate({});
    const two = await api.components.import.mutate({
      sessionId,
      files: [
        { name: "Word wall.tsx", data: "\uFEFFexport default function Wall() {\r\n  return <p>one</p>;\r\n}\r\n" },
        { name: "styles.css", data: "p {}" },
        { name: "notes.md", data: "# Notes" },
      ],
    });
    expect(two.component).toMatchObject({
      name: "Word wall",
      cssCode: "p {}",
      jsxCode: "export default function Wall() {\n  return <p>one</p>;\n}\n",
    });
    expect(two.left).toEqual(["notes.md: it is no code."]);
    const kept = await api.components.import.mutate({ name: "Mine", files: [{ name: "a.jsx", data: shows("one") }] });
    expect(kept.component).toMatchObject({ name: "Mine", sessionId: null, isCurrent: false });
    expect((await api.components.versions.query({ id: kept.component.id })).items).toMatchObject([{ note: "Imported" }]);
  });

  test("the same id again changes nothing, and a repeat is answered with the first", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const { api: bob } = await t.person("bob");
    const id = newId();
    const input = { id, files: [{ name: "a.jsx", data: shows("one") }], mutationId: newId() };
    const made = await api.components.import.mutate(input);
    expect(await api.components.import.mutate(input)).toEqual(made);
    expect((await api.components.import.mutate({ id, files: [{ name: "b.jsx", data: shows("two") }] })).component).toEqual(made.component);
    expect(await refusal(bob.components.import.mutate({ ...input, mutationId: newId() }))).toMatchObject({ domain: "ID_TAKEN" });
  });

  test("what is no component, damaged, or too much is refused with its file; paths lead nowhere", async () => {
    await using t = await testApp({ engine });
    const { api } = await t.person("alice");
    const fieldsOf = async (...files: { name: string; data: string; encoding?: "utf8" | "base64" }[]) =>
      (await refusal(api.components.import.mutate({ files }))).fields;
    const packed = (data: string) => ({ name: "a.zip", encoding: "base64" as const, data });
    expect(await fieldsOf({ name: "a.txt", data: "Hello" })).toEqual({ files: expect.stringContaining("no component") });
    expect(await fieldsOf(packed("no base64!"))).toEqual({ "files.0.data": "Needs to be base64" });
    expect(await fieldsOf({ name: "a.jsx", data: "x".repeat(CODE_MAX + 1) })).toEqual({
      "files.0.data": expect.stringContaining("longer"),
    });
    expect(await fieldsOf(packed(base64(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))))).toEqual({
      "files.0.data": expect.stringContaining("damaged"),
    });
    const whole = Buffer.from(zip({ "component.jsx": shows("one").repeat(50) }), "base64");
    expect(await fieldsOf(packed(whole.subarray(0, whole.length / 2).toString("base64")))).toEqual({
      "files.0.data": expect.stringContaining("damaged"),
    });
    const binary = base64(zipSync({ "component.jsx": new Uint8Array([0xff, 0xfe, 0xfd]) }));
    expect(await fieldsOf(packed(binary))).toEqual({ "files.0.data": "component.jsx is no text in UTF-8" });
    // 300 MB in 300 kB, whatever its header says.
    const bomb = zipSync({ "component.jsx": new Uint8Array(300_000_000) }, { level: 9 });
    const started = performance.now();
    expect(await fieldsOf(packed(base64(bomb)))).toEqual({ "files.0.data": expect.stringContaining("more than a component") });
    expect(performance.now() - started).toBeLessThan(3_000);
    const many = zip(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.jsx`, "x"])));
    expect(await fieldsOf(packed(many))).toEqual({ "files.0.data": expect.stringContaining("at most 200 files") });
    const tricky = await api.components.import.mutate({
      files: [packed(zip({ "../../etc/component.jsx": "out", "/abs/component.css": "out", "in/component.jsx": shows("in") }))],
    });
    expect(tricky.component).toMatchObject({ name: "in", jsxCode: shows("in"), cssCode: "" });
    expect(tricky.left).toEqual([
      "../../etc/component.jsx: its path leads out of the folder.",
      "/abs/component.css: its path leads out of the folder.",
    ]);
    expect(await refusal(api.components.import.mutate({ files: [packed("A".repeat(4_000_001))] }))).toMatchObject({ code: "BAD_REQUEST" });
    expect(await refusal(api.components.import.mutate({ files: [packed("A".repeat(7_000_000))] }))).toMatchObject({
      code: "PAYLOAD_TOO_LARGE",
    });
  }, 30_000);
});

test("a lesson takes its components along as sealed frames; what may not be read becomes a note", async () => {
  await using t = await testApp({ config });
  const { api } = await t.person("alice");
  const { api: bob } = await t.person("bob");
  const mine = await aComponent(api, { name: "Cards" });
  const bobs = await aComponent(bob, { name: "Secret", jsxCode: shows("secret") });
  const body = [
    "Play:",
    `[Flash "cards" & <b>more</b>](/k/${mine.id} "embed")`,
    `[Of somebody else](/k/${bobs.id} "embed")`,
    `In a sentence [it](/k/${mine.id} "embed") is words in a file.`,
    `<p><a href="/k/${mine.id}" title="embed">typed</a></p>`,
  ].join("\n\n");
  const lesson = await api.drafts.create.mutate({ title: "Play", content: { script: [{ id: "s", heading: "Play", body, minutes: 5 }] } });
  const { data } = await api.lessons.export.query({ id: lesson.id, format: "html" });
  expect(data.match(/<iframe sandbox="allow-scripts"/g)).toHaveLength(1);
  expect(data).toContain("[Interactive: Of somebody else]");
  expect(data).not.toContain("secret");
  expect(data).toContain("In a sentence it is words in a file.");
  expect(data).not.toContain('href="/');
  const [hash] = /'sha256-[^']+'/.exec(data)!;
  expect(data).toContain(`font-src data:; script-src ${hash}">`);
  expect(data.split("srcdoc=")[1]).toContain(hash);
  const markdown = await api.lessons.export.query({ id: lesson.id, format: "markdown" });
  expect(markdown.data).toContain(`(/k/${mine.id} "embed")`);
  const often = Array.from({ length: 40 }, () => `[Cards](/k/${mine.id} "embed")`).join("\n\n");
  const script = ["a", "b"].map((id) => ({ id, heading: "Play", body: often, minutes: 5 }));
  const large = await api.drafts.create.mutate({ title: "Often", content: { script } });
  const page = (await api.lessons.export.query({ id: large.id, format: "html" })).data;
  // Each frame holds a whole page: a lesson that repeats one thousands of times would fill the server's memory.
  expect(page.match(/<iframe sandbox="allow-scripts"/g)).toHaveLength(30);
  expect(page.match(/\[Interactive: Cards\]/g)).toHaveLength(50);
  const plain = await api.drafts.create.mutate({ title: "Plain" });
  expect((await api.lessons.export.query({ id: plain.id, format: "html" })).data).not.toContain("script-src");
});

test("compile says where code can be seen, or what is wrong", async () => {
  await using t = await testApp({ config });
  const { api } = await t.person("alice");
  const good = await api.components.compile.mutate({ jsxCode: shows("one"), cssCode: "" });
  expect(good).toMatchObject({ status: "compiled", previewPath: expect.stringMatching(/^\/preview\/draft\//) });
  const bad = await api.components.compile.mutate({ jsxCode: "export default function Card() {\n  return <p>\n}\n", cssCode: "" });
  expect(bad).toMatchObject({ status: "failed", problems: [{ part: "jsx" }] });
  expect((await api.components.list.query()).items).toEqual([]);
});
