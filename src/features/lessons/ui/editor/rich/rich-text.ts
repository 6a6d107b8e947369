import type { JSONContent } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import type { RootContent } from "mdast";
import { fromBlock } from "./from-doc.ts";
import { isSameOutline, readMarkdown, writeMarkdown } from "./markdown-tree.ts";
import { NotRich, toDoc } from "./to-doc.ts";

/** A longer text takes too long to compare and to draw. */
const RICH_MAX = 100_000;

/** The text a document was read from, in pieces: between, before and behind the blocks stand the gaps. */
type Origin = { blocks: string[]; gaps: string[] };
type Place = { origin: Origin; index: number };

export type Opened = { doc: Node; origin: Origin };

/**
 * The Markdown that stands behind each block of a document. A block that was not touched is written as it was read, to
 * the letter; only the others are written anew.
 */
export function createRichText(schema: Schema) {
  const places = new WeakMap<Node, Place>();

  /** `doc`, or what in the text the rich editor cannot show. */
  function open(text: string): Opened | { refused: string } {
    if (text.length > RICH_MAX) return { refused: "more text than" };
    const tree = readMarkdown(text);
    let content: JSONContent[];
    try {
      content = toDoc(tree, text);
    } catch (error) {
      if (error instanceof NotRich) return { refused: error.what };
      throw error;
    }
    const doc = schema.nodeFromJSON({ type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] });
    const origin = originOf(tree.children, text);
    // The proof that nothing would change: written anew as a whole, it is rendered as it is now.
    if (content.length > 0 && !isSameOutline(tree, readMarkdown(writeMarkdown(doc.children.flatMap((node) => fromBlock(node) ?? [])))))
      return { refused: "something" };
    const opened = { doc, origin };
    if (content.length > 0) remember(doc, opened);
    return opened;
  }

  /** `doc` shows what was opened, perhaps with spaces and empty paragraphs of its own: only equal blocks stand for the source. */
  function remember(doc: Node, { doc: read, origin }: Opened) {
    let index = 0;
    for (const child of doc.children) {
      if (index >= origin.blocks.length) break;
      if (isEmptyParagraph(child)) continue;
      if (child.eq(read.child(index))) places.set(child, { origin, index });
      index++;
    }
  }

  function write(doc: Node): string {
    const blocks = doc.children.flatMap((node) => {
      const place = places.get(node);
      const tree = place ? null : fromBlock(node);
      return place || tree ? [{ node, place, tree }] : [];
    });
    // Two lists in a row are told apart by their marks, which only the whole knows.
    if (blocks.some(({ node, place }, at) => !isApart(blocks[at - 1], { node, place })))
      return writeMarkdown(blocks.flatMap(({ node }) => fromBlock(node) ?? []));
    let text = "";
    blocks.forEach(({ place, tree }, at) => {
      const before = blocks[at - 1]?.place;
      const isNext = place && (at === 0 ? place.index === 0 : before?.origin === place.origin && before.index + 1 === place.index);
      text += isNext ? place.origin.gaps[place.index] : at === 0 ? "" : "\n\n";
      text += place ? place.origin.blocks[place.index] : writeMarkdown([tree!]);
    });
    const last = blocks.at(-1)?.place;
    return last && last.index === last.origin.blocks.length - 1 ? text + last.origin.gaps[last.index + 1] : text;
  }

  return { open, write, remember };
}

export const isEmptyParagraph = (node: Node) => node.type.name === "paragraph" && node.content.size === 0;

type Written = { node: Node; place: Place | undefined };
const isList = ({ node }: Written) => node.type.name.endsWith("List");

function isApart(before: Written | undefined, block: Written): boolean {
  if (!before || !isList(before)) return true;
  const isAsRead = before.place && block.place?.origin === before.place.origin && block.place.index === before.place.index + 1;
  if (isAsRead) return true;
  // Behind a list an indented block would belong to it.
  return !isList(block) && !/^( {2,}|\t)/.test(block.place ? (block.place.origin.gaps[block.place.index]?.split("\n").at(-1) ?? "") : "");
}

function originOf(nodes: RootContent[], text: string): Origin {
  const spans = nodes.map(({ position }) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const);
  const ends = [0, ...spans.map(([, end]) => end)];
  const starts = [...spans.map(([start]) => start), text.length];
  return {
    blocks: spans.map(([start, end]) => text.slice(start, end)),
    gaps: starts.map((start, index) => text.slice(ends[index], start)),
  };
}
