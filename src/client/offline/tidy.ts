import { type Tidied, tidyOnce } from "#src/client/offline/coalesce.ts";
import type { Mirror } from "#src/client/offline/mirror.ts";
import { bySubject, type Op } from "#src/client/offline/op.ts";
import { type Sending, written } from "#src/client/offline/sending.ts";

export type Untidy = { queue: Op[]; tidied: Tidied };

/** The next thing to coalesce in any subject but these. */
export function findUntidy({ ops, writing }: Mirror, except: ReadonlySet<string>): Untidy | null {
  for (const [subject, all] of bySubject(ops.values())) {
    if (except.has(subject)) continue;
    const end = all.findIndex((op) => writing.has(op.mutationId));
    const queue = end < 0 ? all : all.slice(0, end);
    const tidied = tidyOnce(queue);
    if (tidied) return { queue, tidied };
  }
  return null;
}

/** False when the device refused it, or another tab has changed these ops meanwhile. */
export async function storeTidied(sending: Sending, { queue, tidied: { put, drop } }: Untidy): Promise<boolean> {
  const { mirror, fence } = sending;
  const ids = [...put.map((op) => op.mutationId), ...drop];
  const versions = new Map(queue.map((op) => [op.mutationId, op.version]));
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
  for (const op of change.put ?? []) if (op.state === "aside") sending.tidings.tellRefusal(op);
  return true;
}
