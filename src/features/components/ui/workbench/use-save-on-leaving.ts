import { useEffect } from "react";
import type { CodeDocument } from "./document/code-document.ts";

/** At once when the reader looks away: another tab, another window; a field's blur is the field's own. */
export function useSaveOnLeaving({ save }: CodeDocument) {
  useEffect(() => {
    const onHide = () => document.hidden && save();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", save);
    window.addEventListener("blur", save);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", save);
      window.removeEventListener("blur", save);
    };
  }, [save]);
}
