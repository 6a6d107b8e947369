import "./editor.css";
import { useParams } from "@tanstack/react-router";
import { OpenLesson } from "../OpenLesson.tsx";
import { EditorProvider } from "./EditorProvider.tsx";
import { LessonEditor } from "./LessonEditor.tsx";

export function LessonPage() {
  const { lessonId } = useParams({ from: "/d/$lessonId" });
  return (
    <OpenLesson
      lessonId={lessonId}
      subject="The lesson"
      title={(lesson) => (lesson ? `${lesson.title}${lesson.isDraft ? ", draft" : ""}` : "Lesson")}
    >
      {({ lesson }) => (
        <EditorProvider lesson={lesson}>
          <LessonEditor />
        </EditorProvider>
      )}
    </OpenLesson>
  );
}
