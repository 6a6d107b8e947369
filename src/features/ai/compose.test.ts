import { expect, test } from "bun:test";
import type { Turn, TurnImage } from "./ai.contract.ts";
import { compose } from "./compose.ts";

const MB = 1_000_000;
const PLENTY = 1_000_000;

function picture(name: string, size: number, reads: string[] = []): TurnImage {
  const read = async () => {
    reads.push(name);
    return new Uint8Array([1, 2, 3]);
  };
  return { name, mediaType: "image/png", size, read };
}
const shown = (content: string, ...images: TurnImage[]): Turn => ({ role: "user", content, images });
const said = (content: string): Turn => ({ role: "assistant", content });

test("of many large pictures the newest are read, and the others are mentioned", async () => {
  const reads: string[] = [];
  const turns = Array.from({ length: 170 }, (_, n) => [shown(`Look ${n}`, picture(`${n}.png`, 6 * MB, reads)), said(`Seen ${n}`)]).flat();
  const { messages, omitted } = await compose(turns, PLENTY, true);
  expect(omitted).toBe(0);
  expect(messages).toHaveLength(340);
  expect(reads.toSorted()).toEqual(["167.png", "168.png", "169.png"]);
  expect(messages[0]).toEqual({ role: "user", content: "Look 0\n\n[picture: 0.png, not shown again]" });
  expect(messages[338]).toMatchObject({ content: [{ type: "text", text: "Look 169" }, { type: "file" }] });
});

test("a small picture has its place behind one that has none", async () => {
  const { messages } = await compose(
    [shown("", picture("dot.png", MB)), shown("B", picture("b", 15 * MB)), shown("C", picture("c", 15 * MB))],
    PLENTY,
    true,
  );
  expect(messages).toMatchObject([
    { content: [{ type: "text" }, { type: "file" }] },
    { content: "B\n\n[picture: b, not shown again]" },
    { content: [{ type: "text" }, { type: "file" }] },
  ]);
});

test("what a question itself has too much of is said to be missing; its first picture is always shown", async () => {
  const { messages } = await compose([shown("Compare", picture("a.png", 30 * MB), picture("b.png", 2 * MB))], PLENTY, true);
  expect(messages).toMatchObject([
    { content: [{ type: "text", text: "Compare\n\n[picture: b.png, not shown: the pictures are too large together]" }, { type: "file" }] },
  ]);
});

test("pictures that are only mentioned take no place of what was said", async () => {
  const turns = Array.from({ length: 10 }, (_, n) => shown(`Look ${n}`, picture(`${n}.png`, 20 * MB)));
  expect((await compose(turns, 1_500, true)).omitted).toBe(0);
});

test("a picture is read once, however often the conversation is sent", async () => {
  const reads: string[] = [];
  const turns = [shown("A", picture("a", MB, reads)), shown("B", picture("b", MB, reads))];
  for (const budget of [PLENTY, PLENTY, 1_200]) await compose(turns, budget, true);
  expect(reads.toSorted()).toEqual(["a", "b"]);
});

test("one that could not be read is tried again with the next request", async () => {
  let tries = 0;
  const read = async () => {
    if (++tries === 1) throw new Error("EIO");
    return new Uint8Array([1]);
  };
  const turns = [shown("A", { name: "a", mediaType: "image/png", size: 1, read })];
  expect(JSON.stringify(await compose(turns, PLENTY, true))).toContain("could not be read");
  expect((await compose(turns, PLENTY, true)).messages).toMatchObject([{ content: [{ type: "text" }, { type: "file" }] }]);
});
