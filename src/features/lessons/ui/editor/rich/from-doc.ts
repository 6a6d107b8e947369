import type { Mark, Node } from "@tiptap/pm/model";
import type { AlignType, BlockContent, ListItem, PhrasingContent, RootContent, TableRow } from "mdast";

/** The tree of one block of the document; null for an empty paragraph, which Markdown has no word for. */
export function fromBlock(node: Node): RootContent | null {
  switch (node.type.name) {
    case "paragraph": {
      const children = phrasing(node);
      return children.length > 0 ? { type: "paragraph", children } : null;
    }
    case "heading":
      return { type: "heading", depth: node.attrs.level, children: phrasing(node) };
    case "blockquote":
      return { type: "blockquote", children: blocks(node) };
    case "horizontalRule":
      return { type: "thematicBreak" };
    case "codeBlock":
      return { type: "code", lang: node.attrs.language || null, meta: node.attrs.meta || null, value: node.textContent };
    case "blockFormula":
      return { type: "html", value: node.attrs.source };
    case "bulletList":
    case "orderedList":
    case "taskList":
      return list(node);
    case "table":
      return { type: "table", align: alignOf(node), children: node.children.map(row) };
    default:
      return null;
  }
}

const blocks = (node: Node) => node.children.flatMap((child) => (fromBlock(child) as BlockContent | null) ?? []);

function list(node: Node): RootContent {
  const ordered = node.type.name === "orderedList";
  const spread = Boolean(node.attrs.spread);
  const children = node.children.map((item): ListItem => ({
    type: "listItem",
    spread,
    ...(item.type.name === "taskItem" && { checked: Boolean(item.attrs.checked) }),
    children: blocks(item),
  }));
  return { type: "list", ordered, spread, ...(ordered && { start: node.attrs.start ?? 1 }), children };
}

const alignOf = (table: Node): AlignType[] => (table.firstChild?.children ?? []).map((cell) => cell.attrs.align ?? null);

const row = (node: Node): TableRow => ({
  type: "tableRow",
  children: node.children.map((cell) => ({ type: "tableCell", children: cell.children.flatMap(phrasing) })),
});

/** Inline content. Spaces and breaks at its ends have no meaning in Markdown. */
function phrasing(block: Node): PhrasingContent[] {
  const nodes = trimmed(block.children);
  return nest(nodes, []);
}

function trimmed(nodes: readonly Node[]): Node[] {
  let rest = [...nodes];
  const isBlank = (node: Node | undefined) =>
    node?.type.name === "hardBreak" || (node?.isText === true && !node.text?.trim() && !isCode(node));
  while (isBlank(rest.at(-1))) rest = rest.slice(0, -1);
  while (isBlank(rest[0])) rest = rest.slice(1);
  const [first] = rest;
  if (first?.isText && !isCode(first)) rest[0] = first.cut(first.text!.length - first.text!.trimStart().length);
  const last = rest.at(-1);
  if (last?.isText && !isCode(last)) rest[rest.length - 1] = last.cut(0, last.text!.trimEnd().length);
  return rest;
}

const isCode = (node: Node) => node.marks.some(({ type }) => type.name === "code");

/** Marks of neighbouring nodes become nested nodes: what the first has and the most that follow share comes outside. */
function nest(nodes: Node[], outer: readonly Mark[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at]!;
    const rest = node.marks.filter((mark) => mark.type.name !== "code" && !outer.some((other) => other.eq(mark)));
    if (rest.length === 0) {
      out.push(leaf(node));
      at++;
      continue;
    }
    const runs = rest.map((mark) => runLength(nodes, at, mark));
    const longest = runs.indexOf(Math.max(...runs));
    const mark = rest[longest]!;
    const end = at + runs[longest]!;
    out.push(...wrapped(mark, nodes.slice(at, end), outer));
    at = end;
  }
  return out;
}

function runLength(nodes: Node[], from: number, mark: Mark): number {
  let end = from;
  while (nodes[end] && mark.isInSet(nodes[end]!.marks)) end++;
  return end - from;
}

/** Emphasis cannot begin or end with a space: spaces at its ends stand outside. */
function wrapped(mark: Mark, nodes: Node[], outer: readonly Mark[]): PhrasingContent[] {
  if (mark.type.name === "link")
    return [
      { type: "link", url: mark.attrs.href ?? "", title: mark.attrs.title ?? null, children: nest(nodes, [...outer, mark]) as never },
    ];
  const [first, last] = [nodes[0]!, nodes.at(-1)!];
  const before = first.isText && !isCode(first) ? /^\s*/.exec(first.text!)![0] : "";
  const isBlank = nodes.every((node) => node.isText && !node.text!.trim());
  if (isBlank) return [{ type: "text", value: nodes.map((node) => node.text).join("") }];
  const after = last.isText && !isCode(last) ? /\s*$/.exec(last.text!)![0] : "";
  const inner = [...nodes];
  if (before) inner[0] = first.cut(before.length);
  if (after) inner[inner.length - 1] = inner.at(-1)!.cut(0, inner.at(-1)!.text!.length - after.length);
  const type = mark.type.name === "bold" ? "strong" : mark.type.name === "italic" ? "emphasis" : "delete";
  return [
    ...(before ? [{ type: "text" as const, value: before }] : []),
    {
      type,
      children: nest(
        inner.filter((node) => !node.isText || node.text !== ""),
        [...outer, mark],
      ),
    },
    ...(after ? [{ type: "text" as const, value: after }] : []),
  ];
}

function leaf(node: Node): PhrasingContent {
  switch (node.type.name) {
    case "hardBreak":
      return { type: "break" };
    case "image":
      return { type: "image", url: node.attrs.src ?? "", alt: node.attrs.alt ?? "", title: node.attrs.title ?? null };
    case "formula":
      // Raw, as it was written.
      return { type: "html", value: node.attrs.source };
    default:
      return isCode(node) ? { type: "inlineCode", value: node.text ?? "" } : { type: "text", value: node.text ?? "" };
  }
}
