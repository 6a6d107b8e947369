import { useEffect, useState } from "react";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { useDocument } from "./EditorProvider.tsx";
import { EditorBar } from "./EditorBar.tsx";
import { EditorNotices } from "./EditorNotices.tsx";
import { JumpBar } from "./JumpBar.tsx";
import { Outline } from "./Outline.tsx";
import { Paper } from "./Paper.tsx";
import { SectionPanel } from "./SectionPanel.tsx";
import { SelectionProvider } from "./selection.tsx";

export function LessonEditor() {
  const document = useDocument();
  const [isReading, setReading] = useState(false);
  useSaveOnLeaving();
  useShortcuts({ "Ctrl+S": document.save });
  useUndoOutsideFields();
  return (
    <SelectionProvider>
      <Columns sideLabel="Lesson outline" sideContent={<Outline />} hasPanel>
        <Main>
          <EditorBar isReading={isReading} onReading={setReading} />
          <EditorNotices />
          <Paper isReading={isReading} />
          <JumpBar />
        </Main>
        <SectionPanel />
      </Columns>
    </SelectionProvider>
  );
}

/** At once when the reader looks away: another tab, another window, another field's blur is the field's own. */
function useSaveOnLeaving() {
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

/** In a field Ctrl+Z is the field's; outside it takes back the last change of any part. */
function useUndoOutsideFields() {
  const { undo } = useDocument();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const isField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (!isUndo || isField) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo]);
}
