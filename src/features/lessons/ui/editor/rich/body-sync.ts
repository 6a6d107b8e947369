import { mergeText } from "#src/shared/text-merge.ts";
import type { LessonDocument } from "../lesson-document.ts";
import { replace } from "../lesson-text.ts";

/** How an editor of a section's text takes part: what it shows now, and what becomes of text from elsewhere. */
export type BodyEditor = {
  read(): string;
  /** False when the editor cannot take it now: it asks again with `catchUp`. */
  show(body: string): boolean;
};

/** With the moment until it is kept on this device, and the disk, less than 250 ms. */
const HELD_BACK_MS = 60;

/**
 * Keeps an editor and the document one text. What is typed goes to the document a moment later, or at once when the
 * document asks; what comes from elsewhere goes into the editor at once, so that the two never drift.
 */
export function syncBody(document: LessonDocument, sectionId: string, editor: BodyEditor) {
  const current = () => document.state().text.content.script.find(({ id }) => id === sectionId)?.body;
  /** What the editor and the document last agreed on. */
  let known = current() ?? "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTyped = false;

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (!isTyped) return;
    isTyped = false;
    const mine = editor.read();
    const theirs = current();
    if (theirs === undefined || mine === known) return;
    // Only while composing does the document run ahead of the editor.
    const body = theirs === known ? mine : mergeText(known, theirs, mine).text;
    known = mine;
    document.change(
      (text) => ({ ...text, content: { ...text.content, script: replace(text.content.script, sectionId, { body }) } }),
      `body ${sectionId}`,
    );
  }

  function catchUp() {
    const body = current();
    if (body === undefined || body === known || isTyped) return;
    if (editor.show(body)) known = body;
  }

  const stops = [document.addWriter(flush), document.subscribe(catchUp)];
  return {
    typed() {
      isTyped = true;
      timer ??= setTimeout(flush, HELD_BACK_MS);
    },
    flush,
    catchUp,
    stop() {
      flush();
      for (const stop of stops) stop();
    },
  };
}
