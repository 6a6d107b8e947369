import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { useInsertion } from "../about/use-insertion.ts";
import { ConflictView } from "../conflict/ConflictView.tsx";
import { useConflict } from "../conflict/use-conflict.ts";
import { EditorPresence } from "../sharing/EditorPresence.tsx";
import { useDocument } from "./EditorProvider.tsx";
import { EditorBar } from "./EditorBar.tsx";
import { EditorNotices } from "./EditorNotices.tsx";
import { FormatBar } from "./FormatBar.tsx";
import { FormatProvider } from "./format.tsx";
import { FullScreen } from "./FullScreen.tsx";
import { JumpBar } from "./JumpBar.tsx";
import { Outline } from "./Outline.tsx";
import { Paper } from "./Paper.tsx";
import { SectionPanel } from "./SectionPanel.tsx";
import { SelectionProvider } from "./selection.tsx";
import { useSaveOnLeaving } from "./use-save-on-leaving.ts";

export function LessonEditor() {
  const document = useDocument();
  const conflict = useConflict();
  const [isReading, setReading] = useState(false);
  const [isFull, setFull] = useState(false);
  const [isDeciding, setDeciding] = useState(false);
  useSaveOnLeaving();
  useInsertion();
  useShortcuts({ "Ctrl+S": document.save });
  useUndoKeys();
  useReadingForPrint(setReading);
  // Decided: the next one starts from the editor.
  useEffect(() => {
    if (!conflict) setDeciding(false);
  }, [conflict]);
  if (conflict && isDeciding) return <ConflictView key={conflict.mutationId} conflict={conflict} onLeave={() => setDeciding(false)} />;
  return (
    <SelectionProvider>
      <EditorPresence>
        <FormatProvider>
          <Columns sideLabel="Lesson outline" sideContent={<Outline />} hasPanel>
            <Main>
              <EditorBar
                isReading={isReading}
                onReading={setReading}
                onFullScreen={() => setFull(true)}
                onDecide={() => setDeciding(true)}
              />
              <EditorNotices />
              <Paper isReading={isReading} />
              {!isReading && <FormatBar />}
              <JumpBar />
            </Main>
            <SectionPanel />
          </Columns>
          {isFull && <FullScreen onLeave={() => setFull(false)} />}
        </FormatProvider>
      </EditorPresence>
    </SelectionProvider>
  );
}

/** What is printed is what is read. */
function useReadingForPrint(setReading: (is: (was: boolean) => boolean) => void) {
  useEffect(() => {
    let before = false;
    const onBefore = () =>
      flushSync(() =>
        setReading((was) => {
          before = was;
          return true;
        }),
      );
    const onAfter = () => setReading(() => before);
    window.addEventListener("beforeprint", onBefore);
    window.addEventListener("afterprint", onAfter);
    return () => {
      window.removeEventListener("beforeprint", onBefore);
      window.removeEventListener("afterprint", onAfter);
    };
  }, [setReading]);
}

/** Undo is one for all parts: what was changed last is taken back first, whichever field has the focus. */
function useUndoKeys() {
  const { undo, redo } = useDocument();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const step = key === "z" ? (event.shiftKey ? redo : undo) : key === "y" && !event.shiftKey ? redo : null;
      if (!step || (event.target instanceof HTMLElement && event.target.closest("[data-own-undo], [role=dialog]"))) return;
      event.preventDefault();
      step();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo]);
}
