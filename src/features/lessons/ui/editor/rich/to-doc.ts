import type { JSONContent } from "@tiptap/core";
import type { List, ListItem, Nodes, Root, Table } from "mdast";

/** What the rich editor cannot show, in words that fit “This section has …”. */
export class NotRich extends Error {
  override readonly name = "NotRich";
  constructor(readonly what: string) {
    super(what);
  }
}

const REFUSED: Record<string, string> = {
  html: "HTML",
  footnoteReference: "a footnote",
  footnoteDefinition: "a footnote",
  definition: "a link defined in another place",
  linkReference: "a link defined in another place",
  imageReference: "an image defined in another place",
};

type Mark = { type: string; attrs?: Record<string, unknown> };

/** One document node for each block of the tree, in order. Throws `NotRich`. `source` is the text that was parsed. */
export const toDoc = (tree: Root, source: string): JSONContent[] => tree.children.map((node) => block(node, source));

const sourceOf = ({ position }: Nodes, source: string) => source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
const refuse = (node: Nodes): never => {
  throw new NotRich(REFUSED[node.type] ?? "something");
};

function block(node: Nodes, source: string): JSONContent {
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", content: inline(node.children, [], source) };
    case "heading":
      return { type: "heading", attrs: { level: node.depth }, content: inline(node.children, [], source) };
    case "blockquote":
      return { type: "blockquote", content: filled(node.children.map((child) => block(child, source))) };
    case "thematicBreak":
      return { type: "horizontalRule" };
    case "code":
      return {
        type: "codeBlock",
        attrs: { language: node.lang ?? null, meta: node.meta ?? null },
        content: node.value ? [{ type: "text", text: node.value }] : [],
      };
    case "math":
      return { type: "blockFormula", attrs: { source: sourceOf(node, source) } };
    case "list":
      return list(node, source);
    case "table":
      return table(node, source);
    default:
      return refuse(node);
  }
}

const filled = (content: JSONContent[]): JSONContent[] => (content.length > 0 ? content : [{ type: "paragraph" }]);

function list(node: List, source: string): JSONContent {
  const checks = node.children.filter(({ checked }) => typeof checked === "boolean").length;
  if (checks > 0 && (checks < node.children.length || node.ordered)) throw new NotRich("a list that is partly a checklist");
  const isTask = checks > 0;
  const type = isTask ? "taskList" : node.ordered ? "orderedList" : "bulletList";
  const isSpread = Boolean(node.spread) || node.children.some(({ spread }) => spread);
  const attrs = { spread: isSpread, ...(node.ordered && { start: node.start ?? 1 }) };
  return { type, attrs, content: node.children.map((item) => listItem(item, isTask, source)) };
}

function listItem(item: ListItem, isTask: boolean, source: string): JSONContent {
  const [first] = item.children;
  if (first && first.type !== "paragraph") throw new NotRich("a list item that begins with no text");
  return {
    type: isTask ? "taskItem" : "listItem",
    attrs: isTask ? { checked: item.checked ?? false } : {},
    content: filled(item.children.map((child) => block(child, source))),
  };
}

function table(node: Table, source: string): JSONContent {
  const width = Math.max(...node.children.map(({ children }) => children.length));
  return {
    type: "table",
    content: node.children.map((row, rowIndex) => ({
      type: "tableRow",
      content: Array.from({ length: width }, (_, column) => ({
        type: rowIndex === 0 ? "tableHeader" : "tableCell",
        attrs: { align: node.align?.[column] ?? null },
        content: [{ type: "paragraph", content: inline(row.children[column]?.children ?? [], [], source) }],
      })),
    })),
  };
}

function inline(nodes: Nodes[], marks: Mark[], source: string): JSONContent[] {
  return nodes.flatMap((node): JSONContent[] => {
    switch (node.type) {
      case "text":
        return textOf(node.value.replace(/[ \t]*\r?\n[ \t]*/g, " "), marks);
      case "emphasis":
        return inline(node.children, with1(marks, { type: "italic" }), source);
      case "strong":
        return inline(node.children, with1(marks, { type: "bold" }), source);
      case "delete":
        return inline(node.children, with1(marks, { type: "strike" }), source);
      case "link":
        if (node.children.length === 0) throw new NotRich("a link without words");
        return inline(node.children, [...marks, { type: "link", attrs: { href: node.url, title: node.title ?? null } }], source);
      case "inlineCode":
        return textOf(node.value.replace(/\r?\n/g, " "), with1(marks, { type: "code" }));
      case "break":
        return [{ type: "hardBreak", marks }];
      case "image":
        return [{ type: "image", attrs: { src: node.url, alt: node.alt ?? "", title: node.title ?? null }, marks }];
      case "inlineMath":
        return [{ type: "formula", attrs: { source: sourceOf(node, source) }, marks }];
      default:
        return refuse(node);
    }
  });
}

const textOf = (text: string, marks: Mark[]): JSONContent[] => (text === "" ? [] : [{ type: "text", text, marks }]);
const with1 = (marks: Mark[], mark: Mark) => (marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]);
