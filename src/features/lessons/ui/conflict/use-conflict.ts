import { useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useDocument } from "../editor/EditorProvider.tsx";
import { type Conflict, conflictIn } from "../editor/lesson-ops.ts";

/** The first conflict of the open lesson that waits for a decision; the same object while nothing changes. */
export function useConflict(): Conflict | null {
  const { subject } = useDocument();
  const { items } = useOutboxView(useOutbox());
  return useMemo(() => conflictIn(items.filter((item) => item.subject === subject)), [items, subject]);
}
