import type { KeyboardEvent } from "react";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import type { Point } from "../../lessons.contract.ts";
import { useDocument } from "./EditorProvider.tsx";
import { InkField } from "./InkField.tsx";

type PointRowProps = {
  point: Point;
  label: string;
  placeholder: string;
  error: string | undefined;
  isFirst: boolean;
  isLast: boolean;
  onWrite: (text: string) => void;
  onAdd: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
};

export function PointRow({ point, label, placeholder, error, isFirst, isLast, onWrite, onAdd, onMove, onRemove }: PointRowProps) {
  const { save } = useDocument();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const act = actionOf(event, point.text);
    if (!act) return;
    event.preventDefault();
    ({ add: onAdd, remove: onRemove, up: () => onMove(-1), down: () => onMove(1) })[act]();
  };
  return (
    <li className="point" data-point={point.id}>
      <div className="min-w-0 flex-1">
        <InkField
          className="ink"
          aria-label={label}
          placeholder={placeholder}
          value={point.text}
          error={error}
          onWrite={(text) => onWrite(text.replace(/\n/g, " "))}
          onKeyDown={onKeyDown}
          onBlur={save}
        />
      </div>
      <span className="tools-on-focus">
        <IconButton label="Move up" icon={ArrowUp} disabled={isFirst} onClick={() => onMove(-1)} />
        <IconButton label="Move down" icon={ArrowDown} disabled={isLast} onClick={() => onMove(1)} />
        <IconButton label="Remove" icon={Trash2} onClick={onRemove} />
      </span>
    </li>
  );
}

function actionOf(event: KeyboardEvent, text: string): "add" | "remove" | "up" | "down" | null {
  if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) return "add";
  if (event.key === "Backspace" && text === "") return "remove";
  if (event.altKey && event.key === "ArrowUp") return "up";
  if (event.altKey && event.key === "ArrowDown") return "down";
  return null;
}
