import { expect, test } from "bun:test";
import { cachedMessage, putMessages } from "./messages-cache.client.ts";
import type { Message } from "./messages.contract.ts";

const message = (some: Partial<Message>): Message => ({
  id: "m",
  sessionId: "s",
  parentId: null,
  role: "assistant",
  content: "",
  messageType: "text",
  status: "streaming",
  error: null,
  attachments: [],
  metadata: {},
  createdAt: 1,
  ...some,
});

test("a late answer does not begin a reply again that has ended, nor take what the server made of it", () => {
  const ended = message({ status: "complete", content: "Here.", metadata: { components: [] } });
  putMessages([message({})]);
  putMessages([ended]);
  putMessages([message({ content: "He" })]);
  expect(cachedMessage("s", "m")).toEqual(ended);
  const again = message({ status: "complete", content: "Here!" });
  putMessages([again]);
  expect(cachedMessage("s", "m")).toEqual(again);
});
