import { useCallback, useEffect, useState } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";

/**
 * What was decided so far about a conflict, by place. It is kept on this device, so that one can go on later; `kept` is null
 * until that is read.
 */
export function useKeptDecisions<D>(mutationId: string) {
  const { keptText } = useWorkspace();
  const key = `conflict:${mutationId}`;
  const [kept, setKept] = useState<Record<string, D | undefined> | null>(null);
  useEffect(() => {
    let isGone = false;
    void keptText.load(key).then((text) => !isGone && setKept(parse(text)));
    return () => {
      isGone = true;
    };
  }, [keptText, key]);

  const decide = useCallback(
    (place: string, decision: D) =>
      setKept((before) => {
        const next = { ...before, [place]: decision };
        keptText.set(key, JSON.stringify(next));
        return next;
      }),
    [keptText, key],
  );
  const forget = useCallback(() => void keptText.clear(key), [keptText, key]);
  return { kept, decide, forget };
}

function parse<D>(text: string | undefined): Record<string, D | undefined> {
  try {
    return text ? (JSON.parse(text) as Record<string, D | undefined>) : {};
  } catch {
    return {}; // written by another version of the page
  }
}
