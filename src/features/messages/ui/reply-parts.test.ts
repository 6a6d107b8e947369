import { expect, test } from "bun:test";
import type { Message } from "../messages.contract.ts";
import { partsOfReply, wordsOf } from "./reply-parts.ts";

const content = "Here it is.\n\n```jsx\nexport default function Quiz() {\n  return <p>Quiz</p>;\n}\n```\n\nShall I go on?";
const message = (metadata: Message["metadata"]): Message => ({
  id: "m",
  sessionId: "s",
  parentId: null,
  role: "assistant",
  content,
  messageType: "text",
  status: "complete",
  error: null,
  attachments: [],
  metadata,
  createdAt: 1,
});
const made = { id: "a", version: 3, name: "Quiz", problem: null };

test("a reply of which the server made components has them between its words", () => {
  const reply = partsOfReply(message({ components: [made] }));
  expect(reply?.parts.map(({ part, made: each }) => [part.kind, each?.version])).toEqual([
    ["text", undefined],
    ["component", 3],
    ["text", undefined],
  ]);
  expect(reply && wordsOf(reply).replace(/\s+/g, " ").trim()).toBe("Here it is. Shall I go on?");
});

test("it is read once", () => {
  const one = message({ components: [made] });
  expect(partsOfReply(one)).toBe(partsOfReply(one));
});

test("an older reply, one that made nothing, and one whose code is not found stay as they were written", () => {
  expect(partsOfReply(message({}))).toBeNull();
  expect(partsOfReply(message({ components: [] }))).toBeNull();
  expect(partsOfReply({ ...message({ components: [made] }), content: "Edited by hand: no code left." })).toBeNull();
});
