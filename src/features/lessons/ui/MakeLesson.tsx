import { useRef, type RefObject } from "react";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { FilePen } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import type { Session } from "#src/features/sessions/sessions.contract.ts";
import { nameOf } from "#src/features/sessions/sessions-pending.client.ts";
import { useLessonActions, useLessonInTheMaking } from "../lessons.client.ts";

type MakeLessonProps = { session: Session; hasMessages: boolean; typedAt: RefObject<number> };

/** Opens the draft when it is ready, unless the reader has gone on writing or gone elsewhere: then it waits in Drafts. */
export function MakeLesson({ session, hasMessages, typedAt }: MakeLessonProps) {
  const outbox = useOutbox();
  const navigate = useNavigate();
  const place = useRouterState({ select: (state) => state.location.pathname });
  const placeNow = useRef(place);
  placeNow.current = place;
  const { makeFrom } = useLessonActions();
  const item = useLessonInTheMaking(session.id);
  const isBusy = item !== undefined && item.state !== "aside";

  async function make() {
    const askedAt = Date.now();
    try {
      const lesson = await makeFrom(session.id, nameOf(session)).done;
      if (placeNow.current === place && typedAt.current < askedAt) await navigate({ to: "/d/$lessonId", params: { lessonId: lesson.id } });
    } catch {
      // Set aside: the notice below has the reason.
    }
  }
  useShortcuts({ L: hasMessages && !isBusy && (() => void make()) });

  return (
    <>
      <Button look="fill" wide icon={FilePen} disabled={!hasMessages} busy={isBusy} onClick={() => void make()}>
        {isBusy ? "Making the lesson…" : "Make a lesson"}
      </Button>
      <p className="text-xs text-ink-3">
        {hasMessages ? "Turns this talk into a draft. You can go on writing meanwhile." : "Available once there is something to draw on."}
      </p>
      {item?.state === "aside" && (
        <Notice
          tone="danger"
          ways={
            <>
              <Button look="line" size="small" onClick={() => void outbox.retry(item.mutationId)}>
                Retry
              </Button>
              <Button size="small" onClick={() => void outbox.discard(item.mutationId)}>
                Discard
              </Button>
            </>
          }
          className="flex-wrap"
        >
          No lesson was made. {item.problem?.words}
        </Notice>
      )}
    </>
  );
}
