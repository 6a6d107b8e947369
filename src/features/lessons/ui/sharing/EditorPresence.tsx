import { useEffect, useState, type ReactNode } from "react";
import { PresenceProvider } from "#src/features/presence/ui/PresenceProvider.tsx";
import { useIsOutOfReach } from "../../lessons.client.ts";
import { useVisibility } from "../../shelf.client.ts";
import { useDocumentState } from "../editor/EditorProvider.tsx";
import { useSelection } from "../editor/selection.tsx";

/** A pause this long is still writing. */
const WRITING_MS = 5_000;

/** Tells the others which section one is in, and whether one writes. */
export function EditorPresence({ children }: { children: ReactNode }) {
  const { sectionId } = useSelection();
  const { text } = useDocumentState();
  const isThere = text.content.script.some(({ id }) => id === sectionId);
  return <LessonPresence part={isThere ? `script.${sectionId}` : null}>{children}</LessonPresence>;
}

/** The same of any part of the open lesson. */
export function LessonPresence({ part, children }: { part: string | null; children: ReactNode }) {
  const { lesson } = useDocumentState();
  const isShared = useVisibility(lesson) === "team";
  const isOutOfReach = useIsOutOfReach(lesson.id);
  return (
    <PresenceProvider lessonId={lesson.id} part={part} isWriting={useWriting()} isShared={isShared && !isOutOfReach}>
      {children}
    </PresenceProvider>
  );
}

/** From the first unsent change until a while after the last. */
function useWriting(): boolean {
  const { isDirty } = useDocumentState();
  const [isWriting, setWriting] = useState(false);
  useEffect(() => {
    if (isDirty) return setWriting(true);
    const timer = setTimeout(() => setWriting(false), WRITING_MS);
    return () => clearTimeout(timer);
  }, [isDirty]);
  return isWriting;
}
