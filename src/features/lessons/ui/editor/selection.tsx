import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

export const MEDIA_PARTS = ["images", "narration", "music", "effects"] as const;
export type MediaPart = (typeof MEDIA_PARTS)[number];

type Selection = {
  sectionId: string | null;
  select: (id: string | null) => void;
  /** The list of media that the panel shows instead. */
  media: MediaPart | null;
  showMedia: (part: MediaPart | null) => void;
};
const Context = createContext<Selection | null>(null);

/** The section that the reader is in: marked in the outline, shown in the panel. */
export function useSelection(): Selection {
  const selection = useContext(Context);
  if (!selection) throw new Error("useSelection needs <SelectionProvider> around it");
  return selection;
}

export function SelectionProvider({ children }: { children: ReactNode }) {
  const [sectionId, setSection] = useState<string | null>(null);
  const [media, showMedia] = useState<MediaPart | null>(null);
  const value = useMemo(() => {
    const select = (id: string | null) => {
      setSection(id);
      showMedia(null);
    };
    return { sectionId, select, media, showMedia };
  }, [sectionId, media]);
  return <Context value={value}>{children}</Context>;
}

/** Brings a part of the paper into view and puts the caret into its first field. */
export function goTo(partId: string) {
  const part = document.getElementById(partId);
  part?.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  part?.querySelector<HTMLElement>("textarea, input:not([hidden]), button")?.focus({ preventScroll: true });
}
