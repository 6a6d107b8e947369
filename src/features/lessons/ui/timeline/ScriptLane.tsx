import { memo } from "react";
import { FileText } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import type { SectionSpan } from "../../timeline-build.rules.ts";
import { translate } from "./paint.ts";
import { timeWords } from "./time.ts";
import type { Shown } from "./view.ts";

/** The sections by their minutes: to see, not to move. */
export const ScriptLane = memo(function ScriptLane({ spans, zoom, shown }: { spans: SectionSpan[]; zoom: number; shown: Shown }) {
  return (
    <div className="tl-row" role="group" aria-label={`Script, ${count(spans.length, "section")}`}>
      <div className="head">
        <Icon of={FileText} />
        <span className="name truncate">Script</span>
        <span className="n">{spans.length}</span>
      </div>
      <ul className="lane">
        {spans.map(({ section, from, to }) => {
          if (to <= from || from * zoom >= shown.to || to * zoom <= shown.from) return null;
          const heading = section.heading || "Untitled section";
          return (
            <li
              key={section.id}
              className="clip text"
              style={{ transform: translate(from * zoom + 1), width: Math.max(2, (to - from) * zoom - 2) }}
              title={heading}
            >
              <span>{heading}</span>
              <span className="sr-only">
                , {timeWords(from)} to {timeWords(to)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
});
