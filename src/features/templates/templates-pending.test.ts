import { expect, test } from "bun:test";
import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";
import type { Template, TemplateSummary } from "./templates.contract.ts";
import { draftFromTemplate, rememberFilled, templateFrom, withPendingTemplates, withPendingUpdates } from "./templates-pending.client.ts";

let made = 0;
const item = (path: string, input: Record<string, unknown>, changes: Partial<OutboxItem> = {}): OutboxItem => ({
  mutationId: `m${++made}`,
  userId: "mara",
  path,
  input,
  subject: `template:${String(input.id)}`,
  label: "",
  state: "kept",
  attempts: 0,
  createdAt: made,
  problem: null,
  ...changes,
});
const content = { ...emptyContent(), script: [{ id: "a", heading: "A", body: "{{topic}}", minutes: 20 }] };
const creation = item("templates.create", { id: "t1", title: "New", content });
const template: Template = templateFrom(creation);
const { content: _, ...rest } = template;
const listed: TemplateSummary = { ...rest, author: "Mara" };

test("what is on its way is in the list: made, renamed, deleted; what was set aside is not", () => {
  expect(withPendingTemplates([], [creation], "Mara")).toMatchObject([
    { id: "t1", title: "New", minutes: 20, sectionCount: 1, author: "Mara" },
  ]);
  const rename = item("templates.update", { id: "t1", title: "Renamed" });
  expect(withPendingTemplates([listed], [rename], "Mara")[0]!.title).toBe("Renamed");
  expect(withPendingTemplates([listed], [{ ...rename, state: "aside" }], "Mara")[0]!.title).toBe("New");
  expect(withPendingTemplates([listed], [item("templates.delete", { id: "t1" })], "Mara")).toEqual([]);
});

test("a save on its way is shown as the version that it will be; sharing makes none", () => {
  const saved = item("templates.update", { id: "t1", content: { ...content, summary: "S" }, variables: [] });
  const shared = item("templates.update", { id: "t1", visibility: "team" });
  expect(withPendingUpdates(template, [saved, shared])).toMatchObject({ version: 2, visibility: "team", content: { summary: "S" } });
  expect(withPendingUpdates(template, [{ ...saved, state: "aside" }])).toEqual(template);
});

test("a draft on its way has the words that were filled in here", () => {
  const op = item("templates.instantiate", { id: "l1", templateId: "t1", values: {} });
  expect(draftFromTemplate(op)).toBeUndefined();
  rememberFilled("l1", { title: "Tides", content });
  expect(draftFromTemplate(op)).toMatchObject({ id: "l1", title: "Tides", isDraft: true, revision: 1, content });
});
