import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useConversation } from "./conversation-state.tsx";

/** Over the top of the list: that older messages are on their way, or could not be loaded, or that one is not there. */
export function OlderMessages({ isLooking }: { isLooking: boolean }) {
  const { query, jumpTo, onJumped, messages } = useConversation();
  const isGone = jumpTo !== null && !isLooking && !query.isPending && !messages.some(({ id }) => id === jumpTo);
  if (query.isFetchNextPageError)
    return (
      <div className="older">
        <Notice
          tone="danger"
          ways={
            <Button look="line" size="small" onClick={() => void query.fetchNextPage()}>
              Retry
            </Button>
          }
        >
          Older messages could not be loaded. {wordsFor(query.error)}
        </Notice>
      </div>
    );
  if (isGone)
    return (
      <div className="older">
        <Notice
          tone="plain"
          ways={
            <Button size="small" onClick={onJumped}>
              Close
            </Button>
          }
        >
          That message is not in this conversation any more.
        </Notice>
      </div>
    );
  if (!isLooking || query.isPending) return null;
  return (
    <div className="older">
      <p className="chip" role="status">
        Looking through older messages…
      </p>
    </div>
  );
}
