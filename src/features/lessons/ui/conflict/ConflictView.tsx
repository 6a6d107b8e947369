import "./conflict.css";
import { useEffect, useMemo, useState } from "react";
import { clock, count } from "#src/client/time-words.ts";
import { Bar } from "#src/client/ui/Bar.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { ShowSide } from "#src/client/ui/ColumnButtons.tsx";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { emptyContent, wordsOf } from "#src/features/lessons/lessons.rules.ts";
import { useDocument, useDocumentState } from "../editor/EditorProvider.tsx";
import type { Conflict } from "../editor/lesson-ops.ts";
import { ConflictList } from "./ConflictList.tsx";
import { decidedText, mergedRows, type Piece, piecesOf, places, type Sides } from "./pieces.ts";
import type { Pick } from "./regions.ts";
import { TextChoice } from "./TextChoice.tsx";
import { useDecisions } from "./use-decisions.ts";
import { ValueChoice } from "./ValueChoice.tsx";
import { useWriters, type Writer } from "./writers.ts";

type ConflictViewProps = { conflict: Conflict; onLeave: () => void };

/** Without a base everything that differs has to be decided. */
const NOTHING_KNOWN = { title: "", content: emptyContent() };

/** Base, mine and theirs of each place that both changed. Nothing is overwritten, and leaving it keeps everything. */
export function ConflictView({ conflict, onLeave }: ConflictViewProps) {
  const document = useDocument();
  const { text, lesson } = useDocumentState();
  const latest = lesson.revision > conflict.latest.revision ? lesson : conflict.latest;
  useEffect(() => document.save(), [document]);
  // What is written meanwhile belongs to mine.
  const mine = document.mineIn(conflict);
  const sides = useMemo((): Sides => ({ base: conflict.base ?? NOTHING_KNOWN, mine, theirs: wordsOf(latest) }), [conflict, latest, mine]);
  const pieces = useMemo(() => piecesOf(sides), [sides]);
  const merged = useMemo(() => mergedRows(sides, pieces), [sides, pieces]);
  const { isLoaded, decisions, decide, forget } = useDecisions(conflict.mutationId, pieces);
  const writerOf = useWriters(latest, conflict.baseRevision);
  const [chosen, setChosen] = useState<string | null>(null);
  const isDone = ({ path }: Piece) => decisions[path]?.isDone ?? false;
  const current = pieces.find(({ path }) => path === chosen) ?? pieces.find((piece) => !isDone(piece)) ?? pieces[0];
  const left = pieces.filter((piece) => !isDone(piece)).length;

  const choose = (piece: Piece, pick: Pick) =>
    decide(piece.path, {
      mark: piece.mark,
      picks: Array.from({ length: piece.kind === "text" ? places(piece) : 1 }, () => pick),
      isDone: true,
    });
  const visit = (piece: Piece) => {
    setChosen(piece.path);
    const place = window.document.getElementById(idOf(piece));
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  };
  const pickByKey = (pick: Pick) => current && (() => choose(current, current.kind === "text" || pick !== "both" ? pick : "mine"));
  const save = () => {
    const missing = pieces.find((piece) => !isDone(piece));
    if (missing) return visit(missing);
    document.decide(conflict, sides.mine, latest, decidedText(sides, pieces, decisions));
    forget();
  };
  useShortcuts({
    "0": pickByKey("base"),
    "1": pickByKey("mine"),
    "2": pickByKey("theirs"),
    "3": pickByKey("both"),
    J: current && (() => visit(pieces[Math.min(pieces.length - 1, pieces.indexOf(current) + 1)]!)),
    K: current && (() => visit(pieces[Math.max(0, pieces.indexOf(current) - 1)]!)),
    Escape: onLeave,
    "Ctrl+Enter": save,
  });
  if (!isLoaded) return null;

  return (
    <Columns
      sideLabel="Places"
      hasPanel={false}
      sideContent={
        <ConflictList
          title={text.title}
          pieces={pieces}
          merged={merged}
          current={current}
          isDone={isDone}
          writerOf={writerOf}
          onVisit={visit}
          onLeave={onLeave}
        />
      }
    >
      <Main>
        <Bar
          status="conflict"
          start={<ShowSide />}
          title={current?.name ?? text.title}
          sentence={
            <StatusLine kind="conflict">
              Conflict in {count(pieces.length, "place")}
              {left < pieces.length && `, ${pieces.length - left} decided`}
            </StatusLine>
          }
          end={<span className="text-ink-2 narrow:hidden">{changedWords(writerOf(current?.path ?? ""), latest.updatedAt)}</span>}
        />
        <div className="scroll" tabIndex={0} role="region" aria-label="What has to be decided">
          <div className="decide">
            {pieces.length === 0 && <p className="text-ink-2">Everything merges by itself now. Save the lesson to send it.</p>}
            {pieces.map((piece) => {
              const common = {
                id: idOf(piece),
                isCurrent: piece === current,
                decision: decisions[piece.path],
                theirRevision: latest.revision,
                writer: writerOf(piece.path),
                onEnter: () => setChosen(piece.path),
                onChoose: (pick: Pick) => choose(piece, pick),
              };
              return piece.kind === "text" ? (
                <TextChoice
                  key={piece.path}
                  {...common}
                  piece={piece}
                  baseRevision={conflict.baseRevision}
                  theirTime={latest.updatedAt}
                  onDecide={(decision) => decide(piece.path, decision)}
                />
              ) : (
                <ValueChoice key={piece.path} {...common} piece={piece} />
              );
            })}
          </div>
        </div>
        <footer className="footbar">
          <span className="min-w-[200px] flex-1 text-ink-2">
            Nothing is lost: mine stays in history as a revision marked conflict, theirs as revision {latest.revision}. Until you save, your
            other changes wait on this device.
          </span>
          <Button onClick={onLeave}>Decide later</Button>
          <Button look="fill" onClick={save}>
            Save the lesson
          </Button>
        </footer>
      </Main>
    </Columns>
  );
}

/** `Tomás Herrera changed it at 13:58` */
const changedWords = (writer: Writer | null, at: number) =>
  !writer
    ? `Changed elsewhere at ${clock(at)}`
    : `${writer.isMe ? "You changed it in another window" : `${writer.name} changed it`} at ${clock(writer.at)}`;

const idOf = ({ path }: Piece) => `place-${path}`;
