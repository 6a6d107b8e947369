import { expect, test } from "bun:test";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadConfig } from "#src/config.ts";
import { root } from "#tests/support/tool.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** What a running or built Lectern makes, and names that stand for any file or folder of that name. */
const ELSEWHERE = /^(bin|data|\.\/data|lectern)\b|^(ui\/|index\.ts|PascalCase\.tsx)$/;

/** Links, and what stands between backticks and looks like a file or folder of ours; `<noun>` and `*` stand for any name. */
const namedPaths = (markdown: string) =>
  [...markdown.matchAll(/`([\w.@<>*-]+(?:\/[\w.@<>*-]*)+|[\w-]+\.(?:ts|tsx|mjs|json|md))`|\]\((?!https?:)([^)]+)\)/g)]
    .map(([, path, link]) => path ?? link!)
    .filter((path) => !ELSEWHERE.test(path));

function exists(path: string): boolean {
  if (!/[<*]/.test(path)) return existsSync(join(root, path));
  const pattern = path.replace(/<\w+>/g, "*").replace(/\/$/, "");
  return !new Bun.Glob(pattern).scanSync({ cwd: root, onlyFiles: false }).next().done;
}

test.each(["AGENTS.md", "README.md"])("every path that %s names exists", (document) => {
  const paths = namedPaths(read(document));
  expect(paths.filter((path) => !exists(path))).toEqual([]);
  if (document === "AGENTS.md") expect(paths.length).toBeGreaterThan(30);
});

test("a path that does not exist is noticed", () => {
  expect(namedPaths("see `db/nothing.ts`, `nothing.json` and `src/features/<noun>/`").map((path) => exists(path))).toEqual([
    false,
    false,
    true,
  ]);
});

test("AGENTS.md stays under 100 lines, and decisions at 12", () => {
  expect(read("AGENTS.md").split("\n").length).toBeLessThan(100);
  for (const name of readdirSync(join(root, "docs", "decisions")))
    expect({
      name,
      lines: read(join("docs", "decisions", name))
        .trimEnd()
        .split("\n").length,
    }).toEqual({ name, lines: 12 });
});

test("decisions are numbered without a gap, and those that the code cites exist", () => {
  const numbers = readdirSync(join(root, "docs", "decisions"))
    .map((name) => name.slice(0, 4))
    .toSorted();
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, "0")));
  const sources = [...new Bun.Glob("{db,src,tests,scripts}/**/*.{ts,tsx,mjs}").scanSync({ cwd: root })];
  const cited = sources.flatMap((path) => [...read(path).matchAll(/docs\/decisions\/(\d{4})/g)].map(([, number]) => number!));
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((number) => !numbers.includes(number))).toEqual([]);
});

test("README quotes the example as it is", () => {
  const blocks = [...read("README.md").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);
  expect(blocks).toEqual([read("examples/first-lesson.ts")]);
});

test("README names every setting with its default, and no other", () => {
  const names = [...read("src/config.ts").matchAll(/^  ([A-Z][A-Z_]+): \{/gm)].map(([, name]) => name!);
  const rows = new Map([...read("README.md").matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \|/gm)].map(([, name, standard]) => [name!, standard!]));
  expect(names.length).toBeGreaterThan(5);
  expect([...rows.keys()].toSorted()).toEqual(names.toSorted());
  const { dataDirectory, port, host, ollamaUrl, logLevel, openSignUp } = loadConfig({}, { version: "", clientDirectory: null });
  const defaults = {
    LECTERN_DATA_DIR: dataDirectory,
    PORT: port,
    HOST: host,
    LECTERN_OLLAMA_URL: ollamaUrl,
    LECTERN_LOG_LEVEL: logLevel,
    LECTERN_OPEN_SIGNUP: openSignUp,
  };
  for (const [name, standard] of Object.entries(defaults))
    expect({ name, standard: rows.get(name) }).toEqual({ name, standard: `\`${standard}\`` });
});
