import { useEffect, useId, useState } from "react";
import { Minus, Plus } from "lucide-react";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { classes } from "#src/client/ui/classes.ts";
import type { Section } from "../../lessons.contract.ts";
import { useDocument } from "./EditorProvider.tsx";
import { tenths } from "./lesson-text.ts";
import { MINUTES_MAX, readMinutes } from "./minutes.ts";
import { useSections } from "./use-sections.ts";

export function MinutesField({ section }: { section: Section }) {
  const id = useId();
  const { save } = useDocument();
  const { write } = useSections();
  /** What stands in the field while it is written: it stays as typed, also when it is no number of minutes. */
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readMinutes(typed) === null;
  useEffect(() => setTyped(null), [section.id]);
  const step = (by: number) => {
    setTyped(null);
    write(section.id, { minutes: tenths(Math.max(0, Math.min(MINUTES_MAX, section.minutes + by))) });
  };
  return (
    <>
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="flex-1 font-label">
          Minutes
        </label>
        <span className="flex items-center">
          <IconButton label="One minute less" icon={Minus} disabled={section.minutes <= 0} onClick={() => step(-1)} />
          <input
            id={id}
            className={classes("input !w-14 text-center", isWrong && "bad")}
            inputMode="decimal"
            autoComplete="off"
            data-own-undo=""
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? `${id}-below` : undefined}
            value={typed ?? String(section.minutes)}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              const minutes = readMinutes(event.currentTarget.value);
              if (minutes !== null) write(section.id, { minutes });
            }}
            onBlur={() => {
              if (!isWrong) setTyped(null);
              save();
            }}
          />
          <IconButton label="One minute more" icon={Plus} onClick={() => step(1)} />
        </span>
      </div>
      {isWrong && (
        <span id={`${id}-below`} className="text-xs text-danger" role="alert">
          A number between 0 and {MINUTES_MAX}, such as 7.5. Until then it stays {section.minutes}.
        </span>
      )}
    </>
  );
}
