import { useId, useState } from "react";
import { Minus, Plus } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import type { Section } from "../../lessons.contract.ts";
import { useDocument } from "./EditorProvider.tsx";
import { useSections } from "./use-sections.ts";

const MOST = 1440;
const read = (typed: string): number | null => {
  const minutes = Number(typed.trim().replace(",", "."));
  return typed.trim() !== "" && minutes >= 0 && minutes <= MOST ? minutes : null;
};

export function MinutesField({ section }: { section: Section }) {
  const id = useId();
  const { save } = useDocument();
  const { write } = useSections();
  /** What stands in the field while it is not a number of minutes. */
  const [typed, setTyped] = useState<string | null>(null);
  const set = (minutes: number) => {
    setTyped(null);
    write(section.id, { minutes: Math.max(0, Math.min(MOST, minutes)) });
  };
  return (
    <>
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="flex-1 font-label">
          Minutes
        </label>
        <span className="flex items-center">
          <IconButton label="One minute less" icon={Minus} disabled={section.minutes <= 0} onClick={() => set(section.minutes - 1)} />
          <input
            id={id}
            className="input !w-14 text-center"
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={typed !== null || undefined}
            value={typed ?? String(section.minutes)}
            onChange={(event) => {
              const minutes = read(event.currentTarget.value);
              if (minutes === null) setTyped(event.currentTarget.value);
              else set(minutes);
            }}
            onBlur={() => {
              setTyped(null);
              save();
            }}
          />
          <IconButton label="One minute more" icon={Plus} onClick={() => set(section.minutes + 1)} />
        </span>
      </div>
      {typed !== null && <span className="text-xs text-danger">Between 0 and {MOST}</span>}
    </>
  );
}
