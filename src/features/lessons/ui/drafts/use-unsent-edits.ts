import { useEffect, useState } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";

const LOOK_EVERY_MS = 5_000;
const NONE: ReadonlySet<string> = new Set();

/** The lessons of which this device keeps words that are not on their way yet: those of an open editor, or of a tab that is gone. */
export function useUnsentEdits(): ReadonlySet<string> {
  const { outbox, keptEdits } = useWorkspace();
  const { items } = useOutboxView(outbox);
  const [ids, setIds] = useState(NONE);
  useEffect(() => {
    let isGone = false;
    const look = () =>
      void keptEdits.all().then(
        (edits) =>
          !isGone &&
          setIds((now) =>
            sameOrNew(
              now,
              edits.map(({ lessonId }) => lessonId),
            ),
          ),
        () => undefined, // this device keeps nothing: there is nothing to count
      );
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [keptEdits, items]);
  return ids;
}

const sameOrNew = (now: ReadonlySet<string>, ids: string[]) =>
  now.size === ids.length && ids.every((id) => now.has(id)) ? now : new Set(ids);
