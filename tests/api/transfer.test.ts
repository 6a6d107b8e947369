import { describe, expect, test } from "bun:test";
import { newId } from "#src/shared/ids.ts";
import { type Person, refusal, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";

/** One transparent pixel. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

async function upload({ fetch }: Person): Promise<string> {
  const body = new FormData();
  body.append("file", new File([PNG], "dot.png"));
  const response = await fetch("/api/attachments", { method: "POST", body });
  expect(response.ok).toBe(true);
  return ((await response.json()) as { id: string }).id;
}

const section = {
  id: "a",
  heading: "Start <b>",
  body: "Roll **all**.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<script>alert(1)</script>\n\n![far](https://evil.example/x.png)\n\n[x](javascript:alert(1)) $x^2$",
  minutes: 10,
};

async function lessonOf(person: Person) {
  const attachmentId = await upload(person);
  const content = {
    summary: "About dice",
    objectives: [{ id: "o", text: "Predict" }],
    script: [section],
    images: [{ id: "i", attachmentId, caption: "A dot", alt: "dot", prompt: "" }],
  };
  const { id } = await person.api.drafts.create.mutate({ title: "Half-lives / dice", content });
  await person.api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { summary: "About many dice" } });
  await person.api.drafts.save.mutate({ id, baseRevision: 1, mutationId: newId(), changes: { summary: "About mine" } });
  await person.api.revisions.name.mutate({ lessonId: id, revision: 1, name: "Tried" });
  return { id, attachmentId };
}

describe.each([...ENGINES])("taking lessons in and out on %s", (engine) => {
  test("our own file comes back with history and attachments, here and on another server", async () => {
    await using t = await testApp({ engine });
    await using elsewhere = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await lessonOf(alice);
    const exported = await alice.api.lessons.export.query({ id, format: "json" });
    expect(exported).toMatchObject({ fileName: "Half-lives  dice.lesson.json", mediaType: "application/json", encoding: "utf8" });
    const authors = "Who wrote the 3 revisions: they stand under your name.";
    for (const [target, left] of [
      [alice, []],
      [await elsewhere.person("zoe"), [authors]],
    ] as const) {
      const report = await target.api.lessons.import.mutate({ format: "json", data: exported.data });
      expect(report).toMatchObject({ imported: ["1 section", "1 objective", "1 image", "3 revisions", "1 attachment"], left: [...left] });
      const again = await target.api.lessons.export.query({ id: report.lessonId, format: "json" });
      const [one, other] = [JSON.parse(exported.data), JSON.parse(again.data)] as {
        lesson: object;
        revisions: object[];
        attachments: object[];
      }[];
      expect(other!.revisions.map((each) => ({ ...each, author: "" }))).toEqual(one!.revisions.map((each) => ({ ...each, author: "" })));
      expect(other!.attachments).toEqual(one!.attachments);
      expect({ ...other!.lesson, createdAt: 0, updatedAt: 0 }).toEqual({ ...one!.lesson, createdAt: 0, updatedAt: 0 });
      // It goes on from there.
      expect(
        await target.api.drafts.save.mutate({ id: report.lessonId, baseRevision: 2, mutationId: newId(), changes: { title: "On" } }),
      ).toMatchObject({ status: "saved", lesson: { revision: 3 } });
    }
  });

  test("the report names every part, new ids of attachments, and an empty file is refused", async () => {
    await using t = await testApp({ engine });
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const attachmentId = await upload(alice);
    const sound = { id: "x", title: "Rain", text: "" };
    const timeline = {
      durationMs: 5_000,
      tracks: [{ id: "v", kind: "music" as const, name: "", clips: [{ id: "c", startMs: 0, durationMs: 500 }] }],
    };
    const images = [{ id: "i", attachmentId, caption: "A dot", alt: "dot", prompt: "" }];
    const content = { images, narration: [sound], music: [sound, { ...sound, id: "y" }], effects: [sound], timeline };
    const { id } = await alice.api.drafts.create.mutate({ title: "Sounds", content });
    const { data } = await alice.api.lessons.export.query({ id, format: "json" });
    const named = ["1 image", "1 narration", "2 pieces of music", "1 effect", "a timeline of 1 track and 1 clip", "1 revision"];
    const again = await alice.api.lessons.import.mutate({ format: "json", data });
    expect(again.imported).toEqual([...named, "1 attachment"]);
    expect((await alice.api.drafts.get.query({ id: again.lessonId })).content.images[0]!.attachmentId).toBe(attachmentId);
    const elsewhere = await bob.api.lessons.import.mutate({ format: "json", data });
    expect(elsewhere.imported).toEqual([...named, "1 attachment (under a new id, because the old one is taken here)"]);
    for (const format of ["json", "markdown", "text"] as const)
      expect((await refusal(alice.api.lessons.import.mutate({ format, data: " \n" }))).fields).toEqual({
        data: "Is empty: choose a file with words in it",
      });
  });

  test("Markdown goes out and comes in; text is one section; what is left out is said", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await lessonOf(alice);
    const { data, fileName } = await alice.api.lessons.export.query({ id, format: "markdown" });
    expect(fileName).toBe("Half-lives  dice.md");
    const mutationId = newId();
    const report = await alice.api.lessons.import.mutate({ format: "markdown", data, mutationId });
    expect(report).toMatchObject({ imported: ["1 section", "1 objective"], left: [expect.stringContaining("https://evil.example/x.png")] });
    expect(await alice.api.lessons.import.mutate({ format: "markdown", data, mutationId })).toEqual(report);
    expect(await alice.api.drafts.get.query({ id: report.lessonId })).toMatchObject({
      title: "Half-lives / dice",
      content: { summary: "About many dice", script: [{ heading: "Start <b>", minutes: 10, body: section.body }] },
    });
    const plain = await alice.api.lessons.import.mutate({ format: "text", data: "# Not a title\nwords", title: "From a file" });
    expect((await alice.api.drafts.get.query({ id: plain.lessonId })).content.script[0]!.body).toBe("# Not a title\nwords");
  });

  test("the HTML stands alone: its picture inside, no script, nothing from elsewhere", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await lessonOf(alice);
    const { data } = await alice.api.lessons.export.query({ id, format: "html" });
    expect(data).toContain("data:image/png;base64,");
    expect(data).toContain("<table>");
    expect(data).toContain("<math");
    expect(data).not.toContain("<script>");
    expect(data).not.toContain("evil.example");
    expect(data).not.toContain("javascript:");
    expect(data).toContain("Start &lt;b&gt;");
  });

  test("the Word document is one: a zip with the words, the table and the picture", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await lessonOf(alice);
    const { data, encoding, fileName } = await alice.api.lessons.export.query({ id, format: "docx" });
    expect({ encoding, fileName }).toEqual({ encoding: "base64", fileName: "Half-lives  dice.docx" });
    const bytes = Buffer.from(data, "base64");
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.includes("word/document.xml")).toBe(true);
    expect(bytes.includes("word/media/")).toBe(true);
  });

  test("what is no lesson is refused with the field, and nothing is made", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const bob = await t.person("bob");
    const { id } = await lessonOf(alice);
    const { data } = await alice.api.lessons.export.query({ id, format: "json" });
    const before = (await alice.api.drafts.list.query()).items.length;
    const importing = (text: string) => refusal(alice.api.lessons.import.mutate({ format: "json", data: text }));
    expect(await importing("{")).toMatchObject({ fields: { data: "Is not JSON: choose a file that Lectern exported" } });
    expect(Object.keys((await importing(JSON.stringify({ ...JSON.parse(data), version: 2 }))).fields!)).toEqual(["data.version"]);
    const broken = JSON.parse(data) as { lesson: { content: { script: { minutes: number }[] } } };
    broken.lesson.content.script[0]!.minutes = -5;
    expect((await importing(JSON.stringify(broken))).fields).toEqual({ "data.lesson.content.script.0.minutes": "Between 0 and 1440" });
    expect((await alice.api.drafts.list.query()).items).toHaveLength(before);
    expect(await refusal(bob.api.lessons.export.query({ id, format: "json" }))).toMatchObject({ code: "NOT_FOUND" });
    // A file that claims a picture and holds something else: the words come in, and the rest is said.
    const hostile = JSON.parse(data) as { attachments: { id: string; data: string }[] };
    hostile.attachments[0]!.data = Buffer.from("<svg onload=alert(1)>").toString("base64");
    const report = await bob.api.lessons.import.mutate({ format: "json", data: JSON.stringify(hostile) });
    expect(report.left).toEqual(["The attachment dot.png (of a kind that is not taken).", expect.stringContaining("under your name")]);
    expect((await bob.api.drafts.get.query({ id: report.lessonId })).content.images[0]).not.toHaveProperty("attachmentId");
  });

  test("an id alone gives nobody a file: only what the lesson is known to refer to goes along", async () => {
    await using t = await testApp({ engine });
    const [alice, bob] = [await t.person("alice"), await t.person("bob")];
    const secret = await upload(alice);
    const { id } = await bob.api.drafts.create.mutate({ title: "Mine" });
    const images = [{ id: "i", attachmentId: secret, caption: "c", alt: "", prompt: "" }];
    const { lesson } = { lesson: await bob.api.drafts.get.query({ id }) };
    const { lessons } = t.app.store.read.t;
    await t.app.store.transact(async (tx) => void (await tx.sql.update(lessons).set({ content: { ...lesson.content, images } })));
    const { data } = await bob.api.lessons.export.query({ id, format: "json" });
    expect((JSON.parse(data) as { attachments: object[] }).attachments).toEqual([]);
    expect((await bob.api.lessons.export.query({ id, format: "html" })).data).not.toContain("data:image");
    // Nor does a file that names it.
    const report = await bob.api.lessons.import.mutate({ format: "json", data });
    expect(report.left).toEqual(["The picture or sound “c”: it is not in the file."]);
    expect((await bob.api.drafts.get.query({ id: report.lessonId })).content.images[0]).not.toHaveProperty("attachmentId");
  });

  test("under the id of a lesson that is there nothing is stored, and its history stays", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await lessonOf(alice);
    const { data } = await alice.api.lessons.export.query({ id, format: "json" });
    const other = await alice.api.drafts.create.mutate({ title: "Another" });
    for (const format of ["json", "markdown"] as const)
      expect(await alice.api.lessons.import.mutate({ id: other.id, format, data, mutationId: newId() })).toEqual({
        lessonId: other.id,
        title: "Another",
        imported: [],
        left: [],
      });
    expect(await alice.api.drafts.get.query({ id: other.id })).toEqual(other);
    expect((await alice.api.revisions.list.query({ lessonId: other.id })).items).toHaveLength(1);
    const bob = await t.person("bob");
    expect(await refusal(bob.api.lessons.import.mutate({ id, format: "json", data }))).toMatchObject({ domain: "ID_TAKEN" });
  });

  test("files that were tampered with are refused or put right, and never break the server", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const { id } = await lessonOf(alice);
    const { data } = await alice.api.lessons.export.query({ id, format: "json" });
    type Tampered = { lesson: Record<string, unknown>; revisions: Record<string, unknown>[]; attachments: object[] };
    const importing = (change: (file: Tampered) => void) => {
      const file = JSON.parse(data) as Tampered;
      change(file);
      return alice.api.lessons.import.mutate({ format: "json", data: JSON.stringify(file) });
    };
    const fields = async (change: (file: Tampered) => void) => Object.keys((await refusal(importing(change))).fields ?? {});
    expect(await fields(({ revisions }) => revisions.push(revisions[0]!))).toEqual(["data.revisions.3.revision"]);
    expect(await fields(({ attachments }) => attachments.push(attachments[0]!))).toEqual(["data.attachments.1.id"]);
    for (const revision of [9e15, 2 ** 31, -(2 ** 31), 0])
      expect(await fields(({ revisions }) => (revisions[0]!.revision = revision))).toEqual(["data.revisions.0.revision"]);
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const nested = data.replace('"metadata":{', `"metadata":{"x":${deep},`);
    expect(await refusal(alice.api.lessons.import.mutate({ format: "json", data: nested }))).toMatchObject({
      fields: { data: "Nests deeper than any lesson" },
    });
    const ref = { durationMs: 5, tracks: [{ id: "t", kind: "visual", name: "", clips: [{ id: "c", startMs: 0, durationMs: 9 }] }] };
    const [loose] = await fields(({ lesson }) => ((lesson.content as Record<string, unknown>).timeline = ref));
    expect(loose).toStartWith("data.lesson.content.timeline");

    // The newest number is what the lesson says: what claims to be newer goes, and what is missing is added.
    const newer = await importing(({ revisions }) => revisions.push({ ...revisions.at(-1)!, revision: 9, title: "Newer" }));
    expect(newer.left).toEqual(["1 revision: newer than the lesson, or too old to be among the newest."]);
    const added = await importing(({ lesson }) => (lesson.title = "Nul\u0000 and new"));
    expect(added.title).toBe("Nul and new");
    for (const { lessonId } of [newer, added]) {
      const { revision, title, content } = await alice.api.drafts.get.query({ id: lessonId });
      expect(await alice.api.revisions.get.query({ lessonId, revision })).toMatchObject({ title, content });
      expect(
        await alice.api.drafts.save.mutate({ id: lessonId, baseRevision: revision, mutationId: newId(), changes: { title: "On" } }),
      ).toMatchObject({ status: "saved", lesson: { revision: revision + 1 } });
    }
    const nul = await alice.api.lessons.import.mutate({ format: "markdown", data: "# \u0000\n\nwords\u0000" });
    expect(nul).toMatchObject({ title: "Imported lesson", imported: ["1 section"] });
    expect((await alice.api.lessons.import.mutate({ format: "markdown", data: "# Only a title" })).imported).toEqual([]);
    expect(await refusal(alice.api.lessons.import.mutate({ format: "text", data: "x".repeat(2_000_001) }))).toMatchObject({
      fields: { data: "A lesson may hold at most 2 MB. Split it into two files." },
    });
  });

  test("a history that is too large for a file is refused before it fills the memory, with the way out", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const body = (seed: number) => String(seed).padEnd(190_000, "x");
    const script = (seed: number) => Array.from({ length: 9 }, (_, n) => ({ id: `s${n}`, heading: "", body: body(seed), minutes: 0 }));
    const { id } = await alice.api.drafts.create.mutate({ title: "Large", content: { script: script(0) } });
    for (let revision = 1; revision < 15; revision++)
      await alice.api.drafts.save.mutate({ id, baseRevision: revision, mutationId: newId(), changes: { script: script(revision) } });
    expect((await refusal(alice.api.lessons.export.query({ id, format: "json" }))).message).toBe(
      "The history of this lesson is more than the 24 MB of one file. Export it without history.",
    );
    const { data } = await alice.api.lessons.export.query({ id, format: "json", withHistory: false });
    expect((await alice.api.lessons.import.mutate({ format: "json", data })).imported).toEqual(["9 sections"]);
  });

  test("the page says which language it is in where the conversation has one", async () => {
    await using t = await testApp({ engine });
    const alice = await t.person("alice");
    const session = await alice.api.sessions.create.mutate({ language: "pt" });
    const spoken = await alice.api.drafts.create.mutate({ title: "Dados", sessionId: session.id });
    expect((await alice.api.lessons.export.query({ id: spoken.id, format: "html" })).data).toContain('<html lang="pt" dir="auto">');
    const silent = await alice.api.drafts.create.mutate({ title: "Dice" });
    expect((await alice.api.lessons.export.query({ id: silent.id, format: "html" })).data).toContain('<html dir="auto">');
  });
});
