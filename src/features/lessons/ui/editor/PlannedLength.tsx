import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { classes } from "#src/client/ui/classes.ts";
import { useDocument, useDocumentState } from "./EditorProvider.tsx";
import { totalMinutes } from "./lesson-text.ts";
import { MINUTES_MAX, readMinutes } from "./minutes.ts";

/** `42 of 45 min`, which is a button: what the sections add up to, and the planned length to write. */
export function PlannedLength() {
  const id = useId();
  const { change, save } = useDocument();
  const { text } = useDocumentState();
  const planned = text.plannedMinutes ?? null;
  const total = totalMinutes(text.content.script);
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = typed !== null;
  const hasFocus = useRef(false);
  useEffect(() => {
    if (!isOpen && hasFocus.current) button.current?.focus();
    hasFocus.current = isOpen;
  }, [isOpen]);

  function close() {
    setTyped(null);
    setWrong(false);
  }
  function keep(value: string) {
    const minutes = value.trim() === "" ? null : readMinutes(value);
    if (value.trim() !== "" && !minutes) return setWrong(true);
    close();
    if (minutes === planned) return;
    change((now) => ({ ...now, plannedMinutes: minutes }), "planned length");
    save();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") keep(event.currentTarget.value);
    else close();
  }

  if (typed === null)
    return (
      <button
        ref={button}
        type="button"
        className="planned"
        title="Change the planned length"
        aria-label={planned === null ? `${total} min. Set a planned length` : `${total} of ${planned} min. Change the planned length`}
        onClick={() => setTyped(planned === null ? "" : String(planned))}
      >
        {totalWords(total, planned)}
      </button>
    );
  return (
    <span className="grid flex-1 gap-1">
      <span className="flex items-center gap-1">
        <b>{total} of</b>
        <input
          className={classes("input !w-14 text-center", isWrong && "bad")}
          // The field takes the place of the button that was pressed.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          inputMode="decimal"
          autoComplete="off"
          data-own-undo=""
          aria-label="Planned length in minutes"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? id : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => keep(event.currentTarget.value)}
        />
        <b>min</b>
      </span>
      {isWrong && (
        <span id={id} className="text-xs text-danger" role="alert">
          A number up to {MINUTES_MAX}, such as 45, or nothing for no plan.
        </span>
      )}
    </span>
  );
}

export const totalWords = (total: number, planned: number | null) => (planned === null ? `${total} min` : `${total} of ${planned} min`);
