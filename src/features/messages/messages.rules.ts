import type { Message } from "./messages.contract.ts";

/** A message on the shown branch, with its siblings: other versions of the same turn, oldest first. */
export type BranchStep = { message: Message; siblings: string[]; index: number };

/** Parent (or `""` for the first turn) to the child that the reader chose. */
export type BranchChoices = Readonly<Record<string, string>>;

const ROOT = "";

/**
 * The one branch to show of a conversation's tree: at every fork the reader's choice, else the way to the newest message
 * (which is where the server attaches the next one), else the newest child.
 * `messages` may be the newest part of a conversation only: a message whose parent is not among them starts the branch.
 */
export function branch(messages: readonly Message[], choices: BranchChoices): BranchStep[] {
  const children = childrenByParent(messages);
  const steps: BranchStep[] = [];
  const newest = pathToNewest(messages);
  const seen = new Set<string>();
  for (let key = firstKey(messages, children); ;) {
    const siblings = children.get(key);
    if (!siblings) return steps;
    const chosen = siblings.findIndex((message) => message.id === choices[key]);
    const onTheWay = siblings.findIndex((message) => newest.has(message.id));
    const index = [chosen, onTheWay].find((each) => each >= 0) ?? siblings.length - 1;
    const message = siblings[index]!;
    if (seen.has(message.id)) return steps;
    seen.add(message.id);
    steps.push({ message, siblings: siblings.map((each) => each.id), index });
    key = message.id;
  }
}

/** The key under which `branch` looks up the choice for this message's turn. */
export const choiceKey = (message: Pick<Message, "parentId">) => message.parentId ?? ROOT;

function pathToNewest(messages: readonly Message[]): Set<string> {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const path = new Set<string>();
  let message = [...messages].sort(inOrder).at(-1);
  while (message && !path.has(message.id)) {
    path.add(message.id);
    message = byId.get(choiceKey(message));
  }
  return path;
}

function childrenByParent(messages: readonly Message[]): Map<string, Message[]> {
  const children = new Map<string, Message[]>();
  for (const message of [...messages].sort(inOrder)) {
    const key = choiceKey(message);
    const siblings = children.get(key);
    if (siblings) siblings.push(message);
    else children.set(key, [message]);
  }
  return children;
}

/** Where the loaded part begins on the way up from the newest message. */
function firstKey(messages: readonly Message[], children: Map<string, Message[]>): string {
  if (children.has(ROOT)) return ROOT;
  const byId = new Map(messages.map((message) => [message.id, message]));
  let message = [...messages].sort(inOrder).at(-1);
  const seen = new Set<string>();
  while (message && !seen.has(message.id)) {
    seen.add(message.id);
    const parent = byId.get(choiceKey(message));
    if (!parent) return choiceKey(message);
    message = parent;
  }
  return ROOT;
}

const inOrder = (a: Message, b: Message) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
