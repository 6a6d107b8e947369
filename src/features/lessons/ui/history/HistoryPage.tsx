import "./history.css";
import { Link, useParams } from "@tanstack/react-router";
import { factsOf, wordsFor } from "#src/client/words.ts";
import { Frame } from "#src/client/frame/Frame.tsx";
import { Button } from "#src/client/ui/Button.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useLesson } from "../../lessons.client.ts";
import { History } from "./History.tsx";

export function HistoryPage() {
  const { lessonId } = useParams({ from: "/d/$lessonId/history" });
  return (
    <Frame>
      <OpenedHistory key={lessonId} lessonId={lessonId} />
    </Frame>
  );
}

function OpenedHistory({ lessonId }: { lessonId: string }) {
  const { lesson, error, isNew, refetch } = useLesson(lessonId);
  useTitle(lesson ? `History of ${lesson.title}` : "History");
  if (!lesson && error) {
    const isGone = factsOf(error).code === "NOT_FOUND";
    return (
      <main className="plain">
        <div>
          <h1 className="page-title">{isGone ? "This lesson is not here" : "The history could not be opened"}</h1>
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
  if (!lesson) return null;
  if (isNew)
    return (
      <main className="plain">
        <div>
          <h1 className="page-title">No history yet</h1>
          <p className="text-base text-ink-2">This draft is kept on this device. Its history begins when the server has it.</p>
          <Link to="/d/$lessonId" params={{ lessonId }} className="btn fill">
            Back to the lesson
          </Link>
        </div>
      </main>
    );
  return <History lesson={lesson} />;
}
