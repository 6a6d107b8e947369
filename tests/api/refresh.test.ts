import { describe, expect, test } from "bun:test";
import { scatter } from "#tests/bench/random.ts";
import { type Person, testApp } from "#tests/support/app.ts";
import { scriptedAssistant } from "#tests/support/assistant.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { streamOf } from "#tests/support/stream.ts";

const REFRESHES = 100;
/** Words of every width: one, two and three bytes, pairs of surrogates. */
const WORDS = ["one ", "zwölf ", "物理 ", "🎲 ", "`a`\n\n"];

/** What a page does after a refresh: reads what is stored, and goes on from there until it is refreshed again. */
async function refresh(alice: Person, sessionId: string, id: string, parts: number): Promise<{ text: string; isOver: boolean }> {
  const { items } = await alice.api.messages.list.query({ sessionId });
  let text = items.find((message) => message.id === id)!.content;
  const leaving = new AbortController();
  let seen = 0;
  for await (const part of streamOf(alice, { id, offset: text.length }, leaving.signal)) {
    if ("status" in part) return { text, isOver: true };
    if (part.offset !== text.length) throw new Error(`A gap or repeat: expected offset ${text.length}, got ${part.offset}`);
    text += part.delta;
    if (++seen >= parts) break;
  }
  leaving.abort();
  return { text, isOver: false };
}

describe.each([...ENGINES])("a reply read through refreshes on %s", (engine) => {
  test(`at ${REFRESHES} random points: every text is the beginning of the same one, and the last is whole`, async () => {
    const assistant = scriptedAssistant();
    await using t = await testApp({ engine, assistant });
    const alice = await t.person("alice");
    const { id: sessionId } = await alice.api.sessions.create.mutate({});
    const { assistantMessage } = await alice.api.messages.send.mutate({ sessionId, content: "Go" });
    let whole = "";
    let isDone = false;
    const writing = (async () => {
      for (let n = 0; !isDone; n++) {
        const word = WORDS[scatter(n) % WORDS.length]!;
        whole += word;
        assistant.say(word);
        await Bun.sleep(scatter(n) % 4);
      }
      assistant.finish();
    })();
    const texts: string[] = [];
    for (let round = 0; round < REFRESHES; round++) {
      const { text } = await refresh(alice, sessionId, assistantMessage.id, 1 + (scatter(round) % 5));
      texts.push(text);
    }
    isDone = true;
    await writing;
    const last = await refresh(alice, sessionId, assistantMessage.id, Number.POSITIVE_INFINITY);
    expect(last).toEqual({ text: whole, isOver: true });
    expect(texts.filter((text) => !whole.startsWith(text))).toEqual([]);
    expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(100);
  }, 60_000);
});
