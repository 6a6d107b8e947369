type Node = { id: string; parentId: string | null };

/** The messages from the first one down to `leafId`, along the parents. `messages` may hold other branches too. */
export function pathTo<M extends Node>(messages: readonly M[], leafId: string): M[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const path: M[] = [];
  for (let at = byId.get(leafId); at && path.length <= messages.length; at = at.parentId === null ? undefined : byId.get(at.parentId))
    path.push(at);
  return path.toReversed();
}

/** Where the branch of `id` ends: at the newest of what follows it. `nodes` are ordered, parents before children. */
export function leafOf(nodes: readonly Node[], id: string): string {
  const below = new Set([id]);
  let leaf = id;
  for (const node of nodes) {
    if (node.parentId === null || !below.has(node.parentId)) continue;
    below.add(node.id);
    leaf = node.id;
  }
  return leaf;
}
