import { afterAll, expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, NARROW, overflow, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { png, wav } from "#tests/support/media.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

const file = (name: string, buffer: Buffer, mimeType = "image/png") => ({ name, mimeType, buffer });
const choose = (page: Page, ...files: ReturnType<typeof file>[]) => page.getByLabel("Files to attach").setInputFiles(files);
const attached = (page: Page) => page.getByRole("list", { name: "Attached" }).getByRole("listitem");
const isUploaded = (page: Page, count: number) =>
  until(async () => (await attached(page).count()) === count && (await attached(page).locator("progress").count()) === 0, 10_000);
const send = (page: Page) => page.getByRole("button", { name: "Send" }).click();
const isDrawn = (page: Page) =>
  page
    .locator(".turn .pic img")
    .first()
    .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);

/** As the browser hands over what was pasted or dropped. */
async function hand(page: Page, how: "paste" | "drop", name: string, bytes: Buffer) {
  await page.evaluate(
    ({ event, fileName, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName, { type: "image/png" }));
      const options = { bubbles: true, cancelable: true };
      if (event === "paste") document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { ...options, clipboardData: data }));
      else
        for (const type of ["dragenter", "dragover"]) document.body.dispatchEvent(new DragEvent(type, { ...options, dataTransfer: data }));
      (globalThis as { dropped?: () => void }).dropped = () =>
        document.body.dispatchEvent(new DragEvent("drop", { ...options, dataTransfer: data }));
    },
    { event: how, fileName: name, base64: bytes.toString("base64") },
  );
  if (how === "paste") return;
  await page.getByText("Let go to attach").waitFor();
  await page.evaluate(() => (globalThis as { dropped?: () => void }).dropped?.());
  await page.getByText("Let go to attach").waitFor({ state: "detached" });
}

test("pictures by button, paste and drop survive a reload, are sent, and are seen in another tab", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await choose(page, file("tray.png", png({ width: 300, height: 200 })));
  await isUploaded(page, 1);
  await composer(page).focus();
  await hand(page, "paste", "pasted.png", png({ seed: 1 }));
  await isUploaded(page, 2);
  await hand(page, "drop", "dropped.png", png({ seed: 2 }));
  await isUploaded(page, 3);
  await choose(page, file("drawing.svg", Buffer.from("<svg/>"), "image/svg+xml"));
  await page.getByText("drawing.svg was not attached: taken are png, jpeg").waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  expect(await attached(page).count()).toBe(3);
  await composer(page).fill("Plan a lesson with this tray");
  await Bun.sleep(400);

  await page.reload();
  await isUploaded(page, 3);
  expect(await composer(page).inputValue()).toBe("Plan a lesson with this tray");
  await page.getByRole("button", { name: "Remove pasted.png" }).click();
  expect(await axe(page)).toEqual([]);
  await send(page);
  await page.waitForURL(/\/c\//);
  await page.getByRole("button", { name: "Open tray.png in full" }).waitFor();
  await until(() => isDrawn(page));
  expect(await attached(page).count()).toBe(0);
  await page.getByText("All changes saved").waitFor();

  const other = await v.context.newPage();
  await other.goto(page.url());
  await other.getByRole("button", { name: "Open dropped.png in full" }).waitFor();
  await until(() => isDrawn(other));
  await other.getByRole("button", { name: "Open tray.png in full" }).click();
  await other.getByRole("dialog", { name: "tray.png" }).getByText("300 × 200").waitFor();
  expect(await axe(other)).toEqual([]);
  await other.keyboard.press("Escape");
  await other.setViewportSize(NARROW);
  expect(await overflow(other)).toBe(0);

  // The first tab shows the server's message now, and keeps nothing any more.
  await page.reload();
  await page.getByRole("button", { name: "Open tray.png in full" }).waitFor();
  expect(await attached(page).count()).toBe(0);
  expect(v.problems).toEqual([]);
}, 90_000);

