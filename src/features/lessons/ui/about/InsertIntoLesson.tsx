import { useNavigate } from "@tanstack/react-router";
import { FilePlus, Pilcrow, TextCursorInput } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { trpc } from "#src/client/trpc.ts";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { lastPlace, putInsertion } from "./insert-memory.ts";
import type { InsertPlace } from "./insert-text.ts";

type InsertIntoLessonProps = { lessonId: string; words: string; onClose: () => void };

/** Where in the lesson a reply goes; the editor then opens with it there. */
export function InsertIntoLesson({ lessonId, words, onClose }: InsertIntoLessonProps) {
  const { data: lesson, isPending, isError, error, refetch } = trpc.lessons.get.useQuery({ id: lessonId });
  const navigate = useNavigate();
  const script = lesson?.content.script ?? [];
  const last = lastPlace(lessonId);
  const at = script.findIndex(({ id }) => id === last?.sectionId);
  const nameOf = (index: number) => script[index]?.heading.trim() || `Section ${index + 1}`;
  const insert = (place: InsertPlace | null) => {
    putInsertion(lessonId, { words, place });
    onClose();
    void navigate({ to: "/d/$lessonId", params: { lessonId } });
  };
  return (
    <Dialog isOpen onClose={onClose} title="Insert into the lesson" size="narrow">
      <p className="truncate px-5 pb-2 text-ink-2">{lesson ? `Where in “${lesson.title}”?` : "Where?"}</p>
      <div className="scroll to-move">
        <ListState
          state={isPending ? "loading" : isError ? "failed" : "ready"}
          isEmpty={!lesson}
          failure={`The lesson could not be read: ${wordsFor(error)}`}
          onRetry={() => void refetch()}
          skeleton={<SkeletonRows rows={4} lines={1} />}
          empty={null}
        >
          {last && at >= 0 && (
            <RowButton icon={TextCursorInput} text={`Where you wrote last, in “${nameOf(at)}”`} onClick={() => insert(last)} />
          )}
          {script.map(({ id }, index) => (
            <RowButton key={id} icon={Pilcrow} text={`At the end of “${nameOf(index)}”`} onClick={() => insert({ sectionId: id })} />
          ))}
          {script.length === 0 && <RowButton icon={FilePlus} text="In a first section" onClick={() => insert(null)} />}
        </ListState>
      </div>
    </Dialog>
  );
}
