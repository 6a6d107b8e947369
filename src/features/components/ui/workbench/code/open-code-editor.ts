import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { css, cssCompletionSource, cssLanguage } from "@codemirror/lang-css";
import { javascript, tsxLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
import {
  drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers,
} from "@codemirror/view"; // oxfmt-ignore
import { codeLook } from "./code-look.ts";
import { codeMarks } from "./code-marks.ts";
import { completeClasses, completeJsx } from "./completion.ts";

type OpenCodeEditor = {
  part: "jsxCode" | "cssCode";
  element: HTMLElement;
  label: string;
  text: string;
  isReadOnly: boolean;
  /** The JSX, for class names. */
  jsx: () => string;
  onChange: (text: string) => void;
  onBlur: () => void;
  /** Where the caret is, as an offset, when a person moved it. */
  onCaret: (at: number) => void;
};

const languageOf = ({ part, jsx }: Pick<OpenCodeEditor, "part" | "jsx">): Extension =>
  part === "jsxCode"
    ? [javascript({ jsx: true, typescript: true }), tsxLanguage.data.of({ autocomplete: completeJsx })]
    : [css(), cssLanguage.data.of({ autocomplete: completeClasses(jsx) }), cssLanguage.data.of({ autocomplete: cssCompletionSource })];

/** An editor of one part. Tab indents; Esc, then Tab leaves it, as its description says. */
export function openCodeEditor(options: OpenCodeEditor) {
  const { element, label, text, isReadOnly, onChange, onBlur, onCaret } = options;
  const access = new Compartment();
  const accessOf = (readOnly: boolean) => [EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)];
  let isShowing = false;
  const view = new EditorView({
    parent: element,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorState.lineSeparator.of("\n"),
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        indentUnit.of("  "),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        highlightSelectionMatches(),
        keymap.of([
          ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap, indentWithTab,
        ]), // oxfmt-ignore
        languageOf(options),
        codeLook,
        codeMarks,
        access.of(accessOf(isReadOnly)),
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-multiline": "true",
          "data-own-undo": "",
          spellcheck: "false",
          tabindex: "0",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isShowing) onChange(update.state.doc.toString());
          if (update.focusChanged && !update.view.hasFocus) onBlur();
          if (update.selectionSet && !isShowing && update.view.hasFocus && !update.docChanged) onCaret(update.state.selection.main.head);
        }),
      ],
    }),
  });
  // Scrolls by itself, so that it takes the focus.
  view.scrollDOM.tabIndex = -1;

  return {
    view,
    /** Puts what others wrote under the caret; it is no step to undo. */
    show(next: string) {
      const change = changeBetween(view.state.doc.toString(), next);
      if (!change || view.composing) return;
      isShowing = true;
      view.dispatch({ changes: change, annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)] });
      isShowing = false;
    },
    setReadOnly: (readOnly: boolean) => view.dispatch({ effects: access.reconfigure(accessOf(readOnly)) }),
    close: () => view.destroy(),
  };
}

export type CodeEditorHandle = ReturnType<typeof openCodeEditor>;

/** The one stretch that differs. */
function changeBetween(from: string, to: string): { from: number; to: number; insert: string } | null {
  if (from === to) return null;
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}
