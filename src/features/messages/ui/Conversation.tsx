import { useCallback } from "react";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { factsOf, wordsFor } from "#src/client/words.ts";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Main } from "#src/client/ui/Columns.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useSession } from "#src/features/sessions/sessions.client.ts";
import { nameOf } from "#src/features/sessions/sessions-pending.client.ts";
import { ConversationPanel } from "./ConversationPanel.tsx";
import { ConversationWork } from "./ConversationWork.tsx";
import { ConversationProvider } from "./conversation-state.tsx";
import { GoneConversation } from "./GoneConversation.tsx";
import { RefusedConversation } from "./RefusedConversation.tsx";

type ConversationProps = { sessionId: string; jumpTo?: string };

/** `jumpTo`: a message to show, which leaves the address once it is shown. */
export function Conversation({ sessionId, jumpTo }: ConversationProps) {
  const { session, error, isNew, isFetched, refetch } = useSession(sessionId);
  const { items } = useOutboxView(useOutbox());
  const navigate = useNavigate();
  const onJumped = useCallback(
    () => void navigate({ to: "/c/$sessionId", params: { sessionId }, search: {}, replace: true }),
    [navigate, sessionId],
  );
  useTitle(session ? nameOf(session) : "Conversation");
  const creation = items.find((item) => item.path === "sessions.create" && item.input.id === sessionId);
  if (creation?.state === "aside") return <RefusedConversation creation={creation} />;
  // Also when it is deleted elsewhere while it is open here.
  if (!isNew && error && factsOf(error).code === "NOT_FOUND") return <GoneConversation sessionId={sessionId} />;
  if (!session && error)
    return (
      <Main>
        <div className="p-6">
          <Notice
            tone="danger"
            ways={
              <Button look="line" size="small" onClick={() => void refetch()}>
                Retry
              </Button>
            }
          >
            The conversation could not be opened. {wordsFor(error)}
          </Notice>
        </div>
      </Main>
    );
  // Its delete is on its way.
  if (!session && (isFetched || isNew)) return <Navigate to="/" />;
  if (!session) return <Main>{null}</Main>;
  return (
    <ConversationProvider session={session} isNew={isNew} jumpTo={jumpTo ?? null} onJumped={onJumped}>
      <ConversationWork />
      <ConversationPanel />
    </ConversationProvider>
  );
}
