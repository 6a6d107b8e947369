import { RotateCcw } from "lucide-react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { clock } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import type { WaitingMessage } from "../messages.client.ts";
import { TurnHead } from "./TurnHead.tsx";

/** A message that only this device has: on its way, waiting, or set aside with its reason. Its words never vanish. */
export function WaitingTurn({ waiting, onEdit }: { waiting: WaitingMessage; onEdit: (text: string) => void }) {
  const outbox = useOutbox();
  const view = useOutboxView(outbox);
  const { item, content } = waiting;
  const isAside = item.state === "aside";
  const isHeldUp = !isAside && (view.connection === "offline" || view.needsSignIn);
  const edit = () => {
    onEdit(content);
    void outbox.discard(item.mutationId);
  };
  return (
    <Measure
      as="article"
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
        {isAside && (
          <Notice
            tone="danger"
            ways={
              <>
                <Button size="small" onClick={edit}>
                  Edit
                </Button>
                <Button look="line" size="small" icon={RotateCcw} onClick={() => void outbox.retry(item.mutationId)}>
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
