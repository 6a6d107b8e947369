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
    for (const target of [alice, await elsewhere.person("zoe")]) {
      const report = await target.api.lessons.import.mutate({ format: "json", data: exported.data });
      expect(report).toMatchObject({ imported: ["1 section", "1 objective", "1 image", "3 revisions", "1 attachment"], left: [] });
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
    expect(report.left).toEqual(["The attachment dot.png (of a kind that is not taken)."]);
    expect((await bob.api.drafts.get.query({ id: report.lessonId })).content.images[0]).not.toHaveProperty("attachmentId");
  });
});
