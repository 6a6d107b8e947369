import { clock } from "#src/client/time-words.ts";
import { Textarea } from "#src/client/ui/Textarea.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { hueOf } from "#src/features/presence/hue.rules.ts";
import { ChoiceHead } from "./ChoiceHead.tsx";
import { Column } from "./Column.tsx";
import { type Decision, places, resultOf, sideOf, type TextPiece } from "./pieces.ts";
import type { Pick, Side } from "./regions.ts";
import type { Writer } from "./writers.ts";

export type ChoiceProps = {
  id: string;
  isCurrent: boolean;
  decision: Decision | undefined;
  theirRevision: number;
  /** Who wrote the other side; null where nobody here knows. */
  writer: Writer | null;
  onEnter: () => void;
  onChoose: (pick: Pick) => void;
};

type TextChoiceProps = ChoiceProps & {
  piece: TextPiece;
  baseRevision: number;
  theirTime: number;
  onDecide: (decision: Decision) => void;
};

export function TextChoice({ piece, decision, baseRevision, theirRevision, theirTime, writer, onDecide, ...rest }: TextChoiceProps) {
  const { id, isCurrent, onEnter, onChoose } = rest;
  const { user } = useWorkspace();
  const side = sideOf(piece, decision);
  const count = places(piece);
  const picks = Array.from({ length: count }, (_, index): Pick => decision?.picks[index] ?? "mine");
  const takePhrase = (index: number, pick: Side) =>
    onDecide({ mark: piece.mark, picks: picks.map((each, at) => (at === index ? pick : each)), isDone: true });
  const column = (of: Side, name: string, when: string, verb: string, key: string) => (
    <Column
      of={of}
      name={name}
      writer={
        of === "base" ? null : of === "mine" ? { name: user.name, hue: null } : writer && { name: writer.name, hue: hueOf(writer.userId) }
      }
      when={when}
      verb={verb}
      keyName={key}
      piece={piece}
      isOn={side === of}
      onChoose={() => onChoose(of)}
      onPhrase={count > 1 && of !== "base" ? (index) => takePhrase(index, of) : undefined}
      group={id}
    />
  );
  return (
    // Where the focus is, is the place that the keys are about.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      id={id}
      tabIndex={-1}
      className={classes("place", isCurrent && "is-current")}
      aria-label={`${piece.name}: ${piece.fact}`}
      onFocus={onEnter}
    >
      <ChoiceHead name={`${piece.name}: ${piece.fact}`} isDone={decision?.isDone ?? false} />
      <div className="three" role="radiogroup" aria-label={`${piece.name}: ${piece.fact}`}>
        {column("base", "Base", `revision ${baseRevision}`, "Go back to this", "0")}
        {column("mine", "Mine", "on this device", "Keep mine", "1")}
        {column("theirs", "Theirs", `revision ${writer?.revision ?? theirRevision}, ${clock(writer?.at ?? theirTime)}`, "Keep theirs", "2")}
      </div>
      <div className="flex flex-wrap items-center gap-x-2">
        <b>What will be saved</b>
        <span className="flex-1 text-xs text-ink-3">
          {count > 1 ? "Choose a marked phrase above to take only that phrase, or write here." : "Choose a side above, or write here."}
        </span>
        <button type="button" className="btn small" aria-pressed={side === "both"} onClick={() => onChoose("both")}>
          Both, mine then theirs <kbd className="touch:hidden">3</kbd>
        </button>
      </div>
      <Textarea
        className="result read"
        dir="auto"
        aria-label={`What will be saved of ${piece.name}: ${piece.fact}`}
        value={resultOf(piece, decision)}
        onChange={(event) => onDecide({ mark: piece.mark, picks, own: event.currentTarget.value, isDone: true })}
      />
    </section>
  );
}
