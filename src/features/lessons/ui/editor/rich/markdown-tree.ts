import type { Nodes, Root, RootContent } from "mdast";
import { type Extension, fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { mathToMarkdown } from "mdast-util-math";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { gfm } from "micromark-extension-gfm";
import { remarkFormulas } from "#src/client/ui/markdown-math.ts";

type Formulas = { micromarkExtensions: []; fromMarkdownExtensions: Extension[] };

/** The same syntax as the page renders. */
const formulas = {} as Formulas;
remarkFormulas.call({ data: () => formulas });
const reading = {
  extensions: [gfm(), ...formulas.micromarkExtensions],
  mdastExtensions: [gfmFromMarkdown(), ...formulas.fromMarkdownExtensions],
};
const writing: Options = {
  bullet: "-",
  emphasis: "*",
  rule: "-",
  fences: true,
  listItemIndent: "one",
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: mathToMarkdown().unsafe ?? [] }],
};

export const readMarkdown = (text: string): Root => fromMarkdown(text, reading);
export const writeMarkdown = (children: RootContent[]): string => toMarkdown({ type: "root", children }, writing).replace(/\n$/, "");

/** How the text is rendered, for comparing: without places, with runs of letters instead of nested marks. */
export function outlineOf(node: Nodes): unknown {
  if (!("children" in node)) return leaf(node);
  const { children } = node as { children: Nodes[] };
  const inner = children.some(isInline) || node.type === "paragraph" ? runsOf(children, []) : children.map(outlineOf);
  return [...shape(node), isInline(node) ? inner : joined(inner)];
}

const INLINE = new Set(["text", "emphasis", "strong", "delete", "inlineCode", "link", "break", "image", "inlineMath"]);
const isInline = (node: Nodes) => INLINE.has(node.type);

function shape(node: Nodes): unknown[] {
  switch (node.type) {
    case "heading":
      return [node.type, node.depth];
    case "list":
      return [node.type, node.ordered ?? false, node.ordered ? (node.start ?? 1) : null, isSpread(node.children, node.spread)];
    case "listItem":
      return [node.type, node.checked ?? null];
    case "table":
      return [node.type, (node.align ?? []).map((align) => align ?? null)];
    default:
      return [node.type];
  }
}

const isSpread = (items: { spread?: boolean | null }[], spread?: boolean | null) => Boolean(spread) || items.some((item) => item.spread);

function leaf(node: Nodes): unknown {
  if (node.type === "code") return [node.type, node.lang ?? null, node.meta ?? null, node.value];
  return "value" in node ? [node.type, node.value] : [node.type];
}

type Run = { marks: string[]; text?: string; atom?: unknown };

function runsOf(nodes: Nodes[], marks: string[]): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
        return [{ marks, text: node.value.replace(/[ \t]*\r?\n[ \t]*/g, " ") }];
      case "emphasis":
      case "strong":
      case "delete":
        return runsOf(node.children, [...marks, node.type]);
      case "link":
        return runsOf(node.children, [...marks, `link ${node.url} ${node.title ?? ""}`]);
      case "inlineCode":
        return [{ marks: [...marks, "code"], text: node.value }];
      case "image":
        return [{ marks, atom: ["image", node.url, node.title ?? null, node.alt ?? ""] }];
      default:
        return [{ marks, atom: outlineOf(node) }];
    }
  });
}

function joined(inner: unknown): unknown {
  if (!Array.isArray(inner) || !inner.every((run) => typeof run === "object" && run !== null && "marks" in run)) return inner;
  const runs: Run[] = [];
  for (const { marks, ...rest } of inner as Run[]) {
    const sorted = [...new Set(marks)].sort();
    const last = runs.at(-1);
    if (last?.text !== undefined && rest.text !== undefined && last.marks.join("\n") === sorted.join("\n")) last.text += rest.text;
    else runs.push({ marks: sorted, ...rest });
  }
  return runs;
}

export const isSameOutline = (a: Root, b: Root) => JSON.stringify(outlineOf(a)) === JSON.stringify(outlineOf(b));
