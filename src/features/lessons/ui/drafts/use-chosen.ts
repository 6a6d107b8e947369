import { useState } from "react";
import type { LessonSummary } from "../../lessons.contract.ts";

/** Several rows of a list, to do one thing with. What is no longer listed is chosen no more. */
export function useChosen(listed: LessonSummary[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    lessons: listed.filter(({ id }) => ids.has(id)),
    has: (id: string) => ids.has(id),
    toggle: (id: string) =>
      setIds((known) => {
        const next = new Set(known);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    clear: () => setIds(new Set()),
  };
}

export type Chosen = ReturnType<typeof useChosen>;
