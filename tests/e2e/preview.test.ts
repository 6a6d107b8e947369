import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { compileComponent } from "#src/features/components/compile/compile.ts";
import { BROKEN, GOOD } from "#src/features/components/compile/fixtures/replies.ts";
import { createPreviews } from "#src/features/components/preview/previews.ts";
import { sealedFile } from "#src/features/components/preview/standalone-page.ts";
import { readReply } from "#src/features/components/reply.rules.ts";
import { closeBrowser, launch } from "#tests/support/browser.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { compile, frameOf, mountHost, previewPath, said, show, signIn } from "#tests/support/preview.ts";
import { type Running, signUp, startServer } from "#tests/support/server.ts";
import { root } from "#tests/support/tool.ts";

/** Components as models write them, at work in sealed frames of a real Chromium. */
let server: Running;
let headers: Record<string, string>;
let context: BrowserContext;
let page: Page;
const data = testDirectory();

beforeAll(async () => {
  server = await startServer({ data: data.path });
  headers = await signUp(server.url);
  context = await (await launch()).newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: "reduce" });
  await signIn(context, server.url, headers);
  page = await context.newPage();
  await page.goto(server.url);
  await mountHost(page);
}, 120_000);

afterAll(async () => {
  await context?.close();
  await closeBrowser();
  await server?.[Symbol.asyncDispose]();
  data[Symbol.dispose]();
});

function codeOf(reply: string): { jsxCode: string; cssCode: string } {
  const found = readReply(reply).find((part) => part.kind === "component");
  if (!found) throw new Error("No component in the reply");
  return found;
}

/** What those show whose first words last only until their effects ran. */
const AFTER_EFFECTS: Record<string, string | RegExp> = {
  "use-effect-cleanup": /Window: \d+/,
  "fetch-guarded": "Could not load: fetch cannot be used here",
};

describe("as models write them", () => {
  test.each(GOOD.map((each) => [each.name, each] as const))("%s is drawn", async (name, { reply, expects }) => {
    const { jsxCode, cssCode } = codeOf(reply);
    const path = await previewPath(server, headers, jsxCode, cssCode);
    const messages = await show(page, path);
    expect(messages.filter(({ type }) => type === "error" || type === "stopped")).toEqual([]);
    const frame = frameOf(page, path);
    const words = AFTER_EFFECTS[name] ?? expects;
    const seen = frame.getByText(words).or(frame.getByLabel(words)).or(frame.getByPlaceholder(words)).first();
    await seen.waitFor({ state: "attached", timeout: 5_000 });
  });

  test.each(BROKEN.map((each) => [each.name, each] as const))("%s: says what is wrong", async (_, { reply, says }) => {
    const { jsxCode, cssCode } = codeOf(reply);
    const result = await compile(server, headers, jsxCode, cssCode);
    if (result.status === "compiled") throw new Error("Compiled");
    expect(result.problems.map(({ message }) => message).join("\n")).toMatch(says);
  });
});

test("an error names its line and its component", async () => {
  const jsx = `import { useState } from "react";\n\nfunction Row({ item }) {\n  return <li>{item.name.toUpperCase()}</li>;\n}\nexport default function List() {\n  return <ul><Row item={{}} /></ul>;\n}`;
  const messages = await show(page, await previewPath(server, headers, jsx));
  expect(messages.find(({ type }) => type === "error")).toMatchObject({
    line: 4,
    component: "Row",
    message: expect.stringContaining("toUpperCase"),
  });
});

test("a loop without an end is stopped at its line", async () => {
  const jsx = `export default function Loop() {\n  let n = 0;\n  while (n >= 0) {\n    n++;\n  }\n  return n;\n}`;
  const messages = await show(page, await previewPath(server, headers, jsx));
  expect(messages.find(({ type }) => type === "stopped")).toMatchObject({ line: 3, reason: expect.stringContaining("more than a second") });
  await page.getByText("This component was stopped.").waitFor();
});

const COUNTER = `import { useState } from "react";
export default function Counter({ label = "Count", step = 1 }) {
  const [count, setCount] = useState(0);
  return <main><h1>{label}</h1><button onClick={() => setCount(count + step)}>Add</button><output>{count}</output><form onSubmit={(e) => { e.preventDefault(); setCount(100); }}><input aria-label="Field" required /><button>Send</button></form></main>;
}`;

test("it can be clicked, its forms work, and props draw again without losing its state", async () => {
  const path = await previewPath(server, headers, COUNTER);
  await show(page, path);
  const frame = frameOf(page, path);
  await frame.getByRole("button", { name: "Add" }).click();
  await page.evaluate(() => window.sealed.show({ props: { label: "Points", step: 5 } }));
  await frame.getByRole("heading", { name: "Points" }).waitFor();
  await frame.getByRole("button", { name: "Add" }).click();
  expect(await frame.locator("output").textContent()).toBe("6");
  await frame.getByLabel("Field").fill("x");
  await frame.getByLabel("Field").press("Enter");
  expect(await frame.locator("output").textContent()).toBe("100");
  await page.evaluate(() => window.sealed.show({ props: {} }));
});

