import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { classes } from "./classes.ts";

type Typeset = (tex: string, place: HTMLElement, isDisplay: boolean) => void;
let loaded: Typeset | undefined;
const load = () => import("./typeset.ts").then((module) => (loaded = module.typeset));

/** A formula, set from its text; the text itself stands there until what sets it has come, and where it cannot be set. */
export function Formula({ tex, isDisplay = false }: { tex: string; isDisplay?: boolean }) {
  const [typeset, setTypeset] = useState(() => loaded);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (typeset) return;
    let isGone = false;
    void load().then((ready) => !isGone && setTypeset(() => ready));
    return () => {
      isGone = true;
    };
  }, [typeset]);
  useLayoutEffect(() => {
    if (typeset && place.current) typeset(tex, place.current, isDisplay);
  }, [typeset, tex, isDisplay]);

  if (!typeset) return <code className="word">{tex}</code>;
  return (
    <span
      ref={place}
      dir="ltr"
      className={classes("formula", isDisplay && "display")}
      {...(isDisplay && { tabIndex: 0, role: "group", "aria-label": "Formula" })}
    />
  );
}
