import { useSyncExternalStore } from "react";
import { useInteractions } from "../../../interactions.client.ts";
import { useWorkbench } from "../workbench-state.tsx";
import type { PaneName } from "./pane-names.ts";

/** Names of the tabs, with how much is in them where that says something. */
export function useCounts(): { labels: Record<PaneName, string> } {
  const { component, lines } = useWorkbench();
  const { interactions, hasNextPage } = useInteractions(component.sessionId ?? "", component.sessionId !== null);
  const errors = useSyncExternalStore(lines.subscribe, lines.lines).filter(({ level }) => level === "error").length;
  const exchanges = interactions.length > 0 ? ` ${interactions.length}${hasNextPage ? "+" : ""}` : "";
  return {
    labels: {
      jsx: "JSX",
      css: "CSS",
      exchanges: `Exchanges${exchanges}`,
      console: errors > 0 ? `Console ${errors}` : "Console",
      props: "Props",
    },
  };
}
