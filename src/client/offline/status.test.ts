import { describe, expect, test } from "bun:test";
import type { OutboxItem, OutboxView } from "#src/client/offline/outbox.types.ts";
import { statusOf } from "#src/client/offline/status.ts";

const now = Date.UTC(2026, 10, 19, 15, 0);
const at = (...[year, month, day, hour, minute]: [number, number, number, number, number]) => Date.UTC(year, month - 1, day, hour, minute);
const subject = "lesson:l1";
const where = { now, timeZone: "UTC", subject };

const item = (some: Partial<OutboxItem> = {}): OutboxItem => ({
  mutationId: "m",
  userId: "alice",
  path: "drafts.save",
  input: {},
  subject,
  label: "Rhythm",
  state: "kept",
  attempts: 0,
  createdAt: 0,
  problem: null,
  ...some,
});
const view = (some: Partial<OutboxView> = {}): OutboxView => ({
  items: [],
  connection: "online",
  needsSignIn: false,
  lastAckAt: {},
  notKept: null,
  ...some,
});
const conflict = item({ state: "aside", problem: { code: "CONFLICT", words: "", details: { conflicts: ["title", "summary"] } } });
const refused = item({ state: "aside", problem: { code: "DISK_FULL", words: "The server’s disk is full." } });

describe("saved", () => {
  test("says when the server acknowledged it", () => {
    const saved = (time: number, more = {}) => statusOf({ view: view({ lastAckAt: { [subject]: time } }), ...where, ...more }).sentence;
    expect(saved(at(2026, 11, 19, 14, 2))).toBe("Saved 14:02");
    expect(saved(at(2026, 11, 19, 14, 2), { timeZone: "America/New_York" })).toBe("Saved 09:02");
    expect(saved(at(2026, 11, 19, 14, 2), { timeZone: "Asia/Tokyo" })).toBe("Saved Thu");
    expect(saved(at(2026, 11, 15, 14, 2))).toBe("Saved Sun");
    expect(saved(at(2026, 11, 12, 14, 2))).toBe("Saved 12 Nov");
    expect(saved(at(2025, 11, 12, 14, 2))).toBe("Saved 12 Nov 2025");
    expect(saved(at(2026, 11, 12, 14, 2), { locale: "de" })).toBe("Saved 12. Nov.");
  });
  test("takes the record's own time until there is an acknowledgement", () => {
    expect(statusOf({ view: view(), ...where, savedAt: at(2026, 11, 19, 9, 30) })).toEqual({ kind: "saved", sentence: "Saved 09:30" });
    expect(statusOf({ view: view(), ...where }).sentence).toBe("Saved");
  });
  test("of everything has no time", () => {
    expect(statusOf({ view: view() })).toEqual({ kind: "saved", sentence: "All changes saved" });
  });
});

test("saving from the first key that is not acknowledged", () => {
  expect(statusOf({ view: view(), ...where, isDirty: true })).toEqual({ kind: "saving", sentence: "Saving…" });
  expect(statusOf({ view: view({ items: [item({ state: "sending" })] }), ...where }).sentence).toBe("Saving…");
  expect(statusOf({ view: view({ items: [item({ subject: "lesson:l2" })] }), ...where }).kind).toBe("saved");
});

test("offline, with what is kept", () => {
  const off = view({ connection: "offline", items: [item(), item()] });
  expect(statusOf({ view: off, ...where, isDirty: true })).toEqual({ kind: "offline", sentence: "Offline: 3 changes kept on this device" });
  expect(statusOf({ view: view({ connection: "offline", items: [item()] }) }).sentence).toBe("Offline: 1 change kept on this device");
  expect(statusOf({ view: view({ connection: "offline" }) }).sentence).toBe("Offline: all changes saved");
});

test("the lower in the table wins", () => {
  const signedOut = { needsSignIn: true, connection: "offline" as const };
  expect(statusOf({ view: view({ ...signedOut, items: [item(), item(), item()] }), ...where })).toEqual({
    kind: "signin",
    sentence: "Waiting for sign-in: 3 changes kept",
    verb: "Sign in",
  });
  expect(statusOf({ view: view({ ...signedOut, items: [item(), conflict] }), ...where })).toEqual({
    kind: "conflict",
    sentence: "Conflict in 2 places",
    verb: "Decide",
  });
  expect(statusOf({ view: view({ ...signedOut, items: [item(), conflict, refused] }), ...where })).toEqual({
    kind: "failed",
    sentence: "Not saved: the server’s disk is full",
    verb: "Export a copy",
  });
});

test("never says kept of what this device does not keep", () => {
  const full = view({ connection: "offline", notKept: "this browser’s storage is full", items: [item()] });
  expect(statusOf({ view: full, ...where })).toEqual({
    kind: "failed",
    sentence: "Not saved: this browser’s storage is full",
    verb: "Export a copy",
  });
  expect(statusOf({ view: { ...full, connection: "online" }, ...where }).kind).toBe("saving");
});

test("tells what the server keeps refusing for the moment", () => {
  const problem = { code: "DISK_FULL", words: "The server’s disk is full." };
  expect(statusOf({ view: view({ items: [item({ path: "messages.send", problem, attempts: 3 })] }) })).toMatchObject({
    kind: "failed",
    verb: "Try now",
  });
  expect(statusOf({ view: view({ items: [item({ problem, attempts: 1 })] }) }).kind).toBe("saving");
});
