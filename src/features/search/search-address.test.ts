import { describe, expect, test } from "bun:test";
import { queryOf, readSearchAddress } from "./search-address.client.ts";

const now = new Date("2026-11-21T14:06").getTime();
const day = (text: string) => new Date(`${text}T00:00:00`).getTime();

describe("the search page’s address", () => {
  test("what cannot be read counts for nothing", () => {
    expect(readSearchAddress({ q: 7, type: "picture", mode: "learn", project: "x", when: 7, from: "soon" })).toEqual({
      q: "7",
      mode: "learn",
      when: "7",
    });
  });

  test("days begin where the reader is, and both ends are included", () => {
    expect(queryOf({ q: " dice ", when: "1" }, now)).toEqual({ query: "dice", from: day("2026-11-21") });
    expect(queryOf({ q: "dice", when: "own", from: "2026-11-01", to: "2026-11-02" }, now)).toEqual({
      query: "dice",
      from: day("2026-11-01"),
      to: day("2026-11-03"),
    });
    expect(queryOf({ q: "dice", type: "lesson", mode: "fun" }, now)).toEqual({ query: "dice", types: ["lesson"], mode: "fun" });
  });
});
