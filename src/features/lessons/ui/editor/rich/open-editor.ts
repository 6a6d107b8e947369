import { Editor, Extension, InputRule } from "@tiptap/core";
import { Slice } from "@tiptap/pm/model";
import type { LessonDocument } from "../lesson-document.ts";
import { applyDocument } from "./apply.ts";
import { syncBody } from "./body-sync.ts";
import { Formula, richExtensions } from "./extensions.ts";
import { createRichText } from "./rich-text.ts";

type Place = { left: number; top: number };

export type OpenEditor = {
  document: LessonDocument;
  sectionId: string;
  element: HTMLElement;
  label: string;
  body: string;
  /** Called when the text has something in it now that the rich editor cannot show. */
  onRefused: (what: string) => void;
  onFocus: (editor: Editor) => void;
  onBlur: () => void;
};

/** The rich editor of one section's text; null when the text cannot be shown in it. */
export function openEditor({ document, sectionId, element, label, body, onRefused, onFocus, onBlur }: OpenEditor) {
  const editor = new Editor({
    element,
    extensions: [...richExtensions(), typedFormulas, keys(document)],
    textDirection: "auto",
    editorProps: {
      attributes: { class: "md", role: "textbox", "aria-multiline": "true", "aria-label": label },
      clipboardTextParser: (text, _context, _plain, view) => {
        const pasted = createRichText(view.state.schema).open(text);
        return "refused" in pasted ? plainSlice(text, view.state.schema) : Slice.maxOpen(pasted.doc.content);
      },
    },
    onUpdate: () => sync.typed(),
    onFocus: () => onFocus(editor),
    onBlur: () => {
      sync.flush();
      onBlur();
    },
  });
  const rich = createRichText(editor.schema);

  function show(text: string): boolean {
    if (editor.view.composing) return false;
    const opened = rich.open(text);
    if ("refused" in opened) {
      onRefused(opened.refused);
      return true;
    }
    const tr = applyDocument(editor.state.tr, opened.doc).setMeta("preventUpdate", true).setMeta("addToHistory", false);
    if (tr.docChanged) editor.view.dispatch(tr);
    rich.remember(editor.state.doc, opened);
    return true;
  }

  const opened = rich.open(body);
  if ("refused" in opened) onRefused(opened.refused);
  else {
    // All of it: the paragraph that an empty editor begins with is not the author's.
    const { state } = editor;
    editor.view.dispatch(state.tr.replaceWith(0, state.doc.content.size, opened.doc.content).setMeta("preventUpdate", true));
    rich.remember(editor.state.doc, opened);
  }
  const sync = syncBody(document, sectionId, { read: () => rich.write(editor.state.doc), show });
  sync.catchUp();
  editor.view.dom.addEventListener("compositionend", () => setTimeout(sync.catchUp, 0));

  return {
    editor,
    focusAt(place: Place | "start") {
      const at = place === "start" ? null : editor.view.posAtCoords(place);
      editor.commands.focus(at?.pos ?? "start", { scrollIntoView: false });
    },
    /** The text before the caret. */
    before: () => rich.write(editor.state.doc.cut(0, editor.state.selection.to)),
    insert(markdown: string) {
      const pasted = rich.open(markdown);
      if ("refused" in pasted) return void editor.chain().focus().insertContent(markdown).run();
      const slice = Slice.maxOpen(pasted.doc.content);
      editor.view.dispatch(editor.state.tr.replaceSelection(slice).scrollIntoView());
      sync.flush();
    },
    close() {
      sync.stop();
      editor.destroy();
    },
  };
}

function plainSlice(text: string, schema: Editor["schema"]): Slice {
  const paragraphs = text.split(/\n+/).map((line) => schema.nodes.paragraph!.create(null, line ? schema.text(line) : null));
  return Slice.maxOpen(schema.topNodeType.create(null, paragraphs).content);
}

/** A formula typed between dollar signs, as the page reads it. */
const typedFormulas = Extension.create({
  name: "typedFormulas",
  addInputRules: () => [
    new InputRule({
      find: /(?:^|[^\w$])(\$[^\s$](?:[^$\n]*[^\s$])?\$)$/,
      handler({ state, range, match }) {
        const $end = state.doc.resolve(range.to);
        const before = $end.parent.textBetween(0, $end.parentOffset, undefined, "\ufffc");
        // The last sign may or may not be in the document yet.
        const start = range.to - match[1]!.length + (before.endsWith(match[1]!) ? 0 : 1);
        const node = state.schema.nodes[Formula.name]!.create({ source: match[1] });
        state.tr.replaceWith(start, range.to, node);
      },
    }),
  ],
});

/** Undo is the document's, over all parts. */
const keys = (document: LessonDocument) =>
  Extension.create({
    name: "documentKeys",
    priority: 1_000,
    addKeyboardShortcuts() {
      const undo = () => (document.undo(), true);
      const redo = () => (document.redo(), true);
      return { "Mod-z": undo, "Mod-Shift-z": redo, "Mod-y": redo };
    },
  });
