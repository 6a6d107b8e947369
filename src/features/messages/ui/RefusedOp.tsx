import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Measure } from "#src/client/ui/Measure.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { markRetried, useIsRetried } from "./retried.ts";

/** What the server refused of this conversation: the reason, and the ways out. After a retry: that it is under way, for 3 s. */
export function RefusedOp({ item }: { item: OutboxItem }) {
  const outbox = useOutbox();
  const isRetried = useIsRetried(item.mutationId);
  const { content } = item.input;
  const retry = () => {
    markRetried(item.mutationId);
    void outbox.retry(item.mutationId);
  };
  if (item.state !== "aside") return <Measure>{isRetried && <Notice tone="plain">Retried. It is on its way.</Notice>}</Measure>;
  return (
    <Measure>
      <Notice
        tone="danger"
        ways={
          <>
            <Button look="line" size="small" onClick={retry}>
              Retry
            </Button>
            {typeof content === "string" && <CopyButton size="small" look="bare" text={content} />}
            <Button size="small" onClick={() => void outbox.discard(item.mutationId)}>
              Discard
            </Button>
          </>
        }
      >
        “{item.label}” was not done. {item.problem?.words}
      </Notice>
    </Measure>
  );
}
