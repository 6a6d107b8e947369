import { useOutboxView } from "#src/client/offline/hooks.ts";
import { useOutbox } from "#src/client/workspace-context.ts";

/** It, or its conversation, is on its way back from what was deleted: until then the server has no preview of it. */
export function useIsReturning(id: string, sessionId: string): boolean {
  const { items } = useOutboxView(useOutbox());
  return items.some(({ path, input, state }) => {
    if (state === "aside") return false;
    return (path === "components.restore" && input.id === id) || (path === "sessions.restore" && input.id === sessionId);
  });
}
