import { useLayoutEffect } from "react";
import { ArrowDown } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { useFollow } from "#src/client/ui/use-follow.ts";
import { useConversation } from "./conversation-state.tsx";
import { AssistantTurn } from "./AssistantTurn.tsx";
import { OwnTurn } from "./OwnTurn.tsx";
import { RefusedOps } from "./RefusedOps.tsx";
import { WaitingTurn } from "./WaitingTurn.tsx";

/** The turns of the shown branch. Follows only a reader who is at the end. */
export function Talk({ onEdit }: { onEdit: (text: string) => void }) {
  const { session, query, steps, waiting, isNew } = useConversation();
  const loadOlder = () => query.hasNextPage && !query.isFetchingNextPage && void query.fetchNextPage();
  const { scroller, content, isAtEnd, toEnd, keepPlace } = useFollow(loadOlder);
  const first = steps[0]?.message.id;
  useLayoutEffect(keepPlace, [first, keepPlace]);
  useLayoutEffect(toEnd, [waiting.length, toEnd]);

  return (
    <div className="talk">
      <div className="scroll" ref={scroller} tabIndex={0} role="region" aria-label="Messages">
        <div className="turns" ref={content}>
          {query.isFetchNextPageError && (
            <div className="mm">
              <Notice
                tone="danger"
                className="col-start-2"
                ways={
                  <Button look="line" size="small" onClick={loadOlder}>
                    Retry
                  </Button>
                }
              >
                Older messages could not be loaded. {wordsFor(query.error)}
              </Notice>
            </div>
          )}
          <ListState
            state={!isNew && query.isPending ? "loading" : query.isError && !query.isFetchNextPageError ? "failed" : "ready"}
            isEmpty={steps.length + waiting.length === 0}
            failure={`The messages could not be refreshed: ${wordsFor(query.error)}`}
            onRetry={() => void query.refetch()}
            skeleton={<SkeletonRows rows={4} lines={2} className="mx-auto max-w-160 px-6" />}
            empty={<p className="mm text-ink-3">Nothing has been said here yet.</p>}
          >
            {steps.map((step) =>
              step.message.role === "user" ? (
                <OwnTurn key={step.message.id} step={step} />
              ) : (
                <AssistantTurn key={step.message.id} step={step} />
              ),
            )}
            {waiting.map((message) => (
              <WaitingTurn key={message.id} waiting={message} onEdit={onEdit} />
            ))}
          </ListState>
          <RefusedOps sessionId={session.id} />
        </div>
      </div>
      {!isAtEnd && (
        <div className="to-end">
          <Button look="line" size="small" icon={ArrowDown} onClick={toEnd}>
            Jump to latest
          </Button>
        </div>
      )}
    </div>
  );
}
