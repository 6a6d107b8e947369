import { Measure } from "#src/client/ui/Measure.tsx";
import type { ListedRevision } from "../../lessons.contract.ts";
import type { Comparison } from "../../revisions.client.ts";
import { type Entry, writerBetween } from "./entries.ts";
import { EntryBody } from "./EntryBody.tsx";
import { NOUNS } from "./revision-words.ts";

type EntryViewProps = { entry: Entry; comparison: Comparison; revisions: ListedRevision[]; isBeside: boolean };

/** One thing that differs: where, by how many minutes and by whom in the margin, what in the measure. */
export function EntryView({ entry, comparison, revisions, isBeside }: EntryViewProps) {
  const { from, to, differences } = comparison;
  const body = { entry, from: from.content, to: to.content, differences };
  const margin = (
    <>
      <PlaceWords entry={entry} />
      <Minutes entry={entry} />
      {entry.kind === "added" && <span>added</span>}
      {entry.kind === "removed" && <span>removed</span>}
      {entry.movedFrom !== null && <span>was {entry.movedFrom}</span>}
      <Writer words={writerBetween(entry.key, revisions, from.revision, to.revision)} />
    </>
  );
  if (!isBeside)
    return (
      <Measure as="section" margin={margin}>
        <div className="min-w-0">
          <EntryBody {...body} side="both" />
        </div>
      </Measure>
    );
  return (
    <section className="versus">
      <div className="mg">{margin}</div>
      {entry.part === "timeline" ? (
        <div className="col-span-2 min-w-0">
          <EntryBody {...body} side="both" />
        </div>
      ) : (
        (["from", "to"] as const).map((side) => (
          <div key={side} className="min-w-0">
            <EntryBody {...body} side={side} />
          </div>
        ))
      )}
    </section>
  );
}

const Writer = ({ words }: { words: string | null }) => words && <span>{words}</span>;

function PlaceWords({ entry: { part, number } }: { entry: Entry }) {
  if (part === "script") return <span className="big">{number}</span>;
  const noun = NOUNS[part] ?? part;
  return <b>{`${noun[0]!.toUpperCase()}${noun.slice(1)}${number === null ? "" : ` ${number}`}`}</b>;
}

function Minutes({ entry: { part, before, after, fields } }: { entry: Entry }) {
  if (part !== "script") return null;
  const changed = fields.get("minutes");
  if (!changed) return <span>{String((after ?? before)?.minutes ?? 0)} min</span>;
  return (
    <span className="compared">
      <del>{String(changed.before)}</del> <ins>{String(changed.after)}</ins> min
    </span>
  );
}
