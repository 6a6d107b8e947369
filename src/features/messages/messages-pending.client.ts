import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { sessionSubject } from "#src/features/sessions/sessions-pending.client.ts";
import type { Message } from "./messages.contract.ts";
import { chosenLeaf } from "./messages.rules.ts";
import { leafWithout } from "./path.rules.ts";

/** `leaf`: the message that the chosen branch goes through; null: the newest. */
export type Tree = { messages: Message[]; leaf: string | null };

/** A message that the server has not acknowledged: waiting, or set aside with its reason. */
export type WaitingMessage = { item: OutboxItem; id: string; content: string };

type Change = (tree: Tree, item: OutboxItem) => Tree;

/** What each op does to the conversation as soon as it is kept on this device. */
const CHANGES: Record<string, Change | undefined> = {
  "messages.choose": (tree, item) => {
    const id = String(item.input.id);
    return tree.messages.some((message) => message.id === id) ? { ...tree, leaf: chosenLeaf(tree.messages, id) } : tree;
  },
  "messages.update": (tree, item) => {
    const old = tree.messages.find(({ id }) => id === item.input.id);
    const id = String(item.input.newId);
    if (!old || tree.messages.some((message) => message.id === id)) return tree;
    return { messages: [...tree.messages, editedFrom(old, id, item, tree.messages)], leaf: id };
  },
  "messages.delete": (tree, item) => withoutMessage(tree, String(item.input.id)),
};

/** The server's messages (oldest first) and choice, with this device's unacknowledged changes on top. */
export function withPendingTree(stored: Tree, items: readonly OutboxItem[], sessionId: string): Tree {
  return items
    .filter((item) => item.state !== "aside" && item.subject === sessionSubject(sessionId))
    .reduce((tree, item) => CHANGES[item.path]?.(tree, item) ?? tree, stored);
}

/** What followed a deleted message hangs on the one before it. */
export function withoutMessage({ messages, leaf }: Tree, id: string): Tree {
  const gone = messages.find((message) => message.id === id);
  if (!gone) return { messages, leaf };
  const left = messages
    .filter((message) => message !== gone)
    .map((message) => (message.parentId === id ? { ...message, parentId: gone.parentId } : message));
  return { messages: left, leaf: leafWithout(messages, id, leaf) };
}

function editedFrom(old: Message, id: string, item: OutboxItem, messages: readonly Message[]): Message {
  const newest = messages.at(-1)!;
  return {
    ...old,
    id,
    content: String(item.input.content),
    status: "complete",
    error: null,
    metadata: { ...old.metadata, editedFrom: old.id },
    createdAt: Math.max(item.createdAt, newest.createdAt + 1),
  };
}

export function waitingMessages(items: readonly OutboxItem[], sessionId: string, known: readonly Message[]): WaitingMessage[] {
  const waiting = items.filter((item) => item.path === "messages.send" && item.input.sessionId === sessionId);
  if (waiting.length === 0) return [];
  const ids = new Set(known.map((message) => message.id));
  return waiting
    .filter((item) => !ids.has(String(item.input.id)))
    .map((item) => ({ item, id: String(item.input.id), content: String(item.input.content) }));
}
