import { useMemo, useState } from "react";
import { BookOpen, FilePen } from "lucide-react";
import { useNow } from "#src/client/ui/use-now.ts";
import { shortTime } from "#src/client/time-words.ts";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { useDrafts, useLessonActions, usePublished } from "#src/features/lessons/lessons.client.ts";
import type { LessonSummary } from "#src/features/lessons/lessons.contract.ts";
import type { ListedComponent } from "../../components.contract.ts";
import { InsertForm } from "./InsertForm.tsx";

type InsertDialogProps = {
  component: Pick<ListedComponent, "id" | "sessionId">;
  name: string;
  /** What the preview shows, as a PNG. */
  picture: () => Promise<Blob | null>;
  onClose: () => void;
};

/** Which lesson, then how. Drafts come first. */
export function InsertDialog({ component, name, picture, onClose }: InsertDialogProps) {
  const [chosen, setChosen] = useState<Pick<LessonSummary, "id" | "title"> | null>(null);
  if (chosen) return <InsertForm {...{ component, name, picture, onClose }} lesson={chosen} onBack={() => setChosen(null)} />;
  return <ChooseLesson sessionId={component.sessionId} name={name} onChoose={setChosen} onClose={onClose} />;
}

type ChooseLessonProps = {
  sessionId: string | null;
  name: string;
  onChoose: (lesson: Pick<LessonSummary, "id" | "title">) => void;
  onClose: () => void;
};

function ChooseLesson({ sessionId, name, onChoose, onClose }: ChooseLessonProps) {
  const drafts = useDrafts({});
  const published = usePublished(true);
  const { create } = useLessonActions();
  const now = useNow(60_000);
  const [words, setWords] = useState("");
  const sought = words.trim().toLowerCase();
  const lessons = useMemo(() => {
    const isSought = ({ title }: LessonSummary) => title.toLowerCase().includes(sought);
    return [...drafts.lessons.filter(isSought), ...published.lessons.filter(isSought)];
  }, [drafts.lessons, published.lessons, sought]);
  const failed = drafts.isError || published.isError;
  const retry = () => {
    void drafts.refetch();
    void published.refetch();
  };
  const makeNew = () => {
    const title = words.trim() || name;
    onChoose({ id: create(sessionId ?? undefined, { title, content: {} }), title });
  };
  const hasMore = drafts.hasNextPage || published.hasNextPage;
  const more = () => {
    if (drafts.hasNextPage) void drafts.fetchNextPage();
    if (published.hasNextPage) void published.fetchNextPage();
  };
  return (
    <Dialog
      isOpen
      size="narrow"
      title="Use in lesson"
      onClose={onClose}
      footer={
        <>
          <span className="words flex-1 text-ink-2">Drafts come first.</span>
          <Button look="line" onClick={makeNew}>
            New draft “{(words.trim() || name).slice(0, 40)}”
          </Button>
        </>
      }
    >
      <div className="px-5 pb-2">
        <TextField label="Find a lesson" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </div>
      <div className="scroll px-3 pb-3" tabIndex={-1}>
        <ListState
          state={drafts.isPending || published.isPending ? "loading" : failed ? "failed" : "ready"}
          isEmpty={lessons.length === 0}
          failure={`The lessons could not be loaded: ${wordsFor(drafts.error ?? published.error)}`}
          onRetry={retry}
          skeleton={<SkeletonRows rows={5} className="px-2" />}
          empty={<p className="px-2 text-ink-2">{sought ? `No lesson is called “${words.trim()}”.` : "You have no lesson yet."}</p>}
        >
          {lessons.map((lesson) => (
            <RowButton
              key={lesson.id}
              icon={lesson.isDraft ? FilePen : BookOpen}
              text={lesson.title}
              fact={`${lesson.isDraft ? "draft" : "published"}, ${shortTime(lesson.updatedAt, now)}`}
              onClick={() => onChoose(lesson)}
            />
          ))}
          {hasMore && <RowButton text="Older ones" onClick={more} />}
        </ListState>
      </div>
    </Dialog>
  );
}
