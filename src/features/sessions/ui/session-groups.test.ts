import { expect, test } from "bun:test";
import type { Session } from "../sessions.contract.ts";
import { sessionLines } from "./session-groups.ts";

test("conversations stand under their days, each heading once", () => {
  const now = new Date("2026-11-19T14:06").getTime();
  const at = (text: string) => ({ updatedAt: new Date(text).getTime() }) as Session;
  const lines = sessionLines(
    ["2026-11-19T14:00", "2026-11-19T11:40", "2026-11-18T16:22", "2026-11-16T09:00", "2026-11-09T09:00", "2026-10-09T09:00"].map(at),
    now,
  );
  expect(lines.map((line) => (line.kind === "group" ? line.title : "·"))).toEqual([
    "Today",
    "·",
    "·",
    "Yesterday",
    "·",
    "Last 7 days",
    "·",
    "November",
    "·",
    "October",
    "·",
  ]);
});

test("pinned ones stand above all days, and once", () => {
  const now = new Date("2026-11-19T14:06").getTime();
  const lines = sessionLines(
    [{ updatedAt: now, title: "a" } as Session, { updatedAt: now - 1, title: "b", isPinned: true } as Session],
    now,
  );
  expect(lines.map((line) => (line.kind === "group" ? line.title : line.kind === "session" ? line.session.title : ""))).toEqual([
    "Pinned",
    "b",
    "Today",
    "a",
  ]);
});
