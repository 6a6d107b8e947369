import { useSyncExternalStore } from "react";
import type { Outbox, OutboxView } from "#src/client/offline/outbox.types.ts";

export const useOutboxView = (outbox: Outbox): OutboxView => useSyncExternalStore(outbox.subscribe, outbox.view, outbox.view);
