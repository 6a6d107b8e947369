import { expect, test } from "bun:test";
import type { CompiledCode } from "#src/features/components/components.contract.ts";
import { createPreviews } from "./previews.ts";

const code = (js: string): CompiledCode => ({ js, css: "", libraries: [], props: [], elements: [] });
const idOf = (path: string) => path.split("/").at(-1)!;

test("a draft is found under its address, by whoever wrote it", () => {
  const previews = createPreviews({ directory: null });
  const path = previews.keep("alice", { name: "A", code: code("return 1") });
  expect(path).toMatch(/^\/preview\/draft\/[\w-]{32}$/);
  expect(previews.kept("alice", idOf(path))?.code.js).toBe("return 1");
  expect(previews.kept("bob", idOf(path))).toBeUndefined();
  expect(previews.kept("alice", "x")).toBeUndefined();
});

test("what was not looked at for longest is forgotten first", () => {
  const previews = createPreviews({ directory: null });
  const large = code("x".repeat(10_000_000));
  const [first, second, third] = [1, 2, 3].map(() => idOf(previews.keep("alice", { name: "", code: large })));
  expect(previews.kept("alice", first!)).toBeDefined();
  const fourth = idOf(previews.keep("alice", { name: "", code: large }));
  expect([first, second, third, fourth].map((id) => previews.kept("alice", id!) !== undefined)).toEqual([true, false, true, true]);
});

test("one draft is kept however large it is", () => {
  const previews = createPreviews({ directory: null });
  const path = previews.keep("alice", { name: "", code: code("x".repeat(40_000_000)) });
  expect(previews.kept("alice", idOf(path))).toBeDefined();
});
