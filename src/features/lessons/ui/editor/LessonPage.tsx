import "./editor.css";
import { Link, useParams } from "@tanstack/react-router";
import { factsOf, wordsFor } from "#src/client/words.ts";
import { Frame } from "#src/client/frame/Frame.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useLesson } from "../../lessons.client.ts";
import { EditorProvider } from "./EditorProvider.tsx";
import { LeftWords } from "./LeftWords.tsx";
import { LessonEditor } from "./LessonEditor.tsx";

export function LessonPage() {
  const { lessonId } = useParams({ from: "/d/$lessonId" });
  return (
    <Frame>
      <OpenedLesson key={lessonId} lessonId={lessonId} />
    </Frame>
  );
}

function OpenedLesson({ lessonId }: { lessonId: string }) {
  const { lesson, error, isFetchedAfterMount, isNew, refetch } = useLesson(lessonId);
  useTitle(lesson ? `${lesson.title}${lesson.isDraft ? ", draft" : ""}` : "Lesson");
  if (!lesson && error) {
    const isGone = factsOf(error).code === "NOT_FOUND";
    return (
      <main className="plain">
        <div>
          <h1 className="page-title">{isGone ? "This lesson is not here" : "The lesson could not be opened"}</h1>
          <p className="text-base text-ink-2">{isGone ? "It may have been deleted, or it belongs to another account." : wordsFor(error)}</p>
          {isGone && <LeftWords lessonId={lessonId} />}
          {isGone ? (
            <Link to="/" className="btn fill">
              Go to your conversations
            </Link>
          ) : (
            <Button look="fill" onClick={() => void refetch()}>
              Retry
            </Button>
          )}
        </div>
      </main>
    );
  }
  // What the server has now, or all that there is while it does not answer.
  if (!lesson || (!isNew && !isFetchedAfterMount)) return null;
  return (
    <EditorProvider lesson={lesson}>
      <LessonEditor />
    </EditorProvider>
  );
}
