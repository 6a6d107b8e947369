import { useLayoutEffect, useRef } from "react";
import { useDocument } from "../EditorProvider.tsx";
import { useFormatActions } from "../format.tsx";
import { openSource } from "./open-source.ts";
import type { BodyEditorProps } from "./RichEditor.tsx";

/** The Markdown itself. Nothing in it is ever written in another way than it was typed. */
export function SourceEditor({ sectionId, label, focusAt }: BodyEditorProps) {
  const document = useDocument();
  const { setActive } = useFormatActions();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ label, focusAt, setActive });
  latest.current = { label, focusAt, setActive };

  useLayoutEffect(() => {
    let release: (() => void) | undefined;
    const opened = openSource({
      document,
      sectionId,
      element: place.current!,
      label: latest.current.label,
      onFocus() {
        latest.current.setActive({ sectionId, editor: null });
        release = document.takeCursor(opened.insert);
      },
    });
    if (latest.current.focusAt) opened.focus();
    return () => {
      release?.();
      latest.current.setActive((now) => (now?.sectionId === sectionId ? null : now));
      opened.close();
    };
  }, [document, sectionId]);

  return <div ref={place} className="source mt-1" />;
}
