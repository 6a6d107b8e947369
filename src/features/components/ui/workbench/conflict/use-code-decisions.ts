import { useCallback, useEffect, useState } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";
import type { Decision } from "./code-regions.ts";
import type { Place } from "./places.ts";

type Decisions = Record<string, Decision | undefined>;

/** What was decided so far. It is kept on this device, so that one can go on later. */
export function useCodeDecisions(mutationId: string, places: readonly Place[]) {
  const { keptText } = useWorkspace();
  const key = `conflict:${mutationId}`;
  const [kept, setKept] = useState<Decisions | null>(null);
  useEffect(() => {
    let isGone = false;
    void keptText.load(key).then((text) => !isGone && setKept(parse(text)));
    return () => {
      isGone = true;
    };
  }, [keptText, key]);
  const decide = useCallback(
    ({ id }: Place, decision: Decision) =>
      setKept((before) => {
        const next = { ...before, [id]: decision };
        keptText.set(key, JSON.stringify(next));
        return next;
      }),
    [keptText, key],
  );
  const forget = useCallback(() => void keptText.clear(key), [keptText, key]);
  const decisions: Decisions = Object.fromEntries(places.map(({ id }) => [id, kept?.[id]]));
  return { isLoaded: kept !== null, decisions, decide, forget };
}

function parse(text: string | undefined): Decisions {
  try {
    return text ? (JSON.parse(text) as Decisions) : {};
  } catch {
    return {}; // written by another version of the page
  }
}
