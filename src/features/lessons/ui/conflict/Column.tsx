import { Fragment } from "react";
import { classes } from "#src/client/ui/classes.ts";
import { Face } from "#src/client/ui/Face.tsx";
import type { TextPiece } from "./pieces.ts";
import type { Side } from "./regions.ts";
import { type Sided, wordsOfSide } from "./side-words.ts";

type ColumnProps = {
  of: Side;
  name: string;
  /** Whose side it is; null where nobody here knows. */
  writer: { name: string; hue: number | null } | null;
  when: string;
  verb: string;
  keyName: string;
  piece: TextPiece;
  isOn: boolean;
  group: string;
  onChoose: () => void;
  /** Takes one phrase of this side; undefined where there is only one. */
  onPhrase: ((index: number) => void) | undefined;
};

// Words and regions have no names; they are all made anew with every change.
// oxlint-disable react/no-array-index-key

/** One side of a text, with what it changed marked. */
export function Column({ of, name, writer, when, verb, keyName, piece, isOn, group, onChoose, onPhrase }: ColumnProps) {
  return (
    <div className={classes("piece", of === "base" && "base", isOn && "is-on", of === "theirs" && `theirs hue-${writer?.hue ?? 1}`)}>
      <header title={writer?.name}>
        {writer && <Face name={writer.name} />}
        <b className="flex-1">{name}</b>
        <span className="text-xs text-ink-3">{when}</span>
      </header>
      <div className="read side-text" dir="auto">
        {of === "base" ? shortened(piece.base) : <Marked piece={piece} of={of} onPhrase={onPhrase} />}
      </div>
      <label className="pick">
        <input type="radio" className="radio" name={`${group}-side`} checked={isOn} onChange={onChoose} />
        <span className="flex-1">{verb}</span>
        <kbd className="touch:hidden">{keyName}</kbd>
      </label>
    </div>
  );
}

type MarkedProps = { piece: TextPiece; of: "mine" | "theirs"; onPhrase: ((index: number) => void) | undefined };

function Marked({ piece, of, onPhrase }: MarkedProps) {
  if (!onPhrase) return <Words of={of} in={piece} />;
  let place = -1;
  return piece.regions.map((region, index) => {
    if (region.kind === "same")
      return <Fragment key={index}>{shortened(region.text, index > 0, index < piece.regions.length - 1)}</Fragment>;
    place += 1;
    const at = place;
    return (
      <button
        key={index}
        type="button"
        className="phrase"
        title={`Take this phrase from ${of === "mine" ? "mine" : "theirs"}`}
        onClick={() => onPhrase(at)}
      >
        <Words of={of} in={region} />
      </button>
    );
  });
}

function Words({ of, in: piece }: { of: "mine" | "theirs"; in: Sided }) {
  const words = wordsOfSide(piece, of);
  return words.map(({ kind, text }, index) => {
    if (kind === "same") return <Fragment key={index}>{shortened(text, index > 0, index < words.length - 1)}</Fragment>;
    if (kind === "added")
      return (
        <ins key={index} className={of === "theirs" ? "their-words" : undefined}>
          {text}
        </ins>
      );
    // What was put in its place says enough.
    return words[index + 1]?.kind === "added" ? null : <del key={index}>{text}</del>;
  });
}

const AROUND = 160;

/** Long stretches that are the same everywhere are cut in the middle. */
function shortened(text: string, hasBefore = false, hasAfter = false): string {
  const [start, end] = [hasBefore ? AROUND : 0, hasAfter ? AROUND : 0];
  if (!hasBefore && !hasAfter) return text;
  if (text.length <= start + end + 40) return text;
  return `${text.slice(0, start)} … ${end > 0 ? text.slice(-end) : ""}`;
}
