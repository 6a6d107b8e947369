import { memo, type ReactNode } from "react";
import { translate } from "./paint.ts";
import { tickStep, tickWords } from "./time.ts";
import type { Shown } from "./view.ts";

/** The ruler: as many labels as have room. A press moves the playhead there. */
export const TimeScale = memo(function TimeScale({ zoom, shown, children }: { zoom: number; shown: Shown; children: ReactNode }) {
  const step = tickStep(zoom);
  const first = Math.floor(shown.from / zoom / step);
  const count = Math.ceil((shown.to - shown.from) / zoom / step) + 1;
  return (
    <div className="tl-row scale">
      <div className="head" />
      <div className="lane" data-seek="">
        <div aria-hidden="true">
          {Array.from({ length: count }, (_, index) => (first + index) * step).map((ms) => (
            <span key={ms} style={{ transform: translate(ms * zoom) }}>
              {tickWords(ms, step)}
            </span>
          ))}
        </div>
        {children}
      </div>
    </div>
  );
});
