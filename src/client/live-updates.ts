import type { Live } from "#src/client/offline/live.ts";
import { cache, queryClient } from "#src/client/trpc.ts";
import { refreshComponent, refreshComponentsOf } from "#src/features/components/components.client.ts";
import { refreshInteractions } from "#src/features/components/interactions.client.ts";
import type { LiveEvent, StreamedEvent } from "#src/features/events/events.contract.ts";
import { refreshLesson } from "#src/features/lessons/lessons.client.ts";
import { refreshMessages } from "#src/features/messages/messages.client.ts";
import { refreshPresence } from "#src/features/presence/presence.client.ts";
import { refreshProject } from "#src/features/projects/projects.client.ts";
import { refreshSession } from "#src/features/sessions/sessions.client.ts";
import { refreshTemplate } from "#src/features/templates/templates.client.ts";

/** Each event refreshes exactly the queries it concerns. */
export function followEvents(live: Live<StreamedEvent>): () => void {
  window.addEventListener("online", tryAgain);
  const stop = live.subscribe((event) => {
    if (event.kind === "reset") void queryClient.invalidateQueries();
    else if (event.kind === "start") refreshAll();
    else refresh[event.entity](event);
  });
  return () => {
    window.removeEventListener("online", tryAgain);
    stop();
  };
}

/** What could not be read without a connection is read now that there is one. */
const tryAgain = () => void queryClient.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });

/**
 * What was read before the stream stood may have changed in between, and nobody would tell. Messages have streams of their
 * own, and may be a million characters long: they are not read twice.
 */
const refreshAll = () =>
  void queryClient.invalidateQueries({ predicate: ({ state, queryKey }) => state.dataUpdatedAt > 0 && !isMessages(queryKey) });

const isMessages = (key: readonly unknown[]) => Array.isArray(key[0]) && key[0][0] === "messages";

const refresh: Record<LiveEvent["entity"], (event: LiveEvent) => void> = {
  session(event) {
    refreshSession(event.entityId, event.kind);
    if (event.kind === "messages") {
      refreshMessages(event.entityId);
      refreshInteractions();
    }
    // With a conversation its components go, and come back.
    if (event.kind === "deleted" || event.kind === "created") refreshComponentsOf();
  },
  lesson(event) {
    if (event.kind === "presence") return refreshPresence(event.entityId);
    refreshLesson(event.entityId, event.kind, event.revision);
    // Projects show how many lessons are in them.
    if (event.kind === "created" || event.kind === "deleted") void cache.projects.list.invalidate();
  },
  component: (event) => refreshComponent(event.entityId, event.kind, event.revision),
  template: (event) => refreshTemplate(event.entityId, event.kind),
  project: (event) => refreshProject(event.entityId, event.kind),
  token: () => void cache.tokens.list.invalidate(),
  device: () => void cache.auth.devices.invalidate(),
};
