import { RotateCcw } from "lucide-react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { clock } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useWorkspace } from "#src/client/workspace-context.ts";
import { useSentFiles } from "#src/features/attachments/composer-files.client.ts";
import { MessageAttachments } from "#src/features/attachments/ui/MessageAttachments.tsx";
import type { WaitingMessage } from "../messages-pending.client.ts";
import { composerKey } from "./composer-text.ts";
import { useConversation } from "./conversation-state.tsx";
import { markRetried, useIsRetried } from "./retried.ts";
import { TurnHead } from "./TurnHead.tsx";

/** A message that only this device has: on its way, waiting, or set aside with its reason. Its words never vanish. */
export function WaitingTurn({ waiting }: { waiting: WaitingMessage }) {
  const { compose, session } = useConversation();
  const { outbox, files } = useWorkspace();
  const view = useOutboxView(outbox);
  const { item, content } = waiting;
  const isRetried = useIsRetried(waiting.id);
  const attachments = useSentFiles(item.mutationId);
  const isAside = item.state === "aside";
  const isHeldUp = !isAside && (view.connection === "offline" || view.needsSignIn);
  const edit = () => {
    compose.current(content);
    void files.takeBack(item.mutationId, composerKey(session.id)).then(() => outbox.discard(item.mutationId));
  };
  const retry = () => {
    markRetried(waiting.id);
    void outbox.retry(item.mutationId);
  };
  return (
    <Measure
      className={classes("turn you", (isHeldUp || isAside) && "waiting")}
      margin={
        <TurnHead who="You">
          <time>{clock(item.createdAt)}</time>
          {isHeldUp && <span className="text-warn">kept, waiting</span>}
        </TurnHead>
      }
    >
      <div className="body">
        <div className="said" dir="auto">
          {content}
        </div>
        <MessageAttachments attachments={attachments} />
        {!isAside && isRetried && <Notice tone="plain">Retried. The message is on its way.</Notice>}
        {isAside && (
          <Notice
            tone="danger"
            ways={
              <>
                <Button size="small" onClick={edit}>
                  Edit
                </Button>
                <Button look="line" size="small" icon={RotateCcw} onClick={retry}>
                  Retry
                </Button>
                <Button look="red" size="small" onClick={() => void outbox.discard(item.mutationId)}>
                  Discard
                </Button>
              </>
            }
          >
            Not sent: {item.problem?.words} It is kept on this device.
          </Notice>
        )}
      </div>
    </Measure>
  );
}
