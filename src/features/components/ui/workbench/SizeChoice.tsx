import { Monitor, Smartphone, Tablet } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";

const SIZES = [
  { size: "phone", label: "Phone, 390 pixels wide", icon: Smartphone, width: 390 },
  { size: "tablet", label: "Tablet, 820 pixels wide", icon: Tablet, width: 820 },
  { size: "desktop", label: "Screen, as wide as there is room", icon: Monitor, width: null },
] as const;

export type StageSize = (typeof SIZES)[number]["size"];

/** CSS pixels; null: as wide as there is room. */
export const widthOf = (size: StageSize): number | null => SIZES.find((each) => each.size === size)!.width;

export function SizeChoice({ size, onSize }: { size: StageSize; onSize: (size: StageSize) => void }) {
  return (
    <span className="seg" role="group" aria-label="Width of the preview">
      {SIZES.map((each) => (
        <button
          key={each.size}
          type="button"
          aria-label={each.label}
          title={each.label}
          aria-pressed={each.size === size}
          onClick={() => onSize(each.size)}
        >
          <Icon of={each.icon} small />
        </button>
      ))}
    </span>
  );
}
