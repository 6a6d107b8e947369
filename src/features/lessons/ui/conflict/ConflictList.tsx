import { ArrowLeft, Check, Circle, CircleCheck } from "lucide-react";
import { HideSide } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { SidebarFoot } from "#src/client/frame/SidebarFoot.tsx";
import { Group } from "#src/client/ui/Group.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import type { MergedRow, Piece } from "./pieces.ts";
import { firstName, type Writer, type WriterOf } from "./writers.ts";

type ConflictListProps = {
  title: string;
  pieces: Piece[];
  merged: MergedRow[];
  current: Piece | undefined;
  isDone: (piece: Piece) => boolean;
  writerOf: WriterOf;
  onVisit: (piece: Piece) => void;
  onLeave: () => void;
};

/** The places to decide, and what merged by itself. */
export function ConflictList({ title, pieces, merged, current, isDone, writerOf, onVisit, onLeave }: ConflictListProps) {
  const { side } = useColumns();
  const left = pieces.filter((piece) => !isDone(piece)).length;
  const visit = (piece: Piece) => {
    if (side.isFloating) side.show(false);
    setTimeout(() => onVisit(piece), side.isFloating ? 200 : 0);
  };
  return (
    <>
      <div className="brand !ps-2">
        <IconButton label="Back to the lesson" icon={ArrowLeft} onClick={onLeave} />
        <span className="flex-1 truncate text-ink-2">{title}</span>
        <HideSide />
      </div>
      <div className="scroll pb-2">
        <Group title="To decide" fact={left > 0 ? `${left} left` : "all decided"}>
          {pieces.map((piece) => (
            <RowButton
              key={piece.path}
              icon={isDone(piece) ? CircleCheck : Circle}
              text={piece.name}
              fact={piece.kind === "presence" ? "removed" : piece.fact}
              aria-current={piece === current || undefined}
              onClick={() => visit(piece)}
            />
          ))}
        </Group>
        {merged.length > 0 && (
          <Group title="Merged by themselves">
            {merged.map(({ path, name, who }) => (
              <div key={path} className="row">
                <Icon of={Check} />
                <span className="truncate" title={name}>
                  {name}
                </span>
                <span className="n">{whoWords(who, writerOf(path))}</span>
              </div>
            ))}
          </Group>
        )}
      </div>
      <SidebarFoot />
    </>
  );
}

const whoWords = (who: MergedRow["who"], writer: Writer | null) =>
  who === "you"
    ? "you"
    : who === "both"
      ? writer && !writer.isMe
        ? `you, ${firstName(writer, "")}`
        : "both"
      : firstName(writer, "theirs");
