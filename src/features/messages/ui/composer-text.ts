import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";

/**
 * Text kept on this device under `key` from the first word; null: there is none. Tabs share it: a tab that gets the focus
 * takes what another one has made of it, and only a tab that is typed in writes it.
 */
export function useKeptText(key: string) {
  const { keptText } = useWorkspace();
  const [text, setText] = useState<string | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const current = useRef<string | null>(null);
  const put = useCallback((next: string | null) => {
    current.current = next;
    setText(next);
  }, []);

  useEffect(() => {
    let isGone = false;
    const take = async () => {
      const before = current.current;
      const kept = (await keptText.load(key)) ?? null;
      if (isGone) return;
      // What was typed while it loaded is newer; and a device that cannot be read has nothing better.
      if (current.current === before && (kept !== null || keptText.notKept() === null)) put(kept);
      setLoaded(true);
    };
    void take();
    const onFocus = () => void take();
    const onBlur = () => void keptText.flush();
    window.addEventListener("focus", onFocus);
    window.addEventListener("blur", onBlur);
    document.addEventListener("visibilitychange", onFocus);
    return () => {
      isGone = true;
      window.removeEventListener("focus", onFocus);
      window.removeEventListener("blur", onBlur);
      document.removeEventListener("visibilitychange", onFocus);
    };
  }, [keptText, key, put]);

  const write = useCallback(
    (next: string) => {
      put(next || null);
      if (next) keptText.set(key, next);
      else void keptText.clear(key);
    },
    [keptText, key, put],
  );
  /** The words are the outbox's now; this copy goes once they are kept there. */
  const handOver = useCallback(
    (kept: Promise<void>) => {
      put(null);
      void kept
        .catch(() => undefined)
        .then(() => keptText.load(key))
        .then(() => keptText.clear(key));
    },
    [keptText, key, put],
  );
  return { text, isLoaded, write, handOver };
}

export const composerKey = (sessionId: string) => `composer:${sessionId}`;

/** Composer text of one conversation (or of `new`), cleared once it is sent. */
export function useComposerText(sessionId: string) {
  const { text, ...kept } = useKeptText(composerKey(sessionId));
  return { ...kept, text: text ?? "" };
}
