import { describe, expect, test } from "bun:test";
import type { OutboxItem } from "#src/client/offline/outbox.types.ts";
import type { Component, ListedComponent } from "./components.contract.ts";
import { componentSubject, listedOf, shownSubject, withPendingComponent, withPendingComponents } from "./components-pending.client.ts";

const component = (id: string, updatedAt: number, some: Partial<Component> = {}): Component => ({
  id,
  sessionId: "s",
  name: id,
  jsxCode: "<p/>",
  cssCode: "",
  componentType: "component",
  version: 2,
  author: "model",
  isCurrent: false,
  problem: null,
  metadata: {},
  createdAt: 1,
  updatedAt,
  deletedAt: null,
  ...some,
});
const op = (path: string, input: Record<string, unknown>, some: Partial<OutboxItem> = {}): OutboxItem => ({
  mutationId: path,
  userId: "me",
  path,
  input: { mutationId: path, ...input },
  subject: componentSubject(String(input.id)),
  label: "",
  state: "kept",
  attempts: 0,
  createdAt: 50,
  problem: null,
  ...some,
});
const listed: ListedComponent[] = [component("b", 20, { isCurrent: true }), component("a", 10)].map(listedOf);
const shown = (items: OutboxItem[], filter = {}, known?: (id: string) => ListedComponent | undefined) =>
  withPendingComponents(listed, items, { filter: { sessionId: "s", ...filter }, ...(known && { known }) });
const ids = (components: ListedComponent[]) => components.map(({ id, isCurrent }) => (isCurrent ? `${id}*` : id));

describe("a list", () => {
  test("stays the same object while nothing waits", () => expect(shown([op("messages.send", {})])).toBe(listed));
  test("has what is being made first, and shows it", () =>
    expect(ids(shown([op("components.create", { id: "c", sessionId: "s", name: "C", jsxCode: "", cssCode: "" })]))).toEqual([
      "c*",
      "b",
      "a",
    ]));
  test("of another conversation does not", () =>
    expect(ids(shown([op("components.create", { id: "c", sessionId: "t", name: "C", jsxCode: "", cssCode: "" })]))).toEqual(["b*", "a"]));
  test("shows a new name and moves it up", () => {
    const after = shown([op("components.save", { id: "a", baseVersion: 2, name: "Dice" })]);
    expect(after.map(({ name }) => name)).toEqual(["Dice", "b"]);
    expect(after[0]).toMatchObject({ version: 2, updatedAt: 50 });
    expect("jsxCode" in after[0]!).toBe(false);
  });
  test("shows the chosen one, and no other", () =>
    expect(ids(shown([op("components.setCurrent", { id: "a" }, { subject: shownSubject("s") })]))).toEqual(["b", "a*"]));
  test("loses what is deleted, and has it back", () => {
    const gone = op("components.delete", { id: "b" });
    expect(ids(shown([gone]))).toEqual(["a"]);
    expect(ids(shown([gone, op("components.restore", { id: "b" })]))).toEqual(["b", "a"]);
    expect(ids(withPendingComponents([], [gone], { filter: { deleted: true }, known: () => listed[0] }))).toEqual(["b"]);
  });
  test("goes with its conversation, unless it is kept", () => {
    expect(shown([op("sessions.delete", { id: "s" })])).toEqual([]);
    const kept = op("sessions.delete", { id: "s", keepComponents: true });
    expect(ids(withPendingComponents(listed, [kept], { filter: {} }))).toEqual(["b", "a"]);
    expect(
      ids(withPendingComponents(listed, [kept, op("components.attach", { id: "a", sessionId: "t" })], { filter: { sessionId: "t" } })),
    ).toEqual(["a*"]);
  });
  test("is not changed by what was set aside", () =>
    expect(ids(shown([op("components.delete", { id: "b" }, { state: "aside" })]))).toEqual(["b*", "a"]));
});

test("an open component has the code that waits, and the server's version", () => {
  const stored = component("a", 10);
  const after = withPendingComponent(stored, [
    op("components.save", { id: "a", baseVersion: 2, jsxCode: "<b/>" }),
    op("components.save", { id: "a", baseVersion: 2, cssCode: "b{}" }),
    op("components.save", { id: "z", baseVersion: 2, jsxCode: "no" }),
  ]);
  expect(after).toMatchObject({ jsxCode: "<b/>", cssCode: "b{}", version: 2, name: "a" });
  expect(withPendingComponent(stored, [])).toBe(stored);
});
