import { useMemo, useState } from "react";
import { clock, count } from "#src/client/time-words.ts";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import type { Conflict } from "../document/code-conflict.ts";
import { codeOf } from "../document/code-text.ts";
import { useWorkbench } from "../workbench-state.tsx";
import type { Decision, Pick } from "./code-regions.ts";
import { codeFrom, type Place, placesOf } from "./places.ts";
import { PlaceChoice } from "./PlaceChoice.tsx";
import { PlaceList } from "./PlaceList.tsx";
import { useCodeDecisions } from "./use-code-decisions.ts";

type CodeConflictViewProps = { conflict: Conflict; onLeave: () => void };

/** Base, mine and theirs of each place that both changed. Nothing is overwritten, and leaving it keeps everything. */
export function CodeConflictView({ conflict, onLeave }: CodeConflictViewProps) {
  const { document, state } = useWorkbench();
  const latest = state.latest.version > conflict.latest.version ? state.latest : conflict.latest;
  const mine = document.mineIn(conflict);
  const parts = useMemo(() => placesOf(conflict.base, mine, codeOf(latest)), [conflict, mine, latest]);
  const places = useMemo(() => parts.flatMap((part) => part.places), [parts]);
  const { isLoaded, decisions, decide, forget } = useCodeDecisions(conflict.mutationId, places);
  const [chosen, setChosen] = useState<string | null>(null);
  const isDone = ({ id }: Place) => decisions[id] !== undefined;
  const current = places.find(({ id }) => id === chosen) ?? places.find((place) => !isDone(place)) ?? places[0];
  const left = places.filter((place) => !isDone(place)).length;

  const visit = (place: Place) => {
    setChosen(place.id);
    const element = window.document.getElementById(place.id);
    element?.scrollIntoView({ block: "start" });
    element?.focus({ preventScroll: true });
  };
  const pick = (to: Pick) => current && (() => decide(current, { pick: to }));
  const step = (by: 1 | -1) => current && (() => visit(places[Math.max(0, Math.min(places.length - 1, places.indexOf(current) + by))]!));
  const save = () => {
    const missing = places.find((place) => !isDone(place));
    if (missing) return visit(missing);
    document.decide(conflict, mine, latest, codeFrom(parts, decisions, mine));
    forget();
    onLeave();
  };
  useShortcuts({
    "0": pick("base"),
    "1": pick("mine"),
    "2": pick("theirs"),
    "3": pick("both"),
    J: step(1),
    K: step(-1),
    Escape: onLeave,
    "Ctrl+Enter": save,
  });
  if (!isLoaded) return null;
  return (
    <Columns
      sideLabel="Places"
      hasPanel={false}
      sideContent={<PlaceList {...{ places, current, isDone, left, onLeave }} title={state.text.name} onVisit={visit} />}
    >
      <Main>
        <Bar
          status="conflict"
          start={<ShowSide />}
          title={state.text.name}
          sentence={
            <StatusLine kind="conflict">
              Conflict in {count(places.length, "place")}
              {left < places.length && `, ${places.length - left} decided`}
            </StatusLine>
          }
          end={<span className="text-ink-2 narrow:hidden">Changed elsewhere at {clock(latest.updatedAt)}</span>}
        />
        <div className="scroll" tabIndex={0} role="region" aria-label="What has to be decided">
          <div className="wb-decide">
            {places.length === 0 && <p className="text-ink-2">Everything merges by itself now. Save the component to send it.</p>}
            {places.map((place) => (
              <PlaceChoice
                key={place.id}
                place={place}
                decision={decisions[place.id]}
                isCurrent={place === current}
                facts={{ base: `version ${conflict.baseVersion}`, theirs: `version ${latest.version}, ${clock(latest.updatedAt)}` }}
                onEnter={() => setChosen(place.id)}
                onDecide={(decision: Decision) => decide(place, decision)}
              />
            ))}
          </div>
        </div>
        <footer className="wb-footbar">
          <span className="min-w-[200px] flex-1 text-ink-2">
            Nothing is lost: theirs stays in the versions as version {latest.version}.
          </span>
          <Button onClick={onLeave}>Decide later</Button>
          <Button look="fill" onClick={save}>
            Save the component
          </Button>
        </footer>
      </Main>
    </Columns>
  );
}
