import { classes } from "#src/client/ui/classes.ts";
import { ChoiceHead } from "./ChoiceHead.tsx";
import { type PresencePiece, sideOf, type ValuePiece } from "./pieces.ts";
import type { Side } from "./regions.ts";
import type { ChoiceProps } from "./TextChoice.tsx";

/** A value, or a thing that one side removed: one of the sides. */
export function ValueChoice({
  id,
  piece,
  decision,
  isCurrent,
  theirRevision,
  writer,
  onEnter,
  onChoose,
}: ChoiceProps & { piece: ValuePiece | PresencePiece }) {
  const side = sideOf(piece, decision);
  const title = piece.kind === "presence" ? piece.name : `${piece.name}: ${piece.fact}`;
  const options: [Side, string][] =
    piece.kind === "value"
      ? [
          ["mine", `Mine, ${words(piece, piece.mine)}`],
          ["theirs", `Theirs, ${words(piece, piece.theirs)}`],
          ["base", `Base, ${words(piece, piece.base)}`],
        ]
      : piece.removedBy === "mine"
        ? [
            ["mine", "Remove it, as I did"],
            ["theirs", "Keep it, as they changed it"],
          ]
        : [
            ["mine", "Keep it, as I changed it"],
            ["theirs", "Remove it, as they did"],
          ];
  return (
    // Where the focus is, is the place that the keys are about.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section id={id} tabIndex={-1} className={classes("place", isCurrent && "is-current")} aria-label={title} onFocus={onEnter}>
      <ChoiceHead name={title} isDone={decision?.isDone ?? false} />
      {piece.kind === "presence" && <p className="text-ink-2">{presenceWords(piece)}</p>}
      <div className="card values" role="radiogroup" aria-label={title}>
        {options.map(([of, label]) => (
          <label key={of} className={classes(of === "base" && "text-ink-3")}>
            <input
              type="radio"
              className="radio"
              name={`${id}-side`}
              checked={decision?.isDone === true && side === of}
              onChange={() => onChoose(of)}
            />
            {label}
          </label>
        ))}
      </div>
      <p className="text-xs text-ink-3">
        {writer && !writer.isMe ? `${writer.name}’s side` : "Their side"} stays in history as revision {writer?.revision ?? theirRevision}.
      </p>
    </section>
  );
}

const presenceWords = ({ removedBy, name }: PresencePiece) =>
  removedBy === "mine"
    ? `You removed “${name}”; it was changed elsewhere meanwhile.`
    : `“${name}” was removed elsewhere; you changed it meanwhile.`;

function words({ fact }: ValuePiece, value: unknown): string {
  if (value === undefined || value === null || value === "") return "none";
  if (fact === "minutes") return `${String(value)} min`;
  if ((fact === "start" || fact === "length") && typeof value === "number") return `${value / 1000} s`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
