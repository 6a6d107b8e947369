import type { Store } from "#db/store.ts";
import { SECOND } from "#src/shared/time.ts";
import type { StreamPart } from "./messages.contract.ts";
import { findMessage } from "./messages.store.ts";

/** A reply as the database holds it, from `offset` on: one that has ended, or that another process writes. */
export async function* followStored(store: Store, id: string, offset: number, signal: AbortSignal): AsyncGenerator<StreamPart, void> {
  let at = offset;
  for (;;) {
    const grown = nextGrowth(store, id, signal);
    const row = await findMessage(store.read, id);
    if (!row || signal.aborted) return;
    at = Math.min(at, row.content.length);
    if (row.content.length > at) {
      yield { offset: at, delta: row.content.slice(at) };
      at = row.content.length;
    }
    if (row.status !== "streaming") return yield { status: row.status, error: row.error };
    await grown;
  }
}

/** The next sign of growth from another process, or a second. */
function nextGrowth(store: Store, id: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      off();
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, SECOND);
    const off = store.onSignal((heard) => void (heard.topic === "grown" && heard.id === id && done()));
    signal.addEventListener("abort", done);
  });
}
