import { useCallback } from "react";
import { useKeptDecisions } from "#src/client/use-kept-decisions.ts";
import type { Decision } from "./code-regions.ts";
import type { Place } from "./places.ts";

/** What was decided so far about the places of a conflict. */
export function useCodeDecisions(mutationId: string, places: readonly Place[]) {
  const { kept, decide, forget } = useKeptDecisions<Decision>(mutationId);
  const decisions = Object.fromEntries(places.map(({ id }) => [id, kept?.[id]]));
  return { isLoaded: kept !== null, decisions, decide: useCallback(({ id }: Place, to: Decision) => decide(id, to), [decide]), forget };
}
