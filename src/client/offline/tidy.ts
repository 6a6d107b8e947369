import { type Tidied, tidyOnce } from "#src/client/offline/coalesce.ts";
import { bySubject, type Op } from "#src/client/offline/op.ts";
import { type Sending, written } from "#src/client/offline/sending.ts";

/** Coalesces what can be, also while the server is away: hours of typing stay one save per lesson. */
export async function tidy(sending: Sending): Promise<void> {
  const { mirror } = sending;
  for (const queue of bySubject(mirror.ops.values()).values()) {
    let ops = kept(queue, mirror.writing);
    for (let tidied = tidyOnce(ops); tidied; tidied = tidyOnce(ops)) {
      if (!(await store(sending, ops, tidied))) break;
      ops = ops.flatMap((op) => mirror.ops.get(op.mutationId) ?? []);
    }
  }
}

function kept(queue: Op[], writing: ReadonlySet<string>): Op[] {
  const end = queue.findIndex((op) => writing.has(op.mutationId));
  return end < 0 ? queue : queue.slice(0, end);
}

async function store(sending: Sending, ops: Op[], { put, drop }: Tidied): Promise<boolean> {
  const { mirror, fence } = sending;
  const ids = [...put.map((op) => op.mutationId), ...drop];
  const versions = new Map(ops.map((op) => [op.mutationId, op.version]));
  const change = await sending.store
    .update(ids, { fence, mustKeep: true }, (found) =>
      found.every((op) => op && op.version === versions.get(op.mutationId)) ? { put, drop } : null,
    )
    .catch(() => null);
  if (!change) {
    await mirror.refresh(ids);
    return false;
  }
  mirror.remove(drop);
  written(sending, change, drop);
  for (const op of change.put ?? []) if (op.state === "aside") sending.refused(op);
  return true;
}
