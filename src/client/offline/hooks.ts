import { useMemo, useSyncExternalStore } from "react";
import type { Live, LiveState } from "#src/client/offline/live.ts";
import type { Outbox, OutboxItem, OutboxView } from "#src/client/offline/outbox.types.ts";

export const useOutboxView = (outbox: Outbox): OutboxView => useSyncExternalStore(outbox.subscribe, outbox.view, outbox.view);

export function usePending(outbox: Outbox, subject: string): OutboxItem[] {
  const view = useOutboxView(outbox);
  return useMemo(() => view.items.filter((item) => item.subject === subject), [view, subject]);
}

export const useLiveState = <E>(live: Live<E>): LiveState => useSyncExternalStore(live.onState, live.state, live.state);
