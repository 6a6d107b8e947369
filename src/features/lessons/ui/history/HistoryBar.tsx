import { ArrowLeft, Ellipsis, Pencil, Pin, PinOff, RotateCcw } from "lucide-react";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import type { ListedRevision } from "../../lessons.contract.ts";
import { numberWords } from "./revision-words.ts";

const VIEWS = [
  { value: "text" as const, label: "In the text" },
  { value: "beside" as const, label: "Side by side" },
];

type HistoryBarProps = {
  from: number | null;
  to: ListedRevision | null;
  newest: number | null;
  sum: string;
  isNarrow: boolean;
  isBeside: boolean;
  isBusy: boolean;
  onBeside: (is: boolean) => void;
  onBack: () => void;
  onName: () => void;
  onPin: () => void;
  onRestore: (revision: number) => void;
};

export function HistoryBar(props: HistoryBarProps) {
  const { from, to, newest, sum, isNarrow, isBeside, isBusy, onBeside, onBack, onName, onPin, onRestore } = props;
  const number = to ? numberWords(to.revision) : "";
  const canRestoreTo = to !== null && to.revision !== newest;
  return (
    <Bar
      start={isNarrow && <IconButton label="Back to the list" icon={ArrowLeft} onClick={onBack} />}
      title={from === null ? `Revision ${number}` : `Revision ${numberWords(from)} to ${number}`}
      sentence={sum && <StatusLine kind="plain">{sum}</StatusLine>}
      end={
        <>
          {!isNarrow && (
            <>
              <Segmented
                label="View"
                value={isBeside ? "beside" : "text"}
                options={VIEWS}
                onChange={(value) => onBeside(value === "beside")}
              />
              <Button className="max-[1000px]:!hidden" onClick={onName}>
                {to?.name == null ? "Name" : "Rename"} revision {number}
              </Button>
              {from !== null && (
                <Button look="line" icon={RotateCcw} busy={isBusy} onClick={() => onRestore(from)}>
                  {isBusy ? "Restoring…" : `Restore ${numberWords(from)}`}
                </Button>
              )}
            </>
          )}
          {to && (
            <Menu trigger={<IconButton label="More: name, pin, restore" icon={Ellipsis} />}>
              <MenuItem icon={Pencil} onChoose={onName}>{`${to.name === null ? "Name" : "Rename"} revision ${number}`}</MenuItem>
              <MenuItem
                icon={to.isPinned ? PinOff : Pin}
                onChoose={onPin}
              >{`${to.isPinned ? "Unpin" : "Pin"} revision ${number}`}</MenuItem>
              {isNarrow && from !== null && (
                <MenuItem icon={RotateCcw} disabled={isBusy} onChoose={() => onRestore(from)}>{`Restore ${numberWords(from)}`}</MenuItem>
              )}
              {canRestoreTo && (
                <MenuItem icon={RotateCcw} disabled={isBusy} onChoose={() => onRestore(to.revision)}>{`Restore ${number}`}</MenuItem>
              )}
            </Menu>
          )}
        </>
      }
    />
  );
}
