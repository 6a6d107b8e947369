import { useMemo, useState } from "react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { changeBetween } from "../../change.rules.ts";
import type { Lesson } from "../../lessons.contract.ts";
import { type Comparison, type Revisions, useComparison, useRevisionActions } from "../../revisions.client.ts";
import { Compare } from "./Compare.tsx";
import { HistoryBar } from "./HistoryBar.tsx";
import { NameStrip } from "./NameStrip.tsx";
import { runBetween } from "./revision-lines.ts";
import { sumWords } from "./revision-words.ts";
import { RunStrip } from "./RunStrip.tsx";
import { useRestoring } from "./use-restoring.ts";

type ChangesProps = {
  lesson: Lesson;
  query: Revisions;
  chosen: { from: number | null; to: number | null };
  isNarrow: boolean;
  onBack: () => void;
  /** Shows what is newest now. */
  onNewest: () => void;
};

export function Changes({ lesson, query, chosen, isNarrow, onBack, onNewest }: ChangesProps) {
  const { revisions, isSuccess, hasNextPage } = query;
  const { from, to } = chosen;
  const [isBeside, setBeside] = useState(false);
  const [naming, setNaming] = useState<number | null>(null);
  const comparison = useComparison(lesson.id, from, to);
  const { name, pin } = useRevisionActions(lesson.id);
  const newest = Math.max(lesson.revision, ...revisions.slice(0, 1).map(({ revision }) => revision));
  const restoring = useRestoring({ lessonId: lesson.id, title: lesson.title, newest }, onNewest);
  const shown = revisions.find(({ revision }) => revision === to) ?? null;
  const run = runBetween(revisions, from, to);
  const sum = useMemo(() => (comparison.data ? sumOf(comparison.data) : ""), [comparison.data]);
  return (
    <>
      <HistoryBar
        {...{ from, newest, isNarrow, isBeside, onBack }}
        to={shown}
        sum={from === null ? "" : sum}
        isBusy={restoring.busy === "restore"}
        onBeside={setBeside}
        onName={() => setNaming(to)}
        onPin={() => shown && pin(shown.revision, !shown.isPinned)}
        onRestore={(revision) => void restoring.restore(revision)}
      />
      {restoring.refusal && (
        <Notice
          tone="danger"
          className="m-3"
          ways={
            <Button
              look="line"
              size="small"
              onClick={() => {
                restoring.forget();
                void query.refetch();
                onNewest();
              }}
            >
              {restoring.refusal.isStale ? "Show what is newest" : "Load it again"}
            </Button>
          }
        >
          Nothing was restored. {restoring.refusal.words}
        </Notice>
      )}
      {naming !== null && shown?.revision === naming && (
        <NameStrip key={naming} revision={shown} onName={(next) => name(naming, next)} onDone={() => setNaming(null)} />
      )}
      {run && <RunStrip run={run} isBusy={restoring.busy === "undo-run"} onUndo={() => void restoring.undoRun(run.runId)} />}
      {from !== null ? (
        <Compare query={comparison} revisions={revisions} isBeside={isBeside && !isNarrow} />
      ) : (
        isSuccess && !hasNextPage && <p className="history-words">{revisions.length < 2 ? ONLY_FIRST : OLDEST}</p>
      )}
    </>
  );
}

const ONLY_FIRST = "Only the first revision so far. Every save of the lesson adds one, and any two can be compared here.";
const OLDEST = "This is the first revision: nothing is before it. Choose another one to compare it with.";

/** `+86 words, −31 words, 2 images` */
function sumOf({ from, to }: Comparison): string {
  const change = changeBetween(from, to);
  const images = change.parts.filter((path) => path.startsWith("images.")).length;
  return [...sumWords(change), ...(images > 0 ? [count(images, "image")] : [])].join(", ");
}
