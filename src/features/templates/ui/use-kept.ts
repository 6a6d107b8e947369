import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";

/**
 * What is typed and not yet sent, on this device under `key`; null: nothing is. Mount anew for another key. `handOver`
 * forgets it once the outbox keeps the words.
 */
export function useKept<T>(key: string) {
  const { keptText } = useWorkspace();
  const [value, setValue] = useState<T | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const wasWritten = useRef(false);

  useEffect(() => {
    let isGone = false;
    void keptText.load(key).then((kept) => {
      if (isGone) return;
      // What was typed while it loaded is newer.
      if (kept !== undefined && !wasWritten.current) setValue(parse<T>(kept));
      setLoaded(true);
    });
    return () => {
      isGone = true;
      void keptText.flush();
    };
  }, [keptText, key]);

  const write = useCallback(
    (next: T | null) => {
      wasWritten.current = true;
      setValue(next);
      if (next === null) void keptText.clear(key);
      else keptText.set(key, JSON.stringify(next));
    },
    [keptText, key],
  );
  const handOver = useCallback(
    async (kept: Promise<void>) => {
      wasWritten.current = true;
      setValue(null);
      await kept.catch(() => undefined);
      await keptText.clear(key);
    },
    [keptText, key],
  );
  return { value, isLoaded, write, handOver };
}

function parse<T>(kept: string): T | null {
  try {
    return JSON.parse(kept) as T;
  } catch {
    return null; // written by another version of the page
  }
}
