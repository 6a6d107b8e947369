import { useEffect } from "react";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { useDocument } from "../editor/EditorProvider.tsx";
import { mergeUnder } from "../editor/lesson-merge.ts";
import { goTo } from "../editor/selection.tsx";
import { takeInsertion } from "./insert-memory.ts";
import { insertInto } from "./insert-text.ts";

/** Puts what was chosen in a conversation into the lesson whose editor has just opened. Undo takes only that back. */
export function useInsertion() {
  const document = useDocument();
  useEffect(() => {
    const insertion = takeInsertion(document.id);
    if (!insertion) return;
    const before = document.state().text;
    const { text: after, sectionId } = insertInto(before, insertion.words, insertion.place);
    const step = `insert ${Date.now()}`;
    document.change(() => after, step);
    document.save();
    const index = after.content.script.findIndex(({ id }) => id === sectionId);
    const name = after.content.script[index]?.heading.trim() || `section ${index + 1}`;
    requestAnimationFrame(() => goTo(`section-${sectionId}`));
    toastUndo(`Inserted into “${name}”`, () => document.change((now) => mergeUnder(after, now, before).text, `un${step}`));
  }, [document]);
}
