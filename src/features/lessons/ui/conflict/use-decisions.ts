import { useCallback, useEffect, useState } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { type Decision, type Decisions, type Piece, standing } from "./pieces.ts";

const keyOf = (mutationId: string) => `conflict:${mutationId}`;

/** What was decided so far. It is kept on this device, so that one can go on later. Null until that is read. */
export function useDecisions(mutationId: string, pieces: Piece[]) {
  const { keptText } = useWorkspace();
  const [kept, setKept] = useState<Decisions | null>(null);
  useEffect(() => {
    let isGone = false;
    void keptText.load(keyOf(mutationId)).then((text) => !isGone && setKept(parse(text)));
    return () => {
      isGone = true;
    };
  }, [keptText, mutationId]);

  const decide = useCallback(
    (path: string, decision: Decision) =>
      setKept((before) => {
        const next = { ...before, [path]: decision };
        keptText.set(keyOf(mutationId), JSON.stringify(next));
        return next;
      }),
    [keptText, mutationId],
  );
  const forget = useCallback(() => void keptText.clear(keyOf(mutationId)), [keptText, mutationId]);

  const decisions: Decisions = {};
  for (const piece of pieces) {
    const decision = standing(piece, kept?.[piece.path]);
    if (decision) decisions[piece.path] = decision;
  }
  return { isLoaded: kept !== null, decisions, decide, forget };
}

function parse(text: string | undefined): Decisions {
  try {
    return text ? (JSON.parse(text) as Decisions) : {};
  } catch {
    return {}; // written by another version of the page
  }
}
