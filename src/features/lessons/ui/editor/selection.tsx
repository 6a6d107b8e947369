import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

export const MEDIA_PARTS = ["images", "narration", "music", "effects"] as const;
export type MediaPart = (typeof MEDIA_PARTS)[number];

type State = {
  sectionId: string | null;
  /** The list of media that the panel shows instead. */
  media: MediaPart | null;
};
type Actions = { select: (id: string | null) => void; showMedia: (part: MediaPart | null) => void };
const StateContext = createContext<State | null>(null);
const ActionsContext = createContext<Actions | null>(null);

/** The same all the time: who only chooses is not drawn again when something else is chosen. */
export function useSelectionActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useSelection needs <SelectionProvider> around it");
  return actions;
}

/** The section that the reader is in: marked in the outline, shown in the panel. */
export const useSelection = (): State & Actions => ({ ...useContext(StateContext)!, ...useSelectionActions() });

export function SelectionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ sectionId: null, media: null });
  const actions = useMemo(
    (): Actions => ({
      select: (sectionId) => setState((now) => (now.sectionId === sectionId && !now.media ? now : { sectionId, media: null })),
      showMedia: (media) => setState((now) => ({ ...now, media })),
    }),
    [],
  );
  return (
    <ActionsContext value={actions}>
      <StateContext value={state}>{children}</StateContext>
    </ActionsContext>
  );
}

/** Brings a part of the paper into view and puts the caret into its first field. */
export function goTo(partId: string) {
  const part = document.getElementById(partId);
  part?.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  part?.querySelector<HTMLElement>("textarea, input:not([hidden]), button")?.focus({ preventScroll: true });
}
