import { beforeAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import { type Person, refusal, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { root, runTool } from "#tests/support/tool.ts";

const JSX = `import { useState } from "react";
export default function Quiz({ name = "you" }) {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>{name} {count}</button>;
}`;
const frameDirectory = join(root, "dist", "frame");

beforeAll(async () => {
  const built = await runTool([process.execPath, "scripts/build-frame.ts", "--if-changed"]);
  if (built.exitCode !== 0) throw new Error(built.output);
}, 60_000);

async function draft({ api }: Person, jsxCode = JSX): Promise<string> {
  const compiled = await api.components.compile.mutate({ jsxCode, cssCode: "" });
  if (compiled.status === "failed") throw new Error(JSON.stringify(compiled.problems));
  return compiled.previewPath;
}

const sha256 = (text: string) => new Bun.CryptoHasher("sha256").update(text).digest("base64");
const scriptOf = (html: string) => html.slice(html.indexOf("<script>") + "<script>".length, html.lastIndexOf("</script>"));

describe.each([...ENGINES])("previews on %s", (engine) => {
  test("a version has its own sealed page, for its owner alone", async () => {
    await using t = await testApp({ engine, config: { frameDirectory } });
    const alice = await t.person("alice");
    const session = await alice.api.sessions.create.mutate({ title: "Quiz" });
    const made = await alice.api.components.create.mutate({ sessionId: session.id, name: "Quiz", jsxCode: JSX, cssCode: "" });
    const path = `/preview/${made.id}/1`;
    const answer = await alice.fetch(path);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain("setCount");
    const bob = await t.person("bob");
    expect((await bob.fetch(path)).status).toBe(404);
    expect((await fetch(t.url + path)).status).toBe(401);
    for (const wrong of [
      `/preview/${made.id}/2`,
      `/preview/${made.id}/0`,
      `/preview/${made.id}`,
      `/preview/${made.id}/1/x`,
      "/preview/draft/",
      "/preview/x/1",
    ])
      expect((await alice.fetch(wrong)).status).toBe(404);
    await alice.api.components.delete.mutate({ id: made.id });
    expect((await alice.fetch(path)).status).toBe(404);
  });

  test("a version that does not compile says why", async () => {
    await using t = await testApp({ engine, config: { frameDirectory } });
    const alice = await t.person("alice");
    const session = await alice.api.sessions.create.mutate({ title: "Quiz" });
    const made = await alice.api.components.create.mutate({
      sessionId: session.id,
      name: "Quiz",
      jsxCode: "export default () => <p>",
      cssCode: "",
    });
    const answer = await alice.fetch(`/preview/${made.id}/1`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});

test("the policy names the one script by its hash, and nothing else", async () => {
  await using t = await testApp({ config: { frameDirectory } });
  const alice = await t.person("alice");
  const answer = await alice.fetch(await draft(alice));
  const policy = answer.headers.get("content-security-policy")!;
  const html = await answer.text();
  expect(html.match(/<\/script/gi)).toHaveLength(1);
  expect(policy).toContain(`script-src 'sha256-${sha256(scriptOf(html))}'`);
  expect(policy).toStartWith("sandbox allow-scripts; default-src 'none'; ");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain("allow-same-origin");
  expect(answer.headers.get("connection-allowlist")).toBe("()");
  expect(answer.headers.get("x-dns-prefetch-control")).toBe("off");
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
});

test("code cannot close the script it stands in", async () => {
  await using t = await testApp({ config: { frameDirectory } });
  const alice = await t.person("alice");
  const path = await draft(
    alice,
    `export default function Evil() { return <p>{"</script><script>alert(1)</script><!--"}{/<\\/script>/.source}</p>; }`,
  );
  const html = await (await alice.fetch(path)).text();
  expect(html.match(/<\/script/gi)).toHaveLength(1);
  expect(html).not.toContain("<!--");
});

test("a text that looks like a use of a library spoils nothing", async () => {
  await using t = await testApp({ config: { frameDirectory } });
  const alice = await t.person("alice");
  const path = await draft(
    alice,
    `import { Star } from "lucide-react";\nexport default () => <p title='__lx.use("lucide-react",["a" b])'><Star /></p>;`,
  );
  expect((await alice.fetch(path)).status).toBe(200);
});

test("a draft is its writer’s alone, answers a repeat with 304 and HEAD without a body", async () => {
  await using t = await testApp({ config: { frameDirectory } });
  const alice = await t.person("alice");
  const bob = await t.person("bob");
  const path = await draft(alice);
  expect((await bob.fetch(path)).status).toBe(404);
  expect((await fetch(t.url + path)).status).toBe(401);
  const first = await alice.fetch(path);
  const again = await alice.fetch(path, { headers: { "if-none-match": first.headers.get("etag")! } });
  expect(again.status).toBe(304);
  const head = await alice.fetch(path, { method: "HEAD" });
  expect({ status: head.status, body: await head.text() }).toEqual({ status: 200, body: "" });
  expect((await alice.fetch(path, { method: "POST" })).status).toBe(405);
});

test("opened by itself it is a page with nothing but a frame", async () => {
  await using t = await testApp({ config: { frameDirectory } });
  const alice = await t.person("alice");
  const path = await draft(alice);
  const answer = await alice.fetch(path, { headers: { "sec-fetch-dest": "document" } });
  const html = await answer.text();
  expect(html).toContain(`sandbox="allow-scripts"`);
  expect(html).not.toContain("<script");
  expect(answer.headers.get("content-security-policy")).toContain("frame-src 'self'");
  const bob = await t.person("bob");
  expect((await bob.fetch(path, { headers: { "sec-fetch-dest": "document" } })).status).toBe(404);
});

test("pages bring only the libraries and icons that are imported", async () => {
  await using t = await testApp({ config: { frameDirectory } });
  const alice = await t.person("alice");
  const size = async (jsx: string) => (await (await alice.fetch(await draft(alice, jsx))).text()).length;
  const plain = await size(`export default function P() { return <p>x</p>; }`);
  const star = await size(`import { Star } from "lucide-react"; export default function P() { return <Star />; }`);
  const all = await size(`import * as icons from "lucide-react"; export default function P() { return <icons.Star />; }`);
  expect(plain).toBeLessThan(350_000);
  expect(star - plain).toBeLessThan(20_000);
  expect(all - plain).toBeGreaterThan(300_000);
});

test("without the parts of previews the answer says so", async () => {
  await using t = await testApp();
  const alice = await t.person("alice");
  const { code } = await refusal(alice.api.components.export.query({ id: crypto.randomUUID(), format: "zip" }));
  expect(code).toBe("NOT_FOUND");
  const answer = await alice.fetch(await draft(alice));
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await answer.text()).toContain("Previews were not built");
});
