import { type AnyExtension, Extension, mergeAttributes, Node } from "@tiptap/core";
import { Code } from "@tiptap/extension-code";
import { Heading } from "@tiptap/extension-heading";
import { Image } from "@tiptap/extension-image";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";

/** Attributes that only Markdown knows. */
const MarkdownAttributes = Extension.create({
  name: "markdownAttributes",
  addGlobalAttributes: () => [
    { types: ["bulletList", "orderedList", "taskList"], attributes: { spread: { default: false, rendered: false } } },
    { types: ["codeBlock"], attributes: { meta: { default: null, rendered: false } } },
    {
      types: ["tableCell", "tableHeader"],
      attributes: {
        align: {
          default: null,
          parseHTML: (element) => element.style.textAlign || element.getAttribute("align") || null,
          renderHTML: ({ align }) => (align ? { style: `text-align: ${String(align)}` } : {}),
        },
      },
    },
  ],
});

/** The page has headings of its own: in a section all are below them. */
const SectionHeading = Heading.extend({
  renderHTML: ({ node, HTMLAttributes }) => ["h3", mergeAttributes(HTMLAttributes, { "data-level": String(node.attrs.level) }), 0],
});

const formula = (name: string, isInline: boolean) =>
  Node.create({
    name,
    group: isInline ? "inline" : "block",
    inline: isInline,
    atom: true,
    addAttributes: () => ({ source: { default: "", parseHTML: (element) => element.getAttribute("data-source") ?? "" } }),
    parseHTML: () => [{ tag: `${isInline ? "span" : "div"}[data-formula]` }],
    renderHTML: ({ node }) => [
      isInline ? "span" : "div",
      { "data-formula": "", "data-source": String(node.attrs.source), class: isInline ? "formula" : "formula display" },
      String(node.attrs.source),
    ],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement(isInline ? "span" : "div");
        dom.className = isInline ? "formula" : "formula display";
        dom.dir = "ltr";
        const source = String(node.attrs.source);
        dom.textContent = source;
        dom.title = source;
        const tex = source.replace(/^(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])$/g, "").trim();
        void import("#src/client/ui/typeset.ts").then(({ typeset }) => typeset(tex, dom, !isInline || /^(\$\$|\\\[)/.test(source)));
        return { dom, ignoreMutation: () => true };
      },
  });

export const Formula = formula("formula", true);
export const BlockFormula = formula("blockFormula", false);

/** Everything that Markdown can say and the rich editor shows. Undo belongs to the document. */
export function richExtensions(): AnyExtension[] {
  return [
    StarterKit.configure({
      undoRedo: false,
      trailingNode: false,
      underline: false,
      code: false,
      heading: false,
      link: { openOnClick: false, autolink: true },
    }),
    MarkdownAttributes,
    // Inside other marks, too.
    Code.extend({ excludes: "" }),
    SectionHeading,
    Image.configure({ inline: true }),
    TaskList,
    TaskItem.configure({ nested: true }),
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader.extend({ content: "paragraph" }),
    TableCell.extend({ content: "paragraph" }),
    Formula,
    BlockFormula,
  ];
}
