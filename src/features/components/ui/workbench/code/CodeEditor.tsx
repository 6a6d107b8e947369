import { useLayoutEffect, useRef } from "react";
import { goToLine, type Mark, type Range, reveal, showChosen, showProblems } from "./code-marks.ts";
import { type CodeEditorHandle, openCodeEditor } from "./open-code-editor.ts";

/** A place to go to; `at` tells two wishes for the same place apart. */
export type LinePlace = { line: number; column: number | null; at: number };

type CodeEditorProps = {
  part: "jsxCode" | "cssCode";
  label: string;
  text: string;
  isReadOnly?: boolean;
  problems: readonly Mark[];
  chosen?: Range | null;
  goTo?: LinePlace | null;
  jsx?: string;
  onChange?: (text: string) => void;
  onBlur?: () => void;
  onCaret?: (at: number) => void;
};

export function CodeEditor(props: CodeEditorProps) {
  const { part, label, text, isReadOnly = false, problems, chosen = null, goTo = null } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditorHandle | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    const opened = openCodeEditor({
      part,
      label,
      element: place.current!,
      text: latest.current.text,
      isReadOnly: latest.current.isReadOnly ?? false,
      jsx: () => latest.current.jsx ?? "",
      onChange: (next) => latest.current.onChange?.(next),
      onBlur: () => latest.current.onBlur?.(),
      onCaret: (at) => latest.current.onCaret?.(at),
    });
    editor.current = opened;
    return () => {
      editor.current = null;
      opened.close();
    };
  }, [part, label]);

  useLayoutEffect(() => editor.current?.show(text), [text]);
  useLayoutEffect(() => editor.current?.setReadOnly(isReadOnly), [isReadOnly]);
  useLayoutEffect(() => {
    if (editor.current) showProblems(editor.current.view, problems);
  }, [problems, text]);
  useLayoutEffect(() => {
    const view = editor.current?.view;
    if (!view) return;
    showChosen(view, chosen);
    if (chosen && !view.hasFocus) reveal(view, chosen);
  }, [chosen]);
  useLayoutEffect(() => {
    if (editor.current && goTo) goToLine(editor.current.view, goTo.line, goTo.column);
  }, [goTo]);

  return <div ref={place} className="wb-code" />;
}
