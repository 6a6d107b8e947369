import { useCallback, useEffect, useState } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";

/** Composer text of one conversation: kept on this device from the first word, cleared once it is sent. */
export function useComposerText(key: string) {
  const { keptText } = useWorkspace();
  const [text, setText] = useState("");
  useEffect(() => {
    let isGone = false;
    void keptText.load(`composer:${key}`).then((kept) => {
      // What was typed while it loaded is newer.
      if (!isGone && kept) setText((typed) => typed || kept);
    });
    return () => {
      isGone = true;
    };
  }, [keptText, key]);

  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next) keptText.set(`composer:${key}`, next);
      else void keptText.clear(`composer:${key}`);
    },
    [keptText, key],
  );
  /** The words are the outbox's now; this copy goes once they are kept there. */
  const handOver = useCallback(
    (kept: Promise<void>) => {
      setText("");
      void kept
        .catch(() => undefined)
        .then(() => keptText.load(`composer:${key}`))
        .then(() => keptText.clear(`composer:${key}`));
    },
    [keptText, key],
  );
  return { text, write, handOver };
}
