import { useNavigate } from "@tanstack/react-router";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { useComponentActions } from "../../components.client.ts";
import { exportBare } from "./export/export-code.ts";
import { TransferNotice } from "./export/TransferProvider.tsx";
import { useWorkbench } from "./workbench-state.tsx";

/** What stands between this component and being saved, with the ways out. */
export function WorkbenchNotices() {
  const { component, document, state, old, looksAtOld } = useWorkbench();
  const outbox = useOutbox();
  const { items } = useOutboxView(outbox);
  const { create } = useComponentActions();
  const navigate = useNavigate();
  const stuck = items.find((item) => item.subject === document.subject && item.state === "aside" && item.problem?.code !== "CONFLICT");
  const isGone = stuck?.problem?.code === "NOT_FOUND";
  const makeNew = () => {
    const { sessionId } = component;
    if (sessionId === null) return exportBare(state.text);
    const { id } = create({ sessionId, ...state.text });
    for (const item of outbox.pending(document.subject)) void outbox.discard(item.mutationId);
    void navigate({ to: "/k/$componentId", params: { componentId: id } });
  };
  return (
    <div className="wb-notices">
      <TransferNotice />
      {looksAtOld && old.isError && (
        <Notice
          tone="danger"
          ways={
            <Button look="line" size="small" onClick={() => void old.refetch()}>
              Retry
            </Button>
          }
        >
          That version could not be loaded.
        </Notice>
      )}
      {stuck && (
        <Notice
          tone="danger"
          ways={
            <>
              <Button size="small" onClick={() => exportBare(state.text)}>
                Export a copy
              </Button>
              {isGone ? (
                component.sessionId && (
                  <Button look="line" size="small" onClick={makeNew}>
                    Make a new component of it
                  </Button>
                )
              ) : (
                <Button look="line" size="small" onClick={() => void outbox.retry(stuck.mutationId)}>
                  Retry
                </Button>
              )}
              <Button look="red" size="small" onClick={() => void outbox.discard(stuck.mutationId)}>
                Discard the change
              </Button>
            </>
          }
        >
          {isGone
            ? "The component was deleted elsewhere. What you wrote is kept on this device."
            : `Not saved: ${stuck.problem?.words} The change is kept on this device.`}
        </Notice>
      )}
    </div>
  );
}
