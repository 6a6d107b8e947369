import { describe, expect, test } from "bun:test";
import type { PropField } from "../../../components.contract.ts";
import { parseProp, textOf, withProp } from "./prop-values.ts";

const field = (type: PropField["type"], more: Partial<PropField> = {}): PropField => ({ name: "p", type, ...more });

describe("values of props", () => {
  test("read from their fields", () => {
    expect(parseProp("0,5", field("number"))).toEqual({ value: 0.5 });
    expect(parseProp("x", field("number"))).toEqual({ problem: "Needs a number, such as 12 or 0.5" });
    expect(parseProp("", field("number"))).toEqual({ value: undefined });
    expect(parseProp("[1]", field("json"))).toEqual({ value: [1] });
    expect(parseProp("[1", field("json"))).toHaveProperty("problem");
    expect(parseProp("", field("text"))).toEqual({ value: "" });
    expect(textOf([1], field("json"))).toBe("[\n  1\n]");
  });

  test("a default is not given", () => {
    expect(withProp({ p: 1, q: 2 }, field("number", { default: 3 }), 3)).toEqual({ q: 2 });
    expect(withProp({ q: 2 }, field("text"), "a")).toEqual({ p: "a", q: 2 });
  });
});
