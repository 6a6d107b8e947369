import { defaultKeymap } from "@codemirror/commands";
import { markdown, markdownKeymap, pasteURLAsLink } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { changedStretch } from "#src/client/ui/changed-stretch.ts";
import { notePlace } from "../../about/insert-memory.ts";
import type { LessonDocument } from "../lesson-document.ts";
import { syncBody } from "./body-sync.ts";

type OpenSource = { document: LessonDocument; sectionId: string; element: HTMLElement; label: string; onFocus: () => void };

/** Weight for what stands out, the accent for what leads elsewhere, the third ink for marks. */
const look = HighlightStyle.define([
  { tag: [tags.heading, tags.strong], fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url, tags.monospace, tags.string], color: "var(--color-accent-ink)" },
  { tag: [tags.processingInstruction, tags.meta, tags.comment, tags.angleBracket], color: "var(--color-ink-3)" },
]);

const theme = EditorView.theme({
  "&.cm-focused": { outline: "0" },
  ".cm-scroller": { font: "inherit" },
  ".cm-content": { font: "400 13px/22px var(--font-code)", fontVariantLigatures: "none", padding: "8px", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0" },
  ".cm-placeholder": { color: "var(--color-ink-3)" },
});

export function openSource({ document, sectionId, element, label, onFocus }: OpenSource) {
  const body = document.state().text.content.script.find(({ id }) => id === sectionId)?.body ?? "";
  let isShowing = false;
  const undo = () => (document.undo(), true);
  const redo = () => (document.redo(), true);
  const view = new EditorView({
    parent: element,
    state: EditorState.create({
      doc: body,
      extensions: [
        // The line ends as they are.
        EditorState.lineSeparator.of("\n"),
        keymap.of([
          { key: "Mod-z", run: undo },
          { key: "Mod-Shift-z", run: redo },
          { key: "Mod-y", run: redo },
          ...markdownKeymap,
          ...defaultKeymap,
        ]),
        // Without its closing of tags: whoever writes `</details>` would have it twice.
        markdown().language,
        pasteURLAsLink,
        theme,
        syntaxHighlighting(look),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({ "aria-label": label, "aria-multiline": "true", spellcheck: "true", dir: "auto" }),
        placeholder("What happens, in Markdown"),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isShowing) sync.typed();
          if (update.focusChanged && update.view.hasFocus) onFocus();
          if (update.focusChanged && !update.view.hasFocus) {
            notePlace(document.id, { sectionId, before: update.state.sliceDoc(0, update.state.selection.main.to) });
            document.save();
          }
        }),
      ],
    }),
  });

  function show(text: string): boolean {
    if (view.composing) return false;
    const change = changedStretch(view.state.doc.toString(), text);
    if (!change) return true;
    isShowing = true;
    view.dispatch({ changes: change, annotations: Transaction.remote.of(true) });
    isShowing = false;
    return true;
  }

  const sync = syncBody(document, sectionId, { read: () => view.state.doc.toString(), show });
  view.contentDOM.addEventListener("compositionend", () => setTimeout(sync.catchUp, 0));

  return {
    focus: () => view.focus(),
    insert(text: string) {
      view.dispatch(view.state.replaceSelection(text));
      sync.flush();
    },
    close() {
      sync.stop();
      view.destroy();
    },
  };
}
