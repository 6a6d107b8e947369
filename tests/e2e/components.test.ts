import { afterAll, expect, test } from "bun:test";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { axe } from "#tests/support/axe.ts";
import { closeBrowser, composer, NARROW, overflow, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { type Behaviour, fakeProvider } from "#tests/support/fake-provider.ts";
import { writeComponents } from "#tests/support/many-components.ts";
import { startServer } from "#tests/support/server.ts";

afterAll(closeBrowser);

const counter = (name: string, words: string) => `export default function ${name}() {
  const [count, setCount] = React.useState(0);
  return (
    <main className="box">
      <h1>${words}</h1>
      <button type="button" onClick={() => setCount(count + 1)}>Rolled {count} times</button>
    </main>
  );
}
`;
const css = ".box { padding: 16px; font-family: sans-serif }\n";
const fenced = (jsx: string, style = css) => `\`\`\`jsx\n${jsx}\`\`\`\n\n\`\`\`css\n${style}\`\`\`\n`;
const DICE = `Here is a counter for the dice.\n\n${fenced(counter("DiceCounter", "Dice"))}\nAsk for **more** when you like.`;
const BROKEN = `Here is a quiz.\n\n\`\`\`jsx\nexport default function DiceQuiz() {\n  const due = true;\n  return (\n    <p>Is a six due?</p>\n  );\n\`\`\`\n`;
const REPAIRED = `The closing brace was missing.\n\n\`\`\`jsx\nexport default function DiceQuiz() {\n  const due = true;\n  return (\n    <p>{due ? "Is a six due?" : ""}</p>\n  );\n}\n\`\`\`\n`;

const says = (...replies: string[]): Behaviour[] => replies.map((words) => ({ kind: "words", words: [words] }));
/** In pieces of a few letters, as a model writes. */
const slowly = (words: string, delayMs: number): Behaviour => ({ kind: "words", words: words.match(/[\s\S]{1,12}/g) ?? [], delayMs });
const modelEnv = (provider: { baseUrl: string }) => ({ LECTERN_AI_BASE_URL: provider.baseUrl, LECTERN_AI_MODEL: "fake-1" });

async function ask(page: Page, words: string) {
  await composer(page).fill(words);
  await composer(page).press("Enter");
}
const talk = (page: Page) => page.getByRole("feed", { name: "Messages" });
const card = (page: Page, name: string): Locator => talk(page).getByRole("region", { name: `Component ${name}` });
const inside = (of: Locator): FrameLocator => of.frameLocator("iframe");
const ended = (page: Page) => page.getByRole("button", { name: "Send" }).waitFor();

test("a component is written, seen, clicked inside, found in the panel, and there again after a reload in the middle", async () => {
  using data = testDirectory();
  using provider = fakeProvider(slowly(DICE, 220));
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page, context } = v;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signUpIn(page);
  await ask(page, "Make a counter for dice");

  // While it is written: the card says how far it is, its code can be opened, and a reload loses nothing.
  const dice = talk(page).getByRole("region", { name: /^Component / });
  await dice.getByText(/Writing the code… \d+ lines?/).waitFor();
  await dice.getByRole("button", { name: "Show code" }).click();
  await dice.getByRole("group", { name: "Code so far" }).getByText("useState").waitFor();
  expect(await talk(page).getByText("```").count()).toBe(0);
  await page.reload();
  await dice.getByText(/Writing the code… \d+ lines?/).waitFor();
  await ended(page);

  const made = talk(page).getByRole("region", { name: /^Component / });
  const button = inside(made).getByRole("button", { name: /Rolled/ });
  await button.click();
  await button.click();
  await inside(made).getByRole("button", { name: "Rolled 2 times" }).waitFor();
  await talk(page).getByText("Ask for more when you like.").waitFor();
  await made.getByText("version 1").waitFor();

  // Its height does not depend on what it shows; made bigger, it is.
  const view = made.locator(".view");
  const { height } = (await view.boundingBox())!;
  await made.getByRole("button", { name: "Bigger" }).click();
  expect((await view.boundingBox())!.height).toBeGreaterThan(height);
  await made.getByRole("button", { name: "Smaller" }).click();
  expect((await view.boundingBox())!.height).toBe(height);

  // The code, folded; the copied reply is all of it.
  await made.getByRole("button", { name: "Show code" }).click();
  await made.getByRole("group", { name: "Code, JavaScript" }).waitFor();
  await made.getByRole("button", { name: "Hide code" }).click();
  await page.locator("article").last().hover();
  await page.getByRole("button", { name: "Copy the reply" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(DICE);

  const panel = page.getByRole("complementary", { name: "About this conversation" });
  await panel.getByText("Component shown").waitFor();
  await panel
    .getByRole("link", { name: /^Components/ })
    .getByText("1", { exact: true })
    .waitFor();
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize(NARROW);
  await made.scrollIntoViewIfNeeded();
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.reload();
  await inside(made).getByRole("button", { name: "Rolled 0 times" }).waitFor();
  expect(v.problems).toEqual([]);
}, 120_000);

test("several components in one reply, each with its card; the last is shown, until one chooses another", async () => {
  using data = testDirectory();
  const two = `One to count.\n\n${fenced(counter("DiceCounter", "Dice"))}\nAnd one for coins.\n\n${fenced(counter("CoinCounter", "Coins"))}`;
  using provider = fakeProvider(...says(two));
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "Make two counters");
  await inside(card(page, "CoinCounter"))
    .getByRole("button", { name: /Rolled/ })
    .click();
  await talk(page).getByText("And one for coins.").scrollIntoViewIfNeeded();
  await card(page, "DiceCounter").scrollIntoViewIfNeeded();
  await inside(card(page, "DiceCounter")).getByRole("heading", { name: "Dice" }).waitFor();
  const panel = page.getByRole("complementary", { name: "About this conversation" });
  await panel.getByRole("link", { name: "Open CoinCounter" }).waitFor();
  await panel.getByRole("link", { name: /DiceCounter/ }).hover();
  await panel.getByRole("button", { name: "More about DiceCounter" }).click();
  await page.getByRole("menuitem", { name: "Show this one" }).click();
  await panel.getByRole("link", { name: "Open DiceCounter" }).waitFor();
  await page.getByText("All changes saved").waitFor();
  await page.reload();
  await panel.getByRole("link", { name: "Open DiceCounter" }).waitFor();

  // Deleted and brought back.
  await panel.getByRole("link", { name: /CoinCounter/ }).hover();
  await panel.getByRole("button", { name: "More about CoinCounter" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await card(page, "CoinCounter")
    .getByText(/This component was deleted/)
    .waitFor();
  await card(page, "CoinCounter").getByRole("button", { name: "Restore" }).click();
  await inside(card(page, "CoinCounter"))
    .getByRole("button", { name: /Rolled/ })
    .waitFor();
  expect(v.problems).toEqual([]);
}, 90_000);

test("code that does not compile says where, and the repair carries the error", async () => {
  using data = testDirectory();
  using provider = fakeProvider(...says(BROKEN, REPAIRED));
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "Make a quiz about dice");
  const broken = card(page, "DiceQuiz").first();
  const alert = broken.getByRole("alert");
  await alert.getByText(/Version 1 does not compile\./).waitFor();
  expect(await alert.innerText()).toMatch(/Line \d+:/);
  expect(await broken.locator("iframe").count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await broken.getByRole("button", { name: "Ask for a repair" }).click();
  await inside(card(page, "DiceQuiz").last()).getByText("Is a six due?").waitFor();
  await card(page, "DiceQuiz").last().getByText("version 2").waitFor();
  await talk(page)
    .getByText(/Please repair “DiceQuiz”: it does not compile\. JSX, line \d+:/)
    .waitFor();
  expect(JSON.stringify(provider.requests.at(-1)?.body)).toContain("it does not compile. JSX, line");
  await page.getByRole("complementary", { name: "About this conversation" }).getByText("version 2").waitFor();
  expect(v.problems).toEqual([]);
}, 60_000);

test("what fails while it is first drawn says so, and goes when it is repaired", async () => {
  using data = testDirectory();
  const failing = fenced("export default function Tally() {\n  return <p>{missing.length} sixes</p>;\n}\n");
  const repaired = fenced("export default function Tally() {\n  return <p>No sixes</p>;\n}\n");
  using provider = fakeProvider(...says(failing, repaired));
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "Make a tally");
  const first = card(page, "Tally").first();
  await first.getByText("It stopped with an error.").waitFor();
  await first.getByText(/missing is not defined/).first().waitFor(); // oxfmt-ignore
  await Bun.sleep(500);
  await first.getByRole("button", { name: "Ask for a repair" }).click();
  const last = card(page, "Tally").last();
  await inside(last).getByText("No sixes").waitFor();
  expect(await last.getByText("It stopped with an error.").count()).toBe(0);
  expect(v.problems).toEqual([]);
}, 60_000);

test("deleting a conversation offers to keep its components; they are listed, found by name, and go back on undo", async () => {
  using data = testDirectory();
  using provider = fakeProvider(...says(DICE));
  await using server = await startServer({ data: data.path, env: modelEnv(provider) });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "Make a counter for dice");
  await inside(card(page, "DiceCounter"))
    .getByRole("button", { name: /Rolled/ })
    .waitFor();
  await ended(page);
  const row = page.getByRole("region", { name: "Conversations" }).locator('a[href^="/c/"]');
  const remove = async () => {
    await row.hover();
    await page.getByRole("button", { name: /^More about Make a counter/ }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
  };
  const dialog = page.getByRole("dialog");
  await remove();
  await dialog.getByText("has made 1 component: “DiceCounter”.").waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await row.count()).toBe(1);

  await remove();
  await dialog.getByRole("button", { name: "Keep its component" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await inside(card(page, "DiceCounter"))
    .getByRole("button", { name: /Rolled/ })
    .waitFor();
  await page.getByText("All changes saved").waitFor();
  await page.getByRole("complementary", { name: "About this conversation" }).getByRole("link", { name: "Open DiceCounter" }).waitFor();

  // Deleted with it, it comes back with it.
  const panel = page.getByRole("complementary", { name: "About this conversation" });
  await remove();
  await dialog.getByRole("button", { name: "Delete it too" }).click();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await panel.getByRole("link", { name: "Open DiceCounter" }).waitFor();
  await inside(card(page, "DiceCounter"))
    .getByRole("button", { name: /Rolled/ })
    .waitFor();
  await page.getByText("All changes saved").waitFor();

  await remove();
  await dialog.getByRole("button", { name: "Keep its component" }).click();
  await row.waitFor({ state: "detached" });
  await page.getByRole("region", { name: "Conversations" }).getByRole("link", { name: "Components" }).click();
  const list = page.getByRole("region", { name: "Components", exact: true });
  await list.getByText("kept without its conversation").waitFor();
  expect(await axe(page)).toEqual([]);
  const search = page.getByRole("textbox", { name: "Search by name" });
  await search.fill("clock");
  await page.getByText("No component is called “clock”.").waitFor();
  await search.fill("dice");
  await list.getByRole("link", { name: /DiceCounter/ }).hover();
  await page.getByRole("button", { name: "More about DiceCounter" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByText("No component is called “dice”.").waitFor();
  await search.press("Escape");
  await page.getByRole("group", { name: "Which components" }).getByRole("button", { name: "Deleted" }).click();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Restore DiceCounter" }).click();
  await page.getByText("Nothing is deleted.").waitFor();
  await page.getByRole("group", { name: "Which components" }).getByRole("button", { name: "All" }).click();
  await list.getByRole("link", { name: /DiceCounter/ }).waitFor();
  await page.setViewportSize(NARROW);
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  expect(v.problems).toEqual([]);
}, 90_000);

test("without the server: what is known stays, changes are kept and sent when it is back", async () => {
  using data = testDirectory();
  using provider = fakeProvider(...says(`${DICE}\n${fenced(counter("CoinCounter", "Coins"))}`));
  const env = modelEnv(provider);
  await using server = await startServer({ data: data.path, env });
  const port = Number(new URL(server.url).port);
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await ask(page, "Make two counters");
  const panel = page.getByRole("complementary", { name: "About this conversation" });
  await panel.getByRole("link", { name: "Open CoinCounter" }).waitFor();
  await inside(card(page, "CoinCounter"))
    .getByRole("button", { name: /Rolled/ })
    .waitFor();
  server.kill("SIGKILL");
  await server.exited;
  // What runs goes on running.
  await inside(card(page, "CoinCounter"))
    .getByRole("button", { name: /Rolled/ })
    .click();
  await inside(card(page, "CoinCounter")).getByRole("button", { name: "Rolled 1 times" }).waitFor();
  await panel.getByRole("link", { name: /DiceCounter/ }).hover();
  await panel.getByRole("button", { name: "More about DiceCounter" }).click();
  await page.getByRole("menuitem", { name: "Show this one" }).click();
  await panel.getByRole("link", { name: "Open DiceCounter" }).waitFor();
  await page
    .getByText(/1 change kept|1 change waits|Offline/)
    .first()
    .waitFor();
  await using again = await startServer({ data: data.path, env, port });
  await page.getByText("All changes saved").waitFor({ timeout: 40_000 });
  await page.goto(again.url + new URL(page.url()).pathname);
  await panel.getByRole("link", { name: "Open DiceCounter" }).waitFor();
}, 90_000);

test("without a model the planner makes flash cards that work", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  await page.getByRole("button", { name: "Make flash cards on the instruments of the orchestra" }).click();
  const made = talk(page).getByRole("region", { name: /^Component / });
  await inside(made).getByRole("button").first().click();
  await until(async () => (await made.locator("iframe").count()) === 1);
  expect(await axe(page)).toEqual([]);
  expect(v.problems).toEqual([]);
}, 60_000);

test("two hundred cards in one conversation: few frames at once, and what is read stays where it is", async () => {
  using data = testDirectory();
  await using first = await startServer({ data: data.path });
  await using v = await visit(first.url);
  const { page } = v;
  await signUpIn(page);
  const cookies = await v.context.cookies();
  first.kill("SIGTERM");
  await first.exited;
  const { sessionId, ids } = writeComponents(data.path, 200);
  await using server = await startServer({ data: data.path });
  await v.context.addCookies(cookies);
  await page.goto(`${server.url}/c/${sessionId}`);
  const frames = () => page.locator("iframe").count();
  await inside(card(page, "Card399")).getByRole("button", { name: "Card 399, pressed 0 times" }).click();

  // To a turn in the middle: it stands still while the previews around it come.
  const middle = ids[200]!;
  await page.goto(`${server.url}/c/${sessionId}?m=${middle}`);
  const row = page.locator(`#m-${middle}`);
  await row.waitFor();
  await Bun.sleep(700);
  const { y } = (await row.boundingBox())!;
  await inside(card(page, "Card199")).getByRole("button").waitFor();
  await inside(card(page, "Card201")).getByRole("button").waitFor();
  expect(Math.abs((await row.boundingBox())!.y - y)).toBeLessThan(1.5);

  // Scrolled through quickly: never more frames than a few, and no frame of the page takes long.
  const most: number[] = [];
  await page.evaluate(() => {
    const noted = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { noted });
    const tick = (now: number) => {
      noted.longest = Math.max(noted.longest, now - noted.last);
      noted.last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await page.mouse.move(700, 400);
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, -1_500);
    if (turn % 4 === 0) most.push(await frames());
  }
  expect(Math.max(...most)).toBeLessThanOrEqual(4);
  const longest = await page.evaluate(() => (globalThis as unknown as { noted: { longest: number } }).noted.longest);
  console.log(`longest frame while scrolling: ${longest.toFixed(0)} ms`);
  expect(longest).toBeLessThan(1_000);
  expect(v.problems).toEqual([]);
}, 120_000);
