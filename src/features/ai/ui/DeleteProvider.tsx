import { wordsFor } from "#src/client/words.ts";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useProviderActions } from "../ai.client.ts";
import type { Provider } from "../ai.contract.ts";

type DeleteProviderProps = { provider: Provider; onClose: () => void; onDeleted: () => void };

/** Its key cannot come back, so it asks. */
export function DeleteProvider({ provider, onClose, onDeleted }: DeleteProviderProps) {
  const { remove } = useProviderActions();
  const { id, name, models, hasKey } = provider;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Delete a provider"
      size="narrow"
      footer={
        <>
          <span className="words flex-1 text-xs text-ink-3">This cannot be undone.</span>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="fill" busy={remove.isPending} onClick={() => remove.mutate({ id }, { onSuccess: onDeleted })}>
            <span className="max-w-60 truncate">{remove.isPending ? "Deleting…" : `Delete “${name}”`}</span>
          </Button>
        </>
      }
    >
      <div className="grid gap-3 px-5 pb-5">
        <p>
          <b>“{name}”</b> goes with its {hasKey ? "key and " : ""}
          {count(models.length, "model")}. Conversations that chose one of them are answered by the default from then on; their words stay.
        </p>
        {remove.error && <Notice tone="danger">It was not deleted. {wordsFor(remove.error)}</Notice>}
      </div>
    </Dialog>
  );
}
