import type { ReactNode } from "react";
import { Frame } from "#src/client/frame/Frame.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useLesson } from "../lessons.client.ts";
import type { Lesson } from "../lessons.contract.ts";
import { LeftWords } from "./editor/LeftWords.tsx";
import { NotOpened } from "./NotOpened.tsx";

type Opened = { lesson: Lesson; /** Only this device has it so far. */ isNew: boolean };

type OpenLessonProps = {
  lessonId: string;
  /** Such as `The timeline`. */
  subject: string;
  title: (lesson: Lesson | undefined) => string;
  /** What is known already is good enough to begin with. */
  takesKnown?: boolean;
  children: (opened: Opened) => ReactNode;
};

/** A page about one lesson: what the server has now, or all that there is while it does not answer. */
export function OpenLesson(props: OpenLessonProps) {
  return (
    <Frame>
      <Opened key={props.lessonId} {...props} />
    </Frame>
  );
}

function Opened({ lessonId, subject, title, takesKnown = false, children }: OpenLessonProps) {
  const { lesson, error, isFetchedAfterMount, isNew, refetch } = useLesson(lessonId);
  useTitle(title(lesson));
  if (!lesson && error)
    return (
      <NotOpened
        thing="lesson"
        subject={subject}
        error={error}
        why="It may have been deleted, or it belongs to another account."
        left={<LeftWords lessonId={lessonId} />}
        onRetry={() => void refetch()}
      />
    );
  if (!lesson || (!takesKnown && !isNew && !isFetchedAfterMount)) return null;
  return children({ lesson, isNew });
}
