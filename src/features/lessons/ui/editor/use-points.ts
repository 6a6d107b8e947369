import { useMemo } from "react";
import { newId } from "#src/shared/ids.ts";
import type { Point } from "../../lessons.contract.ts";
import { useDocument } from "./EditorProvider.tsx";
import { addAfter, move, remove, replace } from "./lesson-text.ts";

/** What one can do to the lines of objectives or materials. */
export function usePoints(part: "objectives" | "materials") {
  const { change } = useDocument();
  return useMemo(() => {
    const edit = (how: (points: Point[]) => Point[], step: string) =>
      change((text) => {
        const points = how(text.content[part]);
        return points === text.content[part] ? text : { ...text, content: { ...text.content, [part]: points } };
      }, step);
    return {
      add(after: string | null): string {
        const id = newId();
        edit((points) => addAfter(points, { id, text: "" }, after), `add ${id}`);
        return id;
      },
      write: (id: string, text: string) => edit((points) => replace(points, id, { text }), `point ${id}`),
      move: (id: string, by: number) => edit((points) => move(points, id, by), `move ${id} ${Date.now()}`),
      remove: (id: string) => edit((points) => remove(points, id), `remove ${id}`),
    };
  }, [change, part]);
}
