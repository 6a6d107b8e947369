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

/**
 * Where the shown branch ends once `id` is deleted (null: at the newest message). What is shown stays shown: without this a
 * deleted end would lead to whatever was written last on another branch. `nodes` are ordered and still hold the message.
 */
export function leafWithout(nodes: readonly Node[], id: string, leaf: string | null): string | null {
  const newest = nodes.at(-1)?.id;
  if ((leaf ?? newest) !== id) return leaf;
  const parentId = nodes.find((node) => node.id === id)?.parentId ?? null;
  const left = nodes.filter((node) => node.id !== id).map((node) => (node.parentId === id ? { id: node.id, parentId } : node));
  if (parentId === null) return null;
  const end = leafOf(left, parentId);
  return end === left.at(-1)?.id ? null : end;
}
