import { Check } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { wordsBetween } from "#src/shared/text-diff.ts";
import { type Decision, type Pick, resultOf, type Side } from "./code-regions.ts";
import type { Place } from "./places.ts";

type PlaceChoiceProps = {
  place: Place;
  decision: Decision | undefined;
  isCurrent: boolean;
  facts: { base: string; theirs: string };
  onEnter: () => void;
  onDecide: (decision: Decision) => void;
};

const SIDES: { side: Side; name: string; verb: string; key: string }[] = [
  { side: "base", name: "Base", verb: "Go back to this", key: "0" },
  { side: "mine", name: "Mine", verb: "Keep mine", key: "1" },
  { side: "theirs", name: "Theirs", verb: "Keep theirs", key: "2" },
];

/** The three sides of one place, and what will be saved of it. */
export function PlaceChoice({ place, decision, isCurrent, facts, onEnter, onDecide }: PlaceChoiceProps) {
  const pick: Pick | null = decision && "pick" in decision ? decision.pick : null;
  const when = { base: facts.base, mine: "on this device", theirs: facts.theirs };
  return (
    // Where the focus is, is the place that the keys are about.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      id={place.id}
      tabIndex={-1}
      className={classes("wb-place", isCurrent && "is-current")}
      aria-label={place.name}
      onFocus={onEnter}
    >
      <div className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate">{place.name}</h2>
        <span className="flex items-center gap-1 text-xs text-ink-3">
          {decision ? (
            <>
              <Icon of={Check} small /> decided
            </>
          ) : (
            "to decide"
          )}
        </span>
      </div>
      <div className="wb-three" role="radiogroup" aria-label={place.name}>
        {SIDES.map(({ side, name, verb, key }) => (
          <div key={side} className={classes("wb-side", pick === side && "is-on", side === "base" && "base")}>
            <header>
              <b className="flex-1">{name}</b>
              <span className="text-xs text-ink-3">{when[side]}</span>
            </header>
            <pre tabIndex={0} aria-label={`${name}: code`}>
              <SideCode place={place} side={side} />
            </pre>
            <label className="wb-pick">
              <input type="radio" className="wb-radio" name={place.id} checked={pick === side} onChange={() => onDecide({ pick: side })} />
              <span className="flex-1">{verb}</span>
              <kbd>{key}</kbd>
            </label>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-2">
        <b>What will be saved</b>
        <span className="grow text-xs text-ink-3">Choose a side above, or write here.</span>
        <button type="button" className="btn small" aria-pressed={pick === "both"} onClick={() => onDecide({ pick: "both" })}>
          Both, mine then theirs <kbd>3</kbd>
        </button>
      </div>
      <Textarea
        className="wb-result"
        spellCheck={false}
        aria-label={`What will be saved of ${place.name}`}
        value={resultOf(place, decision)}
        onChange={(event) => onDecide({ own: event.currentTarget.value })}
      />
    </section>
  );
}

function SideCode({ place, side }: { place: Place; side: Side }) {
  if (side === "base") return place.base || "nothing stood here";
  if (place[side] === "") return <span className="text-ink-3">taken away</span>;
  return wordsBetween(place.base, place[side]).map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === "removed") return null;
    return kind === "added" ? (
      <ins key={key} className={side === "theirs" ? "their-words" : undefined}>
        {text}
      </ins>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
