import { useMemo } from "react";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { newId } from "#src/shared/ids.ts";
import type { Section } from "../../lessons.contract.ts";
import { useDocument } from "./EditorProvider.tsx";
import { addAfter, move, moveTo, remove, replace } from "./lesson-text.ts";

/** What one can do to sections. Each is one step to undo. */
export function useSections() {
  const { change, state } = useDocument();
  return useMemo(() => {
    const edit = (how: (script: Section[]) => Section[], step: string) =>
      change((text) => {
        const script = how(text.content.script);
        return script === text.content.script ? text : { ...text, content: { ...text.content, script } };
      }, step);
    return {
      /** Returns the new section's id. `after` null: at the end. */
      add(after: string | null): string {
        const id = newId();
        edit((script) => addAfter(script, { id, heading: "", body: "", minutes: 5 }, after), `add ${id}`);
        return id;
      },
      write: (id: string, changes: Partial<Section>) =>
        edit((script) => replace(script, id, changes), `${Object.keys(changes).join()} ${id}`),
      move: (id: string, by: number) => edit((script) => move(script, id, by), `move ${id} ${Date.now()}`),
      moveTo: (id: string, index: number) => edit((script) => moveTo(script, id, index), `move ${id} ${Date.now()}`),
      /** Comes back where it was, whatever was written elsewhere meanwhile. */
      remove(id: string) {
        const { script } = state().text.content;
        const index = script.findIndex((section) => section.id === id);
        const section = script[index];
        if (!section) return;
        edit((now) => remove(now, id), `remove ${id}`);
        toastUndo(`“${section.heading || "Untitled section"}” deleted`, () =>
          edit((now) => (now.some((each) => each.id === id) ? now : now.toSpliced(index, 0, section)), `bring back ${id}`),
        );
      },
    };
  }, [change, state]);
}
