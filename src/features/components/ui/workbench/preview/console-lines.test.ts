import { describe, expect, test } from "bun:test";
import { createConsoleLines, LINES_MAX } from "./console-lines.ts";

const drawn = () => Bun.sleep(120);

describe("console lines", () => {
  test("equal lines in a row are one with a count", async () => {
    const lines = createConsoleLines();
    for (const text of ["a", "a", "b", "a"]) lines.hear({ type: "console", level: "log", text });
    await drawn();
    expect(lines.lines().map(({ text, count }) => [text, count])).toEqual([["a", 2], ["b", 1], ["a", 1]]); // oxfmt-ignore
  });

  test("at most a thousand are kept, the newest", async () => {
    const lines = createConsoleLines();
    for (let n = 0; n < LINES_MAX + 500; n++) lines.push("info", `line ${n}`);
    await drawn();
    expect(lines.lines()).toHaveLength(LINES_MAX);
    expect(lines.lines().at(-1)?.text).toBe(`line ${LINES_MAX + 499}`);
  });

  test("errors name their component and line", async () => {
    const lines = createConsoleLines();
    lines.hear({ type: "error", message: "x is not defined", line: 12, component: "Quiz" });
    lines.hear({ type: "stopped", reason: "A loop did not end", line: 3 });
    await drawn();
    expect(lines.lines().map(({ text, line, level }) => [level, text, line])).toEqual([
      ["error", "x is not defined (in Quiz)", 12],
      ["error", "A loop did not end", 3],
    ]);
    lines.clear();
    expect(lines.lines()).toEqual([]);
  });
});
