import { describe, expect, test } from "bun:test";
import type { OutboxItem } from "#src/client/offline/outbox.types.ts";
import type { Session } from "./sessions.contract.ts";
import { nameOf, withPending } from "./sessions-pending.client.ts";

const session = (id: string, updatedAt: number, changes: Partial<Session> = {}): Session => ({
  id,
  userId: "me",
  projectId: null,
  title: id,
  preview: "",
  description: "",
  language: "en",
  mode: "learn",
  modelId: null,
  lessonId: null,
  currentMessageId: null,
  deletedAt: null,
  messageCount: 0,
  isPinned: false,
  isArchived: false,
  createdAt: updatedAt,
  updatedAt,
  ...changes,
});
const op = (path: string, input: Record<string, unknown>, changes: Partial<OutboxItem> = {}): OutboxItem => ({
  mutationId: path,
  userId: "me",
  path,
  input: { mutationId: path, ...input },
  subject: "s",
  label: "",
  state: "kept",
  attempts: 0,
  createdAt: 50,
  problem: null,
  ...changes,
});
const listed = [session("b", 20), session("a", 10)];
const ids = (sessions: Session[]) => sessions.map(({ id }) => id);

describe("the list with what this device has not delivered", () => {
  test("is the server's list when nothing waits", () => expect(withPending(listed, [])).toBe(listed));

  test("has a new conversation on top, with its mode and language", () => {
    const sessions = withPending(listed, [op("sessions.create", { id: "n", mode: "fun", language: "fr" })]);
    expect(ids(sessions)).toEqual(["n", "b", "a"]);
    expect(sessions[0]).toMatchObject({ mode: "fun", language: "fr", updatedAt: 50 });
    expect(sessions[0]).not.toHaveProperty("mutationId");
  });

  test("shows a new name, and a message's first line where there is no name", () => {
    const sessions = withPending(
      [session("a", 10), session("x", 5, { title: "" })],
      [op("sessions.update", { id: "a", title: "Dice" }), op("messages.send", { sessionId: "x", content: "One question\nand more" })],
    );
    expect(sessions.map(nameOf)).toEqual(["One question", "Dice"]);
  });

  test("is of the lesson that was attached, and no longer of one that was taken away", () => {
    const filter = { lessonId: "l" };
    const about = session("b", 20, { lessonId: "l" });
    const known = (id: string) => [about, session("a", 10)].find((each) => each.id === id);
    const attached = [op("sessions.create", { id: "n", lessonId: "l" }), op("sessions.update", { id: "a", lessonId: "l" })];
    expect(ids(withPending([about], attached, { filter, known }))).toEqual(["n", "b", "a"]);
    expect(withPending([about], [op("sessions.update", { id: "b", lessonId: null })], { filter, known })).toEqual([]);
  });

  test("leaves out what is being deleted", () => expect(ids(withPending(listed, [op("sessions.delete", { id: "b" })]))).toEqual(["a"]));

  test("is unchanged by an op that was set aside", () =>
    expect(withPending(listed, [op("sessions.delete", { id: "b" }, { state: "aside" })])).toBe(listed));

  test("shows what was brought back, and what came from another list", () => {
    const gone = session("g", 30, { deletedAt: 40 });
    const pinned = session("p", 5);
    const known = (id: string) => [gone, pinned].find((each) => each.id === id);
    expect(ids(withPending(listed, [op("sessions.restore", { id: "g" })], { known }))).toEqual(["g", "b", "a"]);
    const pins = withPending([], [op("sessions.update", { id: "p", isPinned: true })], { known, filter: { pinned: true } });
    expect(ids(pins)).toEqual(["p"]);
  });

  test("has only what its filter names: the archived, the deleted, a project", () => {
    const archive = [op("sessions.update", { id: "a", isArchived: true })];
    expect(ids(withPending(listed, archive, { filter: {} }))).toEqual(["b"]);
    expect(ids(withPending(listed, archive, { filter: { archived: true } }))).toEqual(["a"]);
    expect(ids(withPending(listed, [op("sessions.delete", { id: "a" })], { filter: { deleted: true } }))).toEqual(["a"]);
    const moved = [op("sessions.update", { id: "b", projectId: "p" })];
    expect(ids(withPending(listed, moved, { filter: { projectId: "p" } }))).toEqual(["b"]);
    expect(ids(withPending(listed, [...moved, op("projects.delete", { id: "p" })], { filter: { projectId: "p" } }))).toEqual([]);
  });
});
