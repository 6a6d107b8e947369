import { useMemo } from "react";
import { toastUndo } from "#src/client/ui/toast.tsx";
import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import { newId } from "#src/shared/ids.ts";
import { useDocument } from "./EditorProvider.tsx";
import { addAfter, move, remove, replace } from "./lesson-text.ts";
import type { MediaPart } from "./selection.tsx";

export type Image = LessonContent["images"][number];
export type Sound = LessonContent["narration"][number];
export type MediaItem = Image | Sound;

const fresh = (part: MediaPart): MediaItem =>
  part === "images" ? { id: newId(), caption: "", alt: "", prompt: "" } : { id: newId(), title: "", text: "" };

/** What one can do to images, narration, music and effects. */
export function useMediaItems(part: MediaPart) {
  const { change, state } = useDocument();
  return useMemo(() => {
    const edit = (how: (items: MediaItem[]) => MediaItem[], step: string) =>
      change((text) => {
        const items = how(text.content[part]);
        return items === text.content[part] ? text : { ...text, content: { ...text.content, [part]: items } };
      }, step);
    return {
      add(changes: Partial<Image & Sound> = {}): string {
        const item = { ...fresh(part), ...changes };
        edit((items) => addAfter(items, item, null), `add ${item.id}`);
        return item.id;
      },
      write: (id: string, changes: Partial<Image & Sound>) =>
        edit((items) => replace(items, id, changes), `${Object.keys(changes).join()} ${id}`),
      move: (id: string, by: number) => edit((items) => move(items, id, by), `move ${id} ${Date.now()}`),
      remove(id: string, name: string) {
        const index = state().text.content[part].findIndex((item) => item.id === id);
        const item = state().text.content[part][index];
        if (!item) return;
        edit((items) => remove(items, id), `remove ${id}`);
        toastUndo(`“${name}” deleted`, () =>
          edit((now) => (now.some((each) => each.id === id) ? now : now.toSpliced(index, 0, item)), `bring back ${id}`),
        );
      },
    };
  }, [change, state, part]);
}
