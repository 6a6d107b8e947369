type Node = { id: string; parentId: string | null };

/** The messages from the first one down to `leafId`, along the parents. `messages` may hold other branches too. */
export function pathTo<M extends Node>(messages: readonly M[], leafId: string): M[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const path: M[] = [];
  for (let at = byId.get(leafId); at && path.length <= messages.length; at = at.parentId === null ? undefined : byId.get(at.parentId))
    path.push(at);
  return path.toReversed();
}
