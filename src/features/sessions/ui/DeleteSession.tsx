import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { componentsOf } from "#src/features/components/components.client.ts";
import type { ListedComponent } from "#src/features/components/components.contract.ts";
import { useSessionActions } from "../sessions.client.ts";
import { KEPT_DELETED_DAYS, type Session } from "../sessions.contract.ts";
import { nameOf } from "../sessions-pending.client.ts";

const Context = createContext<(session: Session) => void>(() => undefined);

/** Deletes a conversation; one with components asks first what becomes of them. */
export const useDeleteSession = () => useContext(Context);

type Asked = { session: Session; components: ListedComponent[] };

/** The dialog outlives the row, which may scroll out of view. */
export function DeleteSessionProvider({ children }: { children: ReactNode }) {
  const { remove } = useSessionActions();
  const [asked, ask] = useState<Asked | null>(null);
  const start = useCallback(
    async (session: Session) => {
      const components = await componentsOf(session.id);
      if (components.length > 0) ask({ session, components });
      else remove(session);
    },
    [remove],
  );
  return (
    <Context value={start}>
      {children}
      {asked && <DeleteSession {...asked} onDelete={remove} onClose={() => ask(null)} />}
    </Context>
  );
}

type DeleteSessionProps = Asked & { onDelete: (session: Session, kept?: ListedComponent[]) => void; onClose: () => void };

function DeleteSession({ session, components, onDelete, onClose }: DeleteSessionProps) {
  const end = (kept?: ListedComponent[]) => {
    onDelete(session, kept);
    onClose();
  };
  const isOne = components.length === 1;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Delete a conversation"
      footer={
        <>
          <Button className="me-auto" onClick={onClose}>
            Cancel
          </Button>
          <Button look="line" onClick={() => end()}>
            {isOne ? "Delete it too" : "Delete them too"}
          </Button>
          <Button look="fill" onClick={() => end(shownLast(components))}>
            {isOne ? "Keep its component" : `Keep its ${components.length} components`}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 px-5 pb-5">
        <p>
          <b>“{nameOf(session)}”</b> has made {count(components.length, "component")}: {namesOf(components)}.
        </p>
        <p className="text-ink-2">
          Kept, {isOne ? "it stays" : "they stay"} under Components. Deleted, {isOne ? "it comes" : "they come"} back with the conversation,
          for {KEPT_DELETED_DAYS} days.
        </p>
      </div>
    </Dialog>
  );
}

/** Put back in this order, the conversation shows the same one again. */
const shownLast = (components: ListedComponent[]) => components.toSorted((a, b) => Number(a.isCurrent) - Number(b.isCurrent));

const NAMED = 3;

function namesOf(components: ListedComponent[]): string {
  const names = components.slice(0, NAMED).map(({ name }) => `“${name}”`);
  const more = components.length - names.length;
  if (more > 0) names.push(`${more} more`);
  const last = names.pop()!;
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
