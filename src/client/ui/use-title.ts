import { useEffect } from "react";

/** The tab's title. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = title === "Lectern" ? title : `${title} · Lectern`;
  }, [title]);
}
