import { afterAll, expect, test } from "bun:test";
import type { Timeline } from "#src/features/lessons/timeline.rules.ts";
import { closeBrowser, signUpIn, visit } from "#tests/support/browser.ts";
import { until } from "#tests/support/clock.ts";
import { testDirectory } from "#tests/support/directory.ts";
import { caller, startServer } from "#tests/support/server.ts";
import { finger } from "#tests/support/touch.ts";

afterAll(closeBrowser);

const image = (id: string, caption: string) => ({ id, caption, alt: "", prompt: "" });
const CLIPS = [
  { id: "one", startMs: 0, durationMs: 60_000, ref: "a" },
  { id: "two", startMs: 240_000, durationMs: 60_000, ref: "b" },
];
const CONTENT = {
  script: [{ id: "s", heading: "One hundred nuclei", body: "", minutes: 7 }],
  images: [image("a", "The tray"), image("b", "The curve")],
  timeline: { durationMs: 420_000, tracks: [{ id: "v", kind: "visual", name: "Images", clips: CLIPS }] },
};

test("with a finger: held, a clip is moved; swept, it stays; tapped, it is chosen", async () => {
  using data = testDirectory();
  await using server = await startServer({ data: data.path });
  await using v = await visit(server.url);
  const { page } = v;
  await signUpIn(page);
  const cookie = (await v.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const call = caller(server.url, { cookie, "x-lectern": "1" });
  const { id } = await call.mutate<{ id: string }>("drafts.create", { title: "Half-lives with dice", content: CONTENT });
  await page.goto(`${server.url}/d/${id}/timeline`);
  const clip = (name: RegExp) => page.getByRole("button", { name }).and(page.locator("[data-clip]"));
  await clip(/The tray/).waitFor();
  const starts = async () => {
    const { content } = await call.query<{ content: { timeline: Timeline } }>("lessons.get", { id });
    return CLIPS.map((each) => content.timeline.tracks[0]!.clips.find((stored) => stored.id === each.id)!.startMs);
  };
  const at = async (name: RegExp) => {
    const box = (await clip(name).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const touch = await finger(page);
  const from = await at(/The tray/);
  const to = { x: from.x + 140, y: from.y };
  await touch.drag(from, to, 40);
  expect(await at(/The tray/)).toEqual(from);
  await touch.drag(from, to, 500);
  expect((await at(/The tray/)).x).toBeGreaterThan(from.x + 60);
  await page.keyboard.press("Control+s");
  await until(async () => (await starts())[0]! > 0);
  expect((await starts())[1]).toBe(240_000);
  const other = await at(/The curve/);
  await touch.drag(other, other, 40);
  await until(async () => (await clip(/The curve/).getAttribute("aria-pressed")) === "true");
  expect(v.problems).toEqual([]);
}, 60_000);
