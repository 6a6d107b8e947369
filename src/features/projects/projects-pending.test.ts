import { expect, test } from "bun:test";
import type { OutboxItem } from "#src/client/offline/outbox.types.ts";
import type { Project } from "./projects.contract.ts";
import { withPendingProjects } from "./projects-pending.client.ts";

const project = (id: string, name: string): Project => ({
  id,
  userId: "me",
  name,
  sessionCount: 1,
  lessonCount: 0,
  createdAt: 1,
  updatedAt: 1,
});
const op = (path: string, input: Record<string, unknown>, state: OutboxItem["state"] = "kept"): OutboxItem => ({
  mutationId: path,
  userId: "me",
  path,
  input,
  subject: "s",
  label: "",
  state,
  attempts: 0,
  createdAt: 50,
  problem: null,
});
const names = (items: OutboxItem[]) =>
  withPendingProjects([project("b", "Year 10"), project("a", "Year 9")], items).map(({ name }) => name);

test("projects stand by name, numbers as numbers", () => expect(names([])).toEqual(["Year 9", "Year 10"]));

test("what waits on this device shows at once", () => {
  expect(names([op("projects.create", { id: "n", name: "Evening French" })])).toEqual(["Evening French", "Year 9", "Year 10"]);
  expect(names([op("projects.update", { id: "a", name: "Zoo" })])).toEqual(["Year 10", "Zoo"]);
  expect(names([op("projects.delete", { id: "b" })])).toEqual(["Year 9"]);
});

test("what was set aside changes nothing", () =>
  expect(names([op("projects.delete", { id: "b" }, "aside")])).toEqual(["Year 9", "Year 10"]));
