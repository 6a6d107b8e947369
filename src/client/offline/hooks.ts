import { useMemo, useSyncExternalStore } from "react";
import type { Outbox, OutboxItem, OutboxView } from "#src/client/offline/outbox.types.ts";

export const useOutboxView = (outbox: Outbox): OutboxView => useSyncExternalStore(outbox.subscribe, outbox.view, outbox.view);

/** What is queued or set aside for one subject, in order. */
export function usePending(outbox: Outbox, subject: string): OutboxItem[] {
  const { items } = useOutboxView(outbox);
  return useMemo(() => items.filter((item) => item.subject === subject), [items, subject]);
}
