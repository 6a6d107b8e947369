import { useParams } from "@tanstack/react-router";
import { EditorProvider } from "../editor/EditorProvider.tsx";
import { OpenLesson } from "../OpenLesson.tsx";
import { LessonPresence } from "../sharing/EditorPresence.tsx";
import { TimelineEditor } from "./TimelineEditor.tsx";
import { TimelineProvider } from "./TimelineProvider.tsx";

export function TimelinePage() {
  const { lessonId } = useParams({ from: "/d/$lessonId/timeline" });
  return (
    <OpenLesson lessonId={lessonId} subject="The timeline" title={(lesson) => (lesson ? `${lesson.title}, timeline` : "Timeline")}>
      {({ lesson }) => (
        <EditorProvider lesson={lesson}>
          <TimelineProvider>
            <LessonPresence part="timeline">
              <TimelineEditor />
            </LessonPresence>
          </TimelineProvider>
        </EditorProvider>
      )}
    </OpenLesson>
  );
}
