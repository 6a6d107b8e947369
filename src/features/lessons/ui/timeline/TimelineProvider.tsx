import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { LessonContent } from "../../lessons.contract.ts";
import { useDocument, useDocumentState } from "../editor/EditorProvider.tsx";
import { clipActions } from "./clip-actions.ts";
import { createSession, type Session } from "./session.ts";
import { trackActions } from "./track-actions.ts";
import type { View } from "./view.ts";

type Value = { session: Session; clips: ReturnType<typeof clipActions>; tracks: ReturnType<typeof trackActions> };
const Context = createContext<Value | null>(null);

/** Opens the timeline of the document around it; stops what plays when the page is left. */
export function TimelineProvider({ children }: { children: ReactNode }) {
  const document = useDocument();
  const value = useMemo(() => {
    const session = createSession(document);
    return { session, clips: clipActions(session), tracks: trackActions(session) };
  }, [document]);
  useEffect(() => value.session.player.close, [value]);
  return <Context value={value}>{children}</Context>;
}

export function useTimeline(): Value {
  const value = useContext(Context);
  if (!value) throw new Error("useTimeline needs <TimelineProvider> around it");
  return value;
}

export const useContent = (): LessonContent => useDocumentState().text.content;

export function useView<K extends keyof View>(key: K): View[K] {
  const { view } = useTimeline().session;
  return useSyncExternalStore(view.subscribe, () => view.get()[key]);
}

export function useBroken(): ReadonlySet<string> {
  const { broken } = useTimeline().session;
  return useSyncExternalStore(broken.subscribe, broken.get);
}
