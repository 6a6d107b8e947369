import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { whatStays } from "../messages.rules.ts";
import { previewOf } from "../preview.rules.ts";
import { useConversation } from "./conversation-state.tsx";

/** A message cannot come back, so it asks: what goes, and what stays. */
export function DeleteMessage() {
  const { deleting, setDeleting, steps, actions, settle } = useConversation();
  if (!deleting) return null;
  const noun = deleting.role === "user" ? "message" : "reply";
  const close = () => setDeleting(null);
  const remove = () => {
    settle();
    actions.remove(deleting);
    close();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      size="narrow"
      title={`Delete this ${noun}?`}
      footer={
        <>
          <span className="flex-1" />
          <Button onClick={close}>Cancel</Button>
          <Button look="line" className="!text-danger" onClick={remove}>
            Delete the {noun} for ever
          </Button>
        </>
      }
    >
      <div className="grid gap-3 px-5 pb-5">
        <blockquote className="line-clamp-3 border-s-2 border-rule ps-3 text-ink-2" dir="auto">
          {previewOf(deleting.content) || "A reply without words"}
        </blockquote>
        <p>{stayWords(whatStays(steps, deleting.id))}</p>
      </div>
    </Dialog>
  );
}

export function stayWords({ after, versions }: ReturnType<typeof whatStays>): string {
  const kept = [
    after > 0 && (after === 1 ? "The message after it stays." : `The ${count(after, "message")} after it stay.`),
    versions > 0 && (versions === 1 ? "Its other version stays." : `Its ${versions} other versions stay.`),
  ].filter(Boolean);
  return [...kept, "It cannot be brought back."].join(" ");
}
