import { useState } from "react";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { wordsFor } from "#src/client/words.ts";
import { SendError } from "#src/client/offline/outbox.ts";
import type { Lesson } from "../../lessons.contract.ts";
import { useRevisionActions } from "../../revisions.client.ts";
import { numberWords } from "./revision-words.ts";

type Refusal = { words: string; isStale: boolean };
type Work = "restore" | "undo-run";
type Known = { lessonId: string; title: string; newest: number | null };

/** Writes an old revision, or what a run did not write, as a new one; offers to take that back. */
export function useRestoring({ lessonId, title, newest }: Known, onDone: () => void) {
  const actions = useRevisionActions(lessonId);
  const [busy, setBusy] = useState<Work | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function attempt(
    work: Work,
    write: (at: { baseRevision: number; title: string }) => Promise<Lesson>,
    words: (made: number) => string,
  ) {
    if (newest === null || busy) return;
    setRefusal(null);
    setBusy(work);
    try {
      const { revision } = await write({ baseRevision: newest, title });
      onDone();
      toastUndo(words(revision), () => {
        actions.restore(newest, { baseRevision: revision, title }).catch((error: unknown) => setRefusal(refusalIn(error)));
      });
    } catch (error) {
      setRefusal(refusalIn(error));
    } finally {
      setBusy(null);
    }
  }

  return {
    busy,
    refusal,
    forget: () => setRefusal(null),
    restore: (revision: number) =>
      attempt(
        "restore",
        (at) => actions.restore(revision, at),
        (made) => `Restored ${numberWords(revision)} as revision ${made}`,
      ),
    undoRun: (runId: string) =>
      attempt(
        "undo-run",
        (at) => actions.undoRun(runId, at),
        (made) => `What the run wrote is undone in revision ${made}`,
      ),
  };
}

const refusalIn = (error: unknown): Refusal =>
  error instanceof SendError
    ? { words: error.problem.words, isStale: error.problem.code === "STALE_REVISION" }
    : { words: wordsFor(error), isStale: false };
