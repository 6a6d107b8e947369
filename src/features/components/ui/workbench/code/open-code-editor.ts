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
import { changedStretch } from "#src/client/ui/changed-stretch.ts";
import { codeLook } from "./code-look.ts";
import { codeMarks } from "./code-marks.ts";
import { completeClasses, completeJsx } from "./completion.ts";
import { createHeldBack } from "./held-back.ts";

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
  const heldBack = createHeldBack();
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
          if (update.docChanged && !isShowing) onChange(heldBack.with(update.state.doc.toString()));
          if (update.focusChanged && !update.view.hasFocus) onBlur();
          if (update.selectionSet && !isShowing && update.view.hasFocus && !update.docChanged) onCaret(update.state.selection.main.head);
        }),
      ],
    }),
  });
  // Scrolls by itself, so that it takes the focus.
  view.scrollDOM.tabIndex = -1;

  /** Puts what others wrote under the caret; it is no step to undo. */
  function show(next: string): void {
    const shown = view.state.doc.toString();
    const change = changedStretch(shown, next);
    if (change && view.composing) return heldBack.hold(shown, next);
    heldBack.release();
    if (!change) return;
    isShowing = true;
    view.dispatch({ changes: change, annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)] });
    isShowing = false;
  }
  // The composed letters come in with the event that ends them.
  view.contentDOM.addEventListener("compositionend", () =>
    setTimeout(() => {
      const next = heldBack.waiting();
      if (next !== null) show(next);
    }, 0),
  );

  return {
    view,
    show,
    setReadOnly: (readOnly: boolean) => view.dispatch({ effects: access.reconfigure(accessOf(readOnly)) }),
    close: () => view.destroy(),
  };
}

export type CodeEditorHandle = ReturnType<typeof openCodeEditor>;
