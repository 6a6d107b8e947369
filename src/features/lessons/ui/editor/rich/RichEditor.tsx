import { useLayoutEffect, useRef } from "react";
import { notePlace } from "../../about/insert-memory.ts";
import { useDocument } from "../EditorProvider.tsx";
import { useFormatActions } from "../format.tsx";
import { openEditor } from "./open-editor.ts";

export type BodyEditorProps = {
  sectionId: string;
  label: string;
  /** Where the caret goes at once: to what was clicked, or to the start. */
  focusAt: { left: number; top: number } | "start" | null;
  onRefused: (what: string) => void;
};

export function RichEditor({ sectionId, label, focusAt, onRefused }: BodyEditorProps) {
  const document = useDocument();
  const { setActive } = useFormatActions();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ label, focusAt, onRefused, setActive });
  latest.current = { label, focusAt, onRefused, setActive };

  useLayoutEffect(() => {
    const body = document.state().text.content.script.find(({ id }) => id === sectionId)?.body ?? "";
    let release: (() => void) | undefined;
    const note = () => notePlace(document.id, { sectionId, before: opened.before() });
    const opened = openEditor({
      document,
      sectionId,
      element: place.current!,
      label: latest.current.label,
      body,
      onRefused: (what) => latest.current.onRefused(what),
      onFocus(editor) {
        latest.current.setActive({ sectionId, editor });
        release = document.takeCursor(opened.insert);
      },
      onBlur() {
        note();
        document.save();
      },
    });
    if (latest.current.focusAt) opened.focusAt(latest.current.focusAt);
    return () => {
      if (opened.editor.isFocused) note();
      release?.();
      latest.current.setActive((now) => (now?.sectionId === sectionId ? null : now));
      opened.close();
    };
  }, [document, sectionId]);

  return <div ref={place} className="ink read rich mt-1" />;
}
