import type { Message } from "./messages.contract.ts";
import { leafOf } from "./path.rules.ts";

/** A message on the shown branch, with its siblings: other versions of the same turn, oldest first. */
export type BranchStep = { message: Message; siblings: string[]; index: number };

const ROOT = "";

/**
 * The one branch to show of a conversation's tree: the one that goes through `leaf` (null: through the newest message, which
 * is where the server attaches the next one), and on to the newest of what follows it.
 * `messages` come in the server's order, oldest first, whatever their clocks say. They may be the newest part of a
 * conversation only: a message whose parent is not among them starts the branch.
 */
export function branch(ordered: readonly Message[], leaf: string | null): BranchStep[] {
  const byId = new Map(ordered.map((message) => [message.id, message]));
  const through = byId.get(leaf ?? "") ?? ordered.at(-1);
  if (!through) return [];
  const siblings = childrenByParent(ordered);
  return pathThrough(ordered, byId, through).map((message) => {
    const versions = siblings.get(keyOf(message))!;
    return { message, siblings: versions, index: versions.indexOf(message.id) };
  });
}

/** Where the branch of this version ends: what choosing it will store. */
export const chosenLeaf = (messages: readonly Message[], id: string) => leafOf(messages, id);

/** The same objects where nothing changed, so that only turns that changed are drawn again. */
export function keepSteps(before: readonly BranchStep[], now: BranchStep[]): BranchStep[] {
  const known = new Map(before.map((step) => [step.message.id, step]));
  return now.map((step) => {
    const old = known.get(step.message.id);
    return old && old.message === step.message && old.index === step.index && isSame(old.siblings, step.siblings) ? old : step;
  });
}

/** How many messages of the branch follow this one, and how many other versions of it there are. */
export function whatStays(steps: readonly BranchStep[], id: string): { after: number; versions: number } {
  const at = steps.findIndex(({ message }) => message.id === id);
  return at < 0 ? { after: 0, versions: 0 } : { after: steps.length - at - 1, versions: steps[at]!.siblings.length - 1 };
}

const isSame = (a: string[], b: string[]) => a.length === b.length && a.every((id, index) => id === b[index]);

const keyOf = (message: Pick<Message, "parentId">) => message.parentId ?? ROOT;

function pathThrough(ordered: readonly Message[], byId: Map<string, Message>, through: Message): Message[] {
  const path: Message[] = [];
  const seen = new Set<string>();
  const end = byId.get(leafOf(ordered, through.id));
  for (let at = end; at && !seen.has(at.id); at = byId.get(keyOf(at))) {
    seen.add(at.id);
    path.push(at);
  }
  return path.toReversed();
}

function childrenByParent(ordered: readonly Message[]): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const message of ordered) {
    const key = keyOf(message);
    const siblings = children.get(key);
    if (siblings) siblings.push(message.id);
    else children.set(key, [message.id]);
  }
  return children;
}