test("an upload is cancelled, waits for the connection, and is tried again after a failure; the message waits for it", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  let answer: "hold" | "fail" | "cut" | "pass" = "hold";
  const held: (() => void)[] = [];
  await page.route("**/api/attachments", async (route) => {
    if (answer === "hold") await new Promise<void>((resolve) => held.push(resolve));
    if (answer === "fail") return route.fulfill({ status: 500, json: {} });
    if (answer === "cut") return route.abort("connectionfailed");
    return route.continue().catch(() => undefined);
  });
  await choose(page, file("one.png", png({ seed: 1 })));
  await page.getByRole("progressbar", { name: "Upload of one.png" }).waitFor();
  await page.getByRole("button", { name: "Cancel the upload of one.png" }).click();
  await until(async () => (await attached(page).count()) === 0);

  answer = "fail";
  await choose(page, file("two.png", png({ seed: 2 })));
  await page.getByRole("button", { name: "Upload two.png again" }).waitFor();
  await composer(page).fill("Look");
  await send(page);
  await page.getByText("Upload two.png again or remove it, then send.").waitFor();
  answer = "pass";
  for (const go of held) go();
  await page.getByRole("button", { name: "Upload two.png again" }).click();
  await page.waitForURL(/\/c\//);
  await page.getByRole("button", { name: "Open two.png in full" }).waitFor();

  answer = "cut";
  await choose(page, file("three.png", png({ seed: 3 })));
  await attached(page).getByText("Waits for the connection").waitFor();
  await composer(page).fill("And this");
  await page.getByRole("button", { name: "Send" }).waitFor({ timeout: 20_000 });
  await send(page);
  await page.getByRole("button", { name: "Sends once uploaded" }).waitFor();
  answer = "pass";
  await page.getByRole("button", { name: "Open three.png in full" }).waitFor({ timeout: 20_000 });
  expect(await attached(page).count()).toBe(0);
}, 90_000);

test("a voice message is recorded, heard, sent alone and heard again; a recording can be discarded", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url, { viewport: NARROW });
  const { page } = v;
  await v.context.grantPermissions(["microphone"]);
  await signUpIn(page);
  const record = () => page.getByRole("button", { name: "Record a voice message" }).click();
  await record();
  await page.getByRole("group", { name: "Recording a voice message" }).waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole("button", { name: "Discard" }).click();
  await until(async () => (await page.getByRole("group", { name: "Recording a voice message" }).count()) === 0);
  expect(await attached(page).count()).toBe(0);

  await record();
  await until(async () => Number(await page.getByRole("meter", { name: "Level" }).getAttribute("value")) > 0.1, 5_000);
  await page.getByRole("timer").getByText("0:02").waitFor();
  await page.getByRole("group", { name: "Recording a voice message" }).getByRole("button", { name: "Stop" }).click();
  await isUploaded(page, 1);
  await attached(page).getByRole("button", { name: "Play voice message" }).click();
  await attached(page).getByRole("button", { name: "Pause voice message" }).waitFor();
  await attached(page).getByRole("button", { name: "Play voice message" }).waitFor({ timeout: 10_000 });
  expect(await axe(page)).toEqual([]);
  await send(page);
  await page.waitForURL(/\/c\//);
  await page.getByRole("heading", { name: "Assistant" }).waitFor();
  await page.reload();
  const heard = page.locator(".turn.you .voice");
  await heard.getByRole("button", { name: "Play voice message" }).click();
  await heard.getByText(/^0:0[0-9] \/ 0:0[1-9]$/).waitFor();
  await heard.getByRole("slider").focus();
  await page.keyboard.press("Home");
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  expect(v.problems).toEqual([]);
}, 90_000);

test("a sound file plays with its name; a reply is read aloud only where there is a voice", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url, { dark: true });
  const { page } = v;
  await page.addInitScript(() => {
    const said: string[] = [];
    const spoken: { fire: (type: string) => void }[] = [];
    Object.assign(globalThis, { said, spoken });
    class Utterance extends EventTarget {
      lang = "";
      constructor(readonly text: string) {
        super();
      }
      fire(type: string) {
        this.dispatchEvent(new Event(type));
      }
    }
    const synthesis = {
      getVoices: () => [],
      cancel: () => void said.push("(cancelled)"),
      speak(words: Utterance) {
        said.push(words.text);
        spoken.push(words);
      },
    };
    Object.defineProperty(globalThis, "SpeechSynthesisUtterance", { value: Utterance });
    Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
  });
  await page.reload();
  await signUpIn(page);
  await choose(page, file("bell.wav", wav(2), "audio/wav"));
  await isUploaded(page, 1);
  await composer(page).fill("A lesson on bells, 20 minutes");
  await send(page);
  await page.locator(".turn.you .sound").getByText("bell.wav").waitFor();
  await page.getByRole("button", { name: "Read aloud" }).first().click();
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await page.getByRole("button", { name: "Pause reading" }).click();
  await page.getByRole("button", { name: "Go on reading" }).click();
  const texts = (await said()).filter((text) => text !== "(cancelled)");
  expect(texts).toHaveLength(2);
  expect(texts[1]).toBe(texts[0]!);
  await page.evaluate(() => (globalThis as unknown as { spoken: { fire: (type: string) => void }[] }).spoken.at(-1)!.fire("end"));
  expect((await said()).at(-1)).not.toBe(texts[0]!);
  await page.getByRole("button", { name: "Stop reading" }).click();
  await page.getByRole("button", { name: "Read aloud" }).first().waitFor({ state: "attached" });
  expect(v.problems).toEqual([]);
}, 60_000);
