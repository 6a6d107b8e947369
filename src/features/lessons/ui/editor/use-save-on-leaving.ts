import { useEffect } from "react";
import { useDocument } from "./EditorProvider.tsx";

/** At once when the reader looks away: another tab, another window; another field's blur is the field's own. */
export function useSaveOnLeaving(): void {
  const { save } = useDocument();
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
