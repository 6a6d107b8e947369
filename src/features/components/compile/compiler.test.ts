import { expect, test } from "bun:test";
import { createCompiler } from "./compiler.ts";

const source = (n: number) => ({ jsxCode: `export default () => <p>{${n}}</p>;`, cssCode: "" });

test("the same code is compiled once, also while it is being compiled", async () => {
  const compiler = createCompiler();
  const first = compiler.compile(source(1));
  expect(compiler.compile(source(1))).toBe(first);
  await first;
  expect(compiler.compile(source(1))).toBe(first);
  expect(compiler.compile({ ...source(1), cssCode: ".a{}" })).not.toBe(first);
});

test("what was not used for longest is forgotten", async () => {
  const compiler = createCompiler({ maxBytes: 8_000 });
  const first = compiler.compile(source(1));
  const second = compiler.compile(source(2));
  await Promise.all([first, second]);
  expect(compiler.compile(source(1))).toBe(first);
  await compiler.compile(source(3));
  await compiler.compile(source(4));
  expect(compiler.compile(source(2))).not.toBe(second);
});

test("failures are answers too", async () => {
  const compiler = createCompiler();
  expect(await compiler.compile({ jsxCode: "", cssCode: "" })).toMatchObject({ status: "failed", problems: [{ part: "jsx" }] });
});
