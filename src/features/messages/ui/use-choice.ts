import { useCallback, useEffect, useRef, useState } from "react";
import type { MessageActions } from "../messages.client.ts";

const PAUSE_MS = 400;

/** A step to another version shows at once; where the stepping ends is sent, not each step. */
export function useChoice({ choose: send }: MessageActions) {
  const [chosen, setChosen] = useState<string | null>(null);
  const unsent = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Before anything that depends on the branch. */
  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (unsent.current) send(unsent.current);
    unsent.current = null;
    setChosen(null);
  }, [send]);

  const choose = useCallback(
    (id: string) => {
      unsent.current = id;
      setChosen(id);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, PAUSE_MS);
    },
    [settle],
  );

  useEffect(() => {
    window.addEventListener("pagehide", settle);
    return () => {
      window.removeEventListener("pagehide", settle);
      settle();
    };
  }, [settle]);

  return { chosen, choose, settle };
}
