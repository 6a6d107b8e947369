import "./history.css";
import { Link, useParams } from "@tanstack/react-router";
import { OpenLesson } from "../OpenLesson.tsx";
import { History } from "./History.tsx";

export function HistoryPage() {
  const { lessonId } = useParams({ from: "/d/$lessonId/history" });
  return (
    <OpenLesson
      lessonId={lessonId}
      subject="The history"
      title={(lesson) => (lesson ? `History of ${lesson.title}` : "History")}
      takesKnown
    >
      {({ lesson, isNew }) => (isNew ? <NoneYet lessonId={lessonId} /> : <History lesson={lesson} />)}
    </OpenLesson>
  );
}

const NoneYet = ({ lessonId }: { lessonId: string }) => (
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
