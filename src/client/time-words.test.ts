import { describe, expect, test } from "bun:test";
import { count, dayGroup, endsAt, lastUsed, shortTime } from "./time-words.ts";

const at = (text: string) => new Date(text).getTime();
const now = at("2026-11-19T14:06");

describe("times in words", () => {
  test.each([
    ["2026-11-19T13:52", "13:52"],
    ["2026-11-18T23:59", "Wed"],
    ["2026-11-13T00:00", "Fri"],
    ["2026-11-12T23:59", "12 Nov"],
    ["2025-12-31T10:00", "31 Dec 2025"],
  ])("%s is %s in a list", (when, words) => expect(shortTime(at(when), now)).toBe(words));

  test.each([
    ["2026-11-19T00:00", "Today"],
    ["2026-11-20T00:10", "Today"],
    ["2026-11-18T00:00", "Yesterday"],
    ["2026-11-13T09:00", "Last 7 days"],
    ["2026-11-09T09:00", "November"],
    ["2025-11-09T09:00", "November 2025"],
  ])("%s stands under %s", (when, group) => expect(dayGroup(at(when), now)).toBe(group));

  test("the last use of a token or a device", () => {
    expect(lastUsed(at("2026-11-19T06:00"), now)).toBe("Today 06:00");
    expect(lastUsed(at("2026-11-17T06:00"), now)).toBe("Tue 06:00");
    expect(lastUsed(at("2026-10-01T06:00"), now)).toBe("1 Oct");
  });

  test("the end of a token", () => {
    expect(endsAt(at("2026-11-25T09:00"), now)).toBe("In 6 days");
    expect(endsAt(at("2026-11-19T20:00"), now)).toBe("Today");
    expect(endsAt(at("2026-11-19T08:00"), now)).toBe("Ended");
    expect(endsAt(at("2027-02-20T09:00"), now)).toBe("20 Feb 2027");
  });

  test("counts", () => {
    expect(count(1, "change")).toBe("1 change");
    expect(count(1200, "change")).toBe("1,200 changes");
  });
});
