import { useNavigate } from "@tanstack/react-router";
import { MessageCircle, MessageCirclePlus } from "lucide-react";
import { shortTime } from "#src/client/time-words.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { RowLink } from "#src/client/ui/Row.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useSessionActions, useSessions } from "#src/features/sessions/sessions.client.ts";
import { nameOf } from "#src/features/sessions/sessions-pending.client.ts";

const SHOWN = 3;
const CREATIONS = new Set(["drafts.create", "templates.instantiate"]);

/** The way from a lesson to a conversation about it: those that there are first, then a new one. */
export function AskAboutLesson({ lessonId }: { lessonId: string }) {
  const { sessions } = useSessions({ lessonId });
  const { create } = useSessionActions();
  const view = useOutboxView(useOutbox());
  const navigate = useNavigate();
  // A conversation cannot be about what the server does not know yet.
  const isNew = view.items.some(({ path, input }) => CREATIONS.has(path) && input.id === lessonId);
  const ask = () => void navigate({ to: "/c/$sessionId", params: { sessionId: create({ lessonId }) } });
  return (
    <section>
      <h2>Conversations about this lesson</h2>
      {sessions.slice(0, SHOWN).map((session) => (
        <RowLink
          key={session.id}
          to="/c/$sessionId"
          params={{ sessionId: session.id }}
          icon={MessageCircle}
          text={nameOf(session)}
          aria-label={`Open conversation: ${nameOf(session)}`}
          fact={<time>{shortTime(session.updatedAt, Date.now())}</time>}
        />
      ))}
      <Button look="line" icon={MessageCirclePlus} disabled={isNew} onClick={ask}>
        {sessions.length === 0 ? "Ask about this lesson" : "Ask anew"}
      </Button>
      <p className="text-xs text-ink-3">
        {isNew ? "As soon as the draft has reached the server." : "The AI sees the lesson as it is. Replies can go into it."}
      </p>
    </section>
  );
}
