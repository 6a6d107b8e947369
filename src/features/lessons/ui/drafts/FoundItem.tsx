import { Marked } from "#src/client/ui/Marked.tsx";
import { shortTime } from "#src/client/time-words.ts";
import type { SearchHit } from "#src/features/search/search.contract.ts";

/** A lesson in whose text the words were found. */
export function FoundItem({ hit, now, onOpen }: { hit: SearchHit; now: number; onOpen: () => void }) {
  return (
    <div className="item found-item">
      <button type="button" className="min-w-0 text-start after:absolute after:inset-0" onClick={onOpen}>
        <span className="t block truncate" title={hit.title}>
          <Marked text={hit.title || "Untitled"} marks={hit.titleMarks} />
        </span>
        <span className="block truncate text-xs text-ink-2">
          <Marked text={hit.snippet} marks={hit.marks} />
        </span>
      </button>
      <time className="text-xs text-ink-3">{shortTime(hit.at, now)}</time>
    </div>
  );
}
