import { memo, type KeyboardEvent } from "react";
import { RowButton } from "#src/client/ui/Row.tsx";
import { HereNow } from "#src/features/presence/ui/HereNow.tsx";
import type { Section } from "../../lessons.contract.ts";
import { useReorder } from "./use-reorder.ts";
import { useSections } from "./use-sections.ts";

type ScriptRowsProps = {
  rows: Pick<Section, "id" | "heading" | "minutes">[];
  current: string | null;
  onVisit: (part: string) => void;
};

/** The sections: dragged, or moved by Alt with the arrows; Delete removes one, and the focus goes to its neighbour. */
export const ScriptRows = memo(function ScriptRows({ rows, current, onVisit }: ScriptRowsProps) {
  const { moveTo, remove } = useSections();
  const reorder = useReorder({ ids: rows.map(({ id }) => id), onMove: moveTo });
  const onDelete = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (event.key !== "Delete" || event.altKey || event.ctrlKey || event.metaKey) return;
    const list = event.currentTarget.parentElement;
    event.preventDefault();
    remove(rows[index]!.id);
    const next = (rows[index + 1] ?? rows[index - 1])?.id;
    requestAnimationFrame(() => list?.querySelector<HTMLElement>(next ? `[data-reorder="${CSS.escape(next)}"]` : "button")?.focus());
  };
  return rows.map(({ id, heading, minutes }, index) => {
    const { onKeyDown, ...row } = reorder.row(id);
    return (
      <RowButton
        key={id}
        {...row}
        onKeyDown={(event) => {
          onKeyDown(event);
          onDelete(event, index);
        }}
        lead={<span className="w-3 text-end text-xs text-ink-3">{index + 1}</span>}
        text={heading || "Untitled section"}
        fact={
          <>
            <HereNow part={`script.${id}`} inOutline /> {minutes}
          </>
        }
        aria-current={id === current || undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        onClick={() => onVisit(`section-${id}`)}
      />
    );
  });
});
