import type { Fragment, Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { isEmptyParagraph } from "./rich-text.ts";

/**
 * Makes the document into `next` by replacing as little as can be, so that a caret elsewhere stays where it is. Empty
 * paragraphs, which no Markdown knows, stay: one may just have been begun.
 */
export function applyDocument(tr: Transaction, next: Node): Transaction {
  const [from, to] = [tr.doc, next];
  const start = sameFrom(from, to);
  const end = sameUntil(from, to, start);
  const [oldEnd, newEnd] = [from.childCount - end.before, to.childCount - end.after];
  if (start.before === oldEnd && start.after === newEnd) return tr;
  const at = offsetOf(from, start.before);
  const middle = to.content.cut(offsetOf(to, start.after), offsetOf(to, newEnd));
  if (oldEnd - start.before === 1 && newEnd - start.after === 1) return inBlock(tr, at, from.child(start.before), to.child(start.after));
  return tr.replaceWith(at, offsetOf(from, oldEnd), middle);
}

type Reach = { before: number; after: number };

function sameFrom(from: Node, to: Node): Reach {
  let [before, after] = [0, 0];
  while (before < from.childCount && after < to.childCount) {
    const child = from.child(before);
    if (isSameText(child, to.child(after))) after++;
    else if (!isEmptyParagraph(child)) break;
    before++;
  }
  return { before, after };
}

function sameUntil(from: Node, to: Node, start: Reach): Reach {
  let [before, after] = [0, 0];
  while (from.childCount - before > start.before) {
    const child = from.child(from.childCount - 1 - before);
    if (to.childCount - after > start.after && isSameText(child, to.child(to.childCount - 1 - after))) after++;
    else if (!isEmptyParagraph(child)) break;
    before++;
  }
  return { before, after };
}

/** A space at the end, just typed, is no text yet; it must not go. */
function isSameText(shown: Node, read: Node): boolean {
  if (shown.eq(read)) return true;
  if (shown.type !== read.type || !shown.isTextblock || !shown.sameMarkup(read)) return false;
  return withEnd(read, shown).eq(shown);
}

/** `read`, with the spaces that `shown` ends with. */
function withEnd(read: Node, shown: Node): Node {
  const { lastChild } = shown;
  const spaces = lastChild?.isText ? /\s*$/.exec(lastChild.text!)![0] : "";
  if (spaces === "" || /\s$/.test(read.textContent)) return read;
  const last = read.lastChild;
  const isOneText = last?.isText && last.sameMarkup(lastChild!);
  const text = read.type.schema.text((isOneText ? last.text! : "") + spaces, lastChild!.marks);
  return read.copy(isOneText ? read.content.replaceChild(read.childCount - 1, text) : read.content.addToEnd(text));
}

function inBlock(tr: Transaction, at: number, old: Node, read: Node): Transaction {
  const next = old.type === read.type && old.isTextblock ? withEnd(read, old) : read;
  const change = old.type === next.type && old.sameMarkup(next) ? changeOf(old.content, next.content) : null;
  if (!change) return tr.replaceWith(at, at + old.nodeSize, next);
  const { start, oldEnd, newEnd } = change;
  const inner = tr.replace(at + 1 + start, at + 1 + oldEnd, next.slice(start, newEnd));
  const made = inner.doc.nodeAt(at);
  // Fitting may have come to something else: then the block as a whole.
  return made?.eq(next) ? inner : inner.replaceWith(at, at + (made?.nodeSize ?? 0), next);
}

function changeOf(old: Fragment, next: Fragment) {
  const start = old.findDiffStart(next);
  const ends = old.findDiffEnd(next);
  if (start === null || !ends) return null;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return { start, oldEnd: ends.a + overlap, newEnd: ends.b + overlap };
}

function offsetOf(doc: Node, index: number): number {
  let offset = 0;
  for (let i = 0; i < index; i++) offset += doc.child(i).nodeSize;
  return offset;
}
