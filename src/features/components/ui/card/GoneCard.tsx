import { RotateCcw, Trash2 } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { KEPT_DELETED_DAYS } from "#src/features/sessions/sessions.contract.ts";
import { useComponentActions } from "../../components.client.ts";
import type { MadeComponent } from "../../made.rules.ts";

/** In place of the preview of a component that was deleted: the reply still has its code. */
export function GoneCard({ made, canComeBack }: { made: MadeComponent; canComeBack: boolean }) {
  const { restore } = useComponentActions();
  if (!canComeBack)
    return (
      <Notice tone="plain" icon={Trash2}>
        This component is not there any more. Its code stays in this reply.
      </Notice>
    );
  return (
    <Notice
      tone="plain"
      icon={Trash2}
      ways={
        <Button look="line" size="small" icon={RotateCcw} onClick={() => void restore(made)}>
          Restore
        </Button>
      }
    >
      This component was deleted, and can come back for {KEPT_DELETED_DAYS} days. Its code stays in this reply.
    </Notice>
  );
}
