import { expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { testApp } from "#tests/support/app.ts";
import { testDirectory } from "#tests/support/directory.ts";

test("a file goes out in the best encoding that the browser takes and the build made", async () => {
  using directory = testDirectory();
  const script = "console.log(1);".repeat(200);
  const path = (name: string) => join(directory.path, "assets", name);
  mkdirSync(path(""));
  writeFileSync(join(directory.path, "index.html"), "<!doctype html>");
  for (const name of ["both.js", "gzip.js", "none.js"]) writeFileSync(path(name), script);
  writeFileSync(path("both.js.br"), brotliCompressSync(script));
  for (const name of ["both.js.gz", "gzip.js.gz"]) writeFileSync(path(name), gzipSync(script));
  await using t = await testApp({ config: { clientDirectory: directory.path } });

  const expected: [string, string, string | null][] = [
    ["both.js", "gzip, deflate, br", "br"],
    ["both.js", "gzip", "gzip"],
    ["both.js", "identity", null],
    ["gzip.js", "br, gzip", "gzip"],
    ["gzip.js", "br", null],
    ["none.js", "br, gzip", null],
  ];
  for (const [name, accepted, encoding] of expected) {
    const about = `${name} for ${accepted}`;
    const { headers, ...response } = await raw(`${t.url}/assets/${name}`, accepted);
    expect({ about, encoding: headers.get("content-encoding") }).toEqual({ about, encoding });
    expect({ about, status: response.status, type: headers.get("content-type") }).toMatchObject({ about, status: 200 });
    expect(headers.get("vary")).toContain("accept-encoding");
    expect(response.text).toBe(script);
  }
});

async function raw(url: string, accepted: string) {
  const response = await fetch(url, { headers: { "accept-encoding": accepted } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
