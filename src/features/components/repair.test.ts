import { expect, test } from "bun:test";
import { repairRequest, repairWords, troubleWords } from "./repair.rules.ts";

const compile = { kind: "compile", problem: { message: "A closing } is missing", part: "jsx", line: 25, column: 3 } } as const;
const style = { kind: "compile", problem: { message: "A } is missing.", part: "css", line: null, column: null } } as const;
const run = { kind: "run", message: "cards is undefined", line: 7 } as const;

test("what is wrong names its line, and its part when that is not the JSX", () => {
  expect(troubleWords(compile)).toBe("Line 25: A closing } is missing.");
  expect(troubleWords(style)).toBe("CSS: A } is missing.");
  expect(troubleWords({ ...run, line: null })).toBe("cards is undefined.");
});

test("a request for a repair carries the error", () => {
  expect(repairWords("Quiz", compile)).toBe("Please repair “Quiz”: it does not compile. JSX, line 25: A closing } is missing.");
  expect(repairWords("Quiz", run)).toBe("Please repair “Quiz”: it stops with an error. JSX, line 7: cards is undefined.");
  expect(repairRequest({ id: "a", version: 3 })).toEqual({ id: "a", baseVersion: 3, interactionType: "fix", targetElement: null });
  expect(repairRequest({ id: "a", version: -1 })).toEqual({ id: "a", interactionType: "fix", targetElement: null });
  expect(repairRequest(null).id).toBeNull();
});
