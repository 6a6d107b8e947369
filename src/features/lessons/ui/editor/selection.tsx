import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

type Selection = { sectionId: string | null; select: (id: string | null) => void };
const Context = createContext<Selection>({ sectionId: null, select: () => undefined });

/** The section that the reader is in: marked in the outline, shown in the panel. */
export const useSelection = () => useContext(Context);

export function SelectionProvider({ children }: { children: ReactNode }) {
  const [sectionId, select] = useState<string | null>(null);
  const value = useMemo(() => ({ sectionId, select }), [sectionId]);
  return <Context value={value}>{children}</Context>;
}

/** Brings a part of the paper into view and puts the caret into its first field. */
export function goTo(partId: string) {
  const part = document.getElementById(partId);
  part?.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  part?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
}
