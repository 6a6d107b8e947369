import { useState } from "react";
import { TextField } from "#src/client/ui/TextField.tsx";
import { exactTime, readTime } from "./time.ts";

/** A time that is checked on leaving the field. `onTime` answers what is wrong with it, or null. */
export function TimeField({ label, ms, onTime }: { label: string; ms: number; onTime: (ms: number) => string | null }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  function leave() {
    if (typed === null) return;
    const time = readTime(typed);
    const wrong = time === null ? "A time like 2:04.5" : time === ms ? null : onTime(time);
    setProblem(wrong);
    if (wrong === null) setTyped(null);
  }
  return (
    <TextField
      label={label}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? exactTime(ms)}
      error={problem}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
        if (event.key !== "Escape" || typed === null) return;
        event.stopPropagation();
        setTyped(null);
        setProblem(null);
      }}
    />
  );
}
