import { lazy, Suspense, useState } from "react";
import { Link } from "@tanstack/react-router";
import { BookOpenText, Pencil, X } from "lucide-react";
import { factsOf } from "#src/client/words.ts";
import { trpc } from "#src/client/trpc.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { RowButton } from "#src/client/ui/Row.tsx";
import { useSessionActions } from "#src/features/sessions/sessions.client.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";

const ChooseLesson = lazy(() => import("./ChooseLesson.tsx").then((module) => ({ default: module.ChooseLesson })));

/** In the conversation's panel: the lesson that it is about, and the ways to another one and to none. */
export function LessonOfConversation({ session }: { session: Session }) {
  const { update } = useSessionActions();
  const [isChoosing, setChoosing] = useState(false);
  const { id, lessonId } = session;
  const choose = (chosen: { id: string; title: string }) => {
    if (chosen.id !== lessonId) update({ id, lessonId: chosen.id }, `About “${chosen.title}”`);
    setChoosing(false);
  };
  return (
    <>
      {lessonId === null ? (
        <RowButton icon={BookOpenText} text="Use a lesson as context" onClick={() => setChoosing(true)} />
      ) : (
        <LessonChip
          lessonId={lessonId}
          onChange={() => setChoosing(true)}
          onRemove={() => update({ id, lessonId: null }, "About no lesson")}
        />
      )}
      {isChoosing && (
        <Suspense>
          <ChooseLesson current={lessonId} onChoose={choose} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}

type LessonChipProps = { lessonId: string; onChange: () => void; onRemove: () => void };

function LessonChip({ lessonId, onChange, onRemove }: LessonChipProps) {
  const { data, error } = trpc.lessons.get.useQuery({ id: lessonId });
  const isGone = factsOf(error).code === "NOT_FOUND";
  return (
    <div className="grid gap-1 py-1">
      <div className="flex items-center gap-1">
        <Icon of={BookOpenText} />
        {isGone ? (
          <span className="min-w-0 flex-1 truncate text-ink-2">The lesson is not here any more</span>
        ) : (
          <Link
            to="/d/$lessonId"
            params={{ lessonId }}
            className="chip on hit me-auto min-w-0 !h-7 !px-2 !leading-7 !no-underline"
            title={data ? `Open “${data.title}”` : undefined}
          >
            <span className="truncate">About: {data?.title ?? "a lesson"}</span>
          </Link>
        )}
        <IconButton label="Change the lesson that this conversation is about" icon={Pencil} onClick={onChange} />
        <IconButton label="Remove the lesson from this conversation" icon={X} onClick={onRemove} />
      </div>
      <p className="text-xs text-ink-3">
        {isGone ? "It was deleted, or is no longer shared. Nothing of it is sent." : "The AI sees it as it is when you ask."}
      </p>
    </div>
  );
}
