import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useWorkspace } from "#src/client/workspace-context.ts";
import type { Lesson } from "../../lessons.contract.ts";
import { openDocument, type LessonDocument } from "./lesson-document.ts";

const Context = createContext<LessonDocument | null>(null);

/** Opens the document with what this device kept of it; closes it, saving, when the page is left. */
export function EditorProvider({ lesson, children }: { lesson: Lesson; children: ReactNode }) {
  const { outbox, keptEdits } = useWorkspace();
  const [document, setDocument] = useState<LessonDocument | null>(null);

  // A newer copy of the same lesson goes to the open document, below.
  const first = useRef(lesson);
  const { id } = lesson;

  useEffect(() => {
    let isGone = false;
    let opened: LessonDocument | undefined;
    void keptEdits
      .load(id)
      .catch(() => undefined) // this device keeps nothing: there is nothing to restore
      .then((kept) => {
        if (isGone) return;
        opened = openDocument({ lesson: first.current, kept, outbox, keptEdits });
        setDocument(opened);
      });
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [id, outbox, keptEdits]);

  useEffect(() => document?.serverHas(lesson), [document, lesson]);

  return document && <Context value={document}>{children}</Context>;
}

export function useDocument(): LessonDocument {
  const document = useContext(Context);
  if (!document) throw new Error("useDocument needs <EditorProvider> around it");
  return document;
}

export function useDocumentState() {
  const document = useDocument();
  return useSyncExternalStore(document.subscribe, document.state);
}
