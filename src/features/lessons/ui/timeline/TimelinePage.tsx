import { Link, useParams } from "@tanstack/react-router";
import { factsOf, wordsFor } from "#src/client/words.ts";
import { Frame } from "#src/client/frame/Frame.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useLesson } from "../../lessons.client.ts";
import { EditorProvider } from "../editor/EditorProvider.tsx";
import { TimelineEditor } from "./TimelineEditor.tsx";
import { TimelineProvider } from "./TimelineProvider.tsx";

export function TimelinePage() {
  const { lessonId } = useParams({ from: "/d/$lessonId/timeline" });
  return (
    <Frame>
      <OpenedTimeline key={lessonId} lessonId={lessonId} />
    </Frame>
  );
}

function OpenedTimeline({ lessonId }: { lessonId: string }) {
  const { lesson, error, isFetchedAfterMount, isNew, refetch } = useLesson(lessonId);
  useTitle(lesson ? `${lesson.title}, timeline` : "Timeline");
  if (!lesson && error) {
    const isGone = factsOf(error).code === "NOT_FOUND";
    return (
      <main className="plain">
        <div>
          <h1 className="page-title">{isGone ? "This lesson is not here" : "The timeline could not be opened"}</h1>
          <p className="text-base text-ink-2">{isGone ? "It may have been deleted, or it belongs to another account." : wordsFor(error)}</p>
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
  if (!lesson || (!isNew && !isFetchedAfterMount)) return null;
  return (
    <EditorProvider lesson={lesson}>
      <TimelineProvider>
        <TimelineEditor />
      </TimelineProvider>
    </EditorProvider>
  );
}
