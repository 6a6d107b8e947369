import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { FromFrame } from "#src/features/components/frame.contract.ts";
import { WENT_AWAY } from "#src/features/components/ui/frame/why-silent.ts";
import { ARGUMENTS } from "#tests/support/browser.ts";
import { ensureChromium } from "#tests/support/chromium.ts";
import { countedNetwork, networkWork } from "#tests/support/counted-network.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { HOGS, type Hostile, READERS, SENDERS } from "#tests/support/hostile.ts";
import { frameOf, mountHost, previewPath, said, show, signIn } from "#tests/support/preview.ts";
import { watchPage } from "#tests/support/watch-page.ts";
import { freePort } from "#tests/support/postgres.ts";
import { type Running, signUp, startServer } from "#tests/support/server.ts";

/**
 * Components that try to get out of their frame, in a real Chromium: no packet leaves, nothing of the page is read, and the
 * page answers all the while. What the browser asked of the network stands in its own log as well, read at the end.
 */
const DOMAIN = "counted.test";
const RESPONSIVE_MS = 2_000;
const LOG = join(tmpdir(), `lectern-net-${process.pid}.json`);

let server: Running;
let headers: Record<string, string>;
let network: Awaited<ReturnType<typeof countedNetwork>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let debugPort = 0;
let count = 0;
const data = testDirectory();

beforeAll(async () => {
  server = await startServer({ data: data.path });
  headers = await signUp(server.url);
  network = await countedNetwork();
  browser = await chromium.launch({
    executablePath: await ensureChromium(),
    // What the test driver switches off is on again: browsers of people connect ahead of time.
    ignoreDefaultArgs: ["--disable-background-networking"],
    args: [
      ...ARGUMENTS.filter((each) => each !== "--disable-background-networking"),
      `--log-net-log=${LOG}`,
      "--js-flags=--max-old-space-size=512",
      `--remote-debugging-port=${(debugPort = await freePort())}`,
    ],
  });
  context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  await signIn(context, server.url, headers);
  await context.addCookies([{ name: "readable", value: "secret", url: server.url }]);
  page = await freshPage();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await network?.[Symbol.asyncDispose]();
  await server?.[Symbol.asyncDispose]();
  data[Symbol.dispose]();
  rmSync(LOG, { force: true });
});

async function freshPage(hash = ""): Promise<Page> {
  const fresh = await context.newPage();
  await fresh.goto(`${server.url}/${hash}`);
  await fresh.evaluate(() => {
    localStorage.setItem("kept", "secret");
    sessionStorage.setItem("kept", "secret");
  });
  await mountHost(fresh);
  return fresh;
}

/** The address of a hostile component, with its targets filled in. */
function pathOf({ jsx }: Hostile): Promise<string> {
  const filled = jsx.replaceAll("EVIL", network.evil).replaceAll("HOST", `c${count++}.${DOMAIN}`).replaceAll("STUN", network.stun);
  return previewPath(server, headers, filled);
}

const linesOf = (messages: FromFrame[]) => messages.flatMap((each) => (each.type === "console" ? [each.text] : []));

test("the listeners count what is not sealed", async () => {
  await page.evaluate((url) => fetch(url).catch(() => undefined), network.evil).catch(() => undefined);
  const open = await context.newPage();
  await open.goto(network.evil).catch(() => undefined); // It answers nothing.
  await open.close();
  expect(network.seen).toContain("TCP");
  network.seen.length = 0;
});

describe("reads nothing", () => {
  test.each(READERS.map((each) => [each.name, each] as const))("%s", async (_, hostile) => {
    const path = await pathOf(hostile);
    await show(page, path);
    await Bun.sleep(700);
    const messages = await said(page);
    expect(messages.some(({ type }) => type === "ready")).toBe(true);
    expect(linesOf(messages).filter((line) => line.startsWith("READ"))).toEqual([]);
    expect(messages.filter(({ type }) => type === "picked" || type === "pointed")).toEqual([]);
    expect(linesOf(messages).filter((line) => line.includes("FORGED"))).toEqual([]);
    expect(await context.cookies(server.url)).toHaveLength(2);
  });
});

describe("sends nothing", () => {
  test.each(SENDERS.map((each) => [each.name, each] as const))("%s", async (_, hostile) => {
    network.seen.length = 0;
    const before = page.url();
    await show(page, await pathOf(hostile));
    await Bun.sleep(700);
    const messages = await said(page);
    const lines = linesOf(messages);
    // It ran, or it left before it could be seen.
    expect(messages.some(({ type }) => type === "ready" || type === "stopped")).toBe(true);
    expect(messages.filter(({ type }) => type === "stopped").every((each) => each.type === "stopped" && each.reason === WENT_AWAY)).toBe(
      true,
    );
    expect({ packets: network.seen, did: lines.filter((line) => /^(READ|DID)/.test(line)) }).toEqual({ packets: [], did: [] });
    expect(page.url()).toBe(before);
    expect(context.pages()).toHaveLength(1);
  });

  test("a person’s click on a link and on a button that posts", async () => {
    network.seen.length = 0;
    const jsx = `export default function Page() { return <main><a href="EVIL/a" target="_top">link</a><a href="EVIL/b" ping="EVIL/p">plain</a><a href="EVIL/c" target="_blank">new</a><form action="EVIL/f" method="post"><button>send</button></form></main>; }`;
    const path = await pathOf({ name: "", jsx });
    await show(page, path);
    const frame = frameOf(page, path);
    for (const text of ["link", "plain", "new", "send"]) await frame.getByText(text, { exact: true }).click();
    await frame.getByText("plain").click({ button: "middle" });
    await Bun.sleep(700);
    expect(network.seen).toEqual([]);
    expect(context.pages()).toHaveLength(1);
  });
});

describe("the page answers within 2 s", () => {
  test.each(HOGS.map((each) => [each.name, each] as const))(
    "%s",
    async (_, hog) => {
      const own = await freshPage(`#${hog.name}`);
      const path = await pathOf(hog);
      await own.evaluate((next) => window.sealed.show({ path: next }), path);
      const { slowest, isGone, ...seen } = await watchPage(debugPort, `${server.url}/#${hog.name}`);
      expect(slowest).toBeLessThan(RESPONSIVE_MS);
      // Floods end by themselves, and are cut; everything else is taken away, with its reason.
      if (!/flood/.test(hog.name)) {
        expect(isGone).toBe(true);
        expect(seen.html).not.toContain("<iframe");
        expect(seen.html).toContain("Start again");
      } else {
        const { lines } = seen;
        expect(lines.length).toBeLessThan(3_000);
        expect(lines.some((line) => /more lines were left out/.test(line))).toBe(true);
      }
      await own.close().catch(() => undefined); // The driver takes a frame that ran out of memory for the whole page.
    },
    30_000,
  );
});

test("opened by itself it is sealed all the same", async () => {
  network.seen.length = 0;
  const jsx = READERS[0]!.jsx.replace(
    "return <div>",
    `document.title = (() => { try { return document.cookie; } catch { return "refused"; } })(); location.href = "EVIL/x"; return <div>`,
  );
  const alone = await context.newPage();
  await alone.goto(server.url + (await pathOf({ name: "", jsx })));
  await Bun.sleep(700);
  expect(new URL(alone.url()).origin).toBe(server.url);
  expect(network.seen).toEqual([]);
  expect(alone.frames().some((frame) => frame.url().includes("/x"))).toBe(false);
  await alone.close();
});

test("the browser’s own log has no lookup and no connection", async () => {
  await browser.close();
  const work = [...new Set(networkWork(LOG, DOMAIN))];
  expect(work).toEqual([]);
});
