import { memo } from "react";
import { clock } from "#src/client/time-words.ts";
import { classes } from "#src/client/ui/classes.ts";
import { AssistantTurn } from "./AssistantTurn.tsx";
import { OwnTurn } from "./OwnTurn.tsx";
import { RefusedOp } from "./RefusedOp.tsx";
import type { Row } from "./turn-rows.ts";
import { WaitingTurn } from "./WaitingTurn.tsx";

type TurnRowProps = { row: Row; place: number; of: number; isLast: boolean; isEditing: boolean; isMarked: boolean };

export const TurnRow = memo(function TurnRow({ row, place, of, isLast, isEditing, isMarked }: TurnRowProps) {
  return (
    <article
      id={`m-${row.key}`}
      data-row={row.key}
      className={classes("turn-row", isLast && "is-last", isMarked && "is-marked")}
      tabIndex={-1}
      aria-label={labelOf(row)}
      aria-posinset={place}
      aria-setsize={of}
      aria-busy={row.kind === "step" && row.step.message.status === "streaming"}
      data-status={row.kind === "step" ? row.step.message.status : row.kind}
    >
      {row.kind === "refused" && <RefusedOp item={row.item} />}
      {row.kind === "waiting" && <WaitingTurn waiting={row.waiting} />}
      {row.kind === "step" &&
        (row.step.message.role === "user" ? (
          <OwnTurn step={row.step} isEditing={isEditing} />
        ) : (
          <AssistantTurn step={row.step} isEditing={isEditing} isLast={isLast} />
        ))}
    </article>
  );
});

function labelOf(row: Row): string {
  if (row.kind === "refused") return "Not done";
  if (row.kind === "waiting") return "You, waiting to be sent";
  const { role, createdAt } = row.step.message;
  return `${role === "user" ? "You" : "Assistant"}, ${clock(createdAt)}`;
}