test("pointing, by pointer and by keys", async () => {
  const path = await previewPath(server, headers, COUNTER);
  await show(page, path);
  const frame = frameOf(page, path);
  await page.evaluate(() => window.sealed.show({ isPointing: true }));
  await page.waitForTimeout(100);
  await frame.getByRole("button", { name: "Add" }).click();
  const picked = async () => (await said(page)).filter((message) => message.type === "picked").map(({ element }) => element);
  const [first] = await picked();
  expect(first).toMatchObject({ tag: "button", text: "Add", path: ["Counter", "button"], selector: "#root > main > button" });
  expect(COUNTER.slice(first!.start, first!.end)).toStartWith("<button onClick");
  expect(await frame.locator("output").textContent()).toBe("0");
  await page.locator(".sealed-frame iframe").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(200);
  expect((await picked()).map(({ tag }) => tag)).toEqual(["button", "output"]);
  expect((await said(page)).at(-1)).toEqual({ type: "left" });
  await page.evaluate(() => window.sealed.show({ isPointing: false }));
});

test("a picture of what is drawn", async () => {
  const path = await previewPath(
    server,
    headers,
    `export default function Red() { return <div style={{ background: "red", height: 100 }}>Red</div>; }`,
  );
  await show(page, path);
  const size = await page.evaluate(async () => {
    const blob = await window.sealed.handle!.picture();
    if (!blob) return null;
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const drawing = canvas.getContext("2d")!;
    drawing.drawImage(bitmap, 0, 0);
    return { type: blob.type, width: bitmap.width, color: [...drawing.getImageData(bitmap.width - 60, 100, 1, 1).data] };
  });
  expect(size).toEqual({ type: "image/png", width: 2000, color: [255, 0, 0, 255] });
});

test("the next path takes the place of the one before once it is drawn", async () => {
  const first = await previewPath(server, headers, `export default function A() { return <p>First</p>; }`);
  await show(page, first);
  const second = await previewPath(server, headers, `export default function B() { return <p>Second</p>; }`);
  const shownAlways = page.evaluate(async (path) => {
    window.sealed.messages.length = 0;
    window.sealed.show({ path });
    let isShown = true;
    while (!window.sealed.messages.some(({ type }) => type === "ready")) {
      isShown &&= document.querySelectorAll(".sealed-frame iframe:not([data-behind])").length === 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return isShown;
  }, second);
  expect(await shownAlways).toBe(true);
  await frameOf(page, second).getByText("Second").waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".sealed-frame iframe").length === 1);
});

test("a hot preview is drawn soon after a pause", async () => {
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const jsx = COUNTER.replace(`"Count"`, `"Round ${round}"`);
    const started = performance.now();
    const path = await previewPath(server, headers, jsx);
    const compiled = performance.now() - started;
    await show(page, path);
    const drawn = await page.evaluate(
      () => window.sealed.times[window.sealed.messages.findIndex(({ type }) => type === "ready")]! - window.sealed.openedAt,
    );
    times.push(compiled + drawn);
  }
  const median = times.sort((a, b) => a - b)[7]!;
  console.log(`A hot preview: ${Math.round(median)} ms in the median, compiled and drawn`);
  // On a machine of its own well under 100 ms; others may be at work on this one.
  expect(median).toBeLessThan(1_000);
});

test("an exported file cannot lead its window elsewhere", async () => {
  let asked = 0;
  const elsewhere = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: () => (asked++, new Response("")) });
  const code = `export default function Leaving() {
    useEffect(() => {
      for (const leave of [() => (location.href = "URL"), () => (top.location = "URL"), () => window.open("URL")]) try { leave(); } catch {}
    }, []);
    return <p>Leaving</p>;
  }`.replaceAll("URL", elsewhere.url.href);
  const compiled = await compileComponent({ jsxCode: code, cssCode: "" });
  if (compiled.status === "failed") throw new Error(JSON.stringify(compiled.problems));
  const previews = createPreviews({ directory: join(root, "dist", "frame") });
  const file = join(data.path, "leaving.html");
  writeFileSync(file, sealedFile("Leaving", previews.standalone({ name: "Leaving", code: compiled.code })));
  const away = await (await launch()).newContext();
  const opened = await away.newPage();
  await opened.goto(`file://${file}`);
  await Bun.sleep(2_000);
  expect(opened.url()).toBe(`file://${file}`);
  expect(away.pages()).toHaveLength(1);
  expect(asked).toBe(0);
  await away.close();
  await elsewhere.stop(true);
});

test("a page for a file runs without a network", async () => {
  const compiled = await compileComponent({ jsxCode: COUNTER, cssCode: "" });
  if (compiled.status === "failed") throw new Error(JSON.stringify(compiled.problems));
  const previews = createPreviews({ directory: join(root, "dist", "frame") });
  const file = join(data.path, "counter.html");
  writeFileSync(file, previews.standalone({ name: "Counter & co", code: compiled.code }));
  const offline = await (await launch()).newContext({ offline: true });
  const problems: string[] = [];
  offline.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  const opened = await offline.newPage();
  await opened.goto(`file://${file}`);
  await opened.getByRole("button", { name: "Add" }).click();
  expect(await opened.locator("output").textContent()).toBe("1");
  expect(await opened.title()).toBe("Counter & co");
  expect(problems).toEqual([]);
  await offline.close();
});
