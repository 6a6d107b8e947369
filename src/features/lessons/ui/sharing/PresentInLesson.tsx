import { useNavigate } from "@tanstack/react-router";
import { Present } from "#src/features/presence/ui/Present.tsx";
import { useDocumentState } from "../editor/EditorProvider.tsx";
import { goTo } from "../editor/selection.tsx";

/** Who else has the lesson open, each with the way to where they are. */
export function PresentInLesson() {
  const { text, lesson } = useDocumentState();
  const navigate = useNavigate();
  const params = { lessonId: lesson.id };
  const nameOf = (part: string) => {
    if (part === "timeline") return "the timeline";
    const index = text.content.script.findIndex(({ id }) => `script.${id}` === part);
    return index < 0 ? null : `section ${index + 1}`;
  };
  const go = (part: string) => {
    const place = part.replace("script.", "section-");
    if (part === "timeline") void navigate({ to: "/d/$lessonId/timeline", params });
    else if (document.getElementById(place)) goTo(place);
    else void navigate({ to: "/d/$lessonId", params });
  };
  return <Present nameOf={nameOf} onGo={go} />;
}
