import { useOutboxView } from "#src/client/offline/hooks.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { sessionSubject } from "#src/features/sessions/sessions-pending.client.ts";

/** What the server refused of this conversation, beside its messages: they stand in their own places. */
export function RefusedOps({ sessionId }: { sessionId: string }) {
  const outbox = useOutbox();
  const refused = useOutboxView(outbox).items.filter(
    (item) => item.subject === sessionSubject(sessionId) && item.state === "aside" && item.path !== "messages.send",
  );
  return refused.map((item) => (
    <div key={item.mutationId} className="mm">
      <Notice
        tone="danger"
        className="col-start-2 narrow:col-start-1"
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
      >
        “{item.label}” was not done. {item.problem?.words}
      </Notice>
    </div>
  ));
}
