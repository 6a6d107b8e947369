import { ArrowLeft, Circle, CircleCheck } from "lucide-react";
import { SidebarFoot } from "#src/client/frame/SidebarFoot.tsx";
import { HideSide } from "#src/client/ui/ColumnButtons.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { Group } from "#src/client/ui/Group.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import type { Place } from "./places.ts";

type PlaceListProps = {
  title: string;
  places: readonly Place[];
  current: Place | undefined;
  left: number;
  isDone: (place: Place) => boolean;
  onVisit: (place: Place) => void;
  onLeave: () => void;
};

/** The way back, and the places that have to be decided. */
export function PlaceList({ title, places, current, left, isDone, onVisit, onLeave }: PlaceListProps) {
  const { side } = useColumns();
  const visit = (place: Place) => {
    if (side.isFloating) side.show(false);
    setTimeout(() => onVisit(place), side.isFloating ? 200 : 0);
  };
  return (
    <>
      <div className="brand !ps-2">
        <IconButton label="Back to the component" icon={ArrowLeft} onClick={onLeave} />
        <span className="flex-1 truncate text-ink-2">{title}</span>
        <HideSide />
      </div>
      <div className="scroll pb-2">
        <Group title="To decide" fact={left > 0 ? `${left} left` : "all decided"}>
          {places.map((place) => (
            <RowButton
              key={place.id}
              icon={isDone(place) ? CircleCheck : Circle}
              text={place.name}
              aria-current={place === current || undefined}
              onClick={() => visit(place)}
            />
          ))}
        </Group>
      </div>
      <SidebarFoot />
    </>
  );
}
