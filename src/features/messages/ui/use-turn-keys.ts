import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import { useConversation } from "./conversation-state.tsx";
import type { Row } from "./turn-rows.ts";
import type { useTurnList } from "./use-turn-list.ts";

const FRAMES = 12;

/** J K through the turns, Alt+arrows through versions, E, R and Ctrl+. */
export function useTurnKeys(rows: Row[], { list, indexes, focused }: ReturnType<typeof useTurnList>) {
  const { steps, last, writing, isLost, actions, choose, writeAgain, setEditing } = useConversation();
  const ownLast = steps.findLast(({ message }) => message.role === "user")?.message;

  const move = (by: number) => {
    const at = focused === null ? undefined : indexes.get(focused);
    const inView = list.getVirtualItemForOffset((list.scrollOffset ?? 0) + 24)?.index ?? rows.length - 1;
    const target = at === undefined ? (by > 0 ? inView : inView - 1) : at + by;
    const row = rows[Math.max(0, Math.min(rows.length - 1, target))];
    if (!row) return;
    list.scrollToIndex(indexes.get(row.key)!, { align: "start" });
    focusRow(row.key, FRAMES);
  };
  const step = (by: number) => {
    const here = steps.find(({ message, siblings }) => message.id === focused && siblings.length > 1);
    const forked = here ?? steps.findLast(({ siblings }) => siblings.length > 1);
    const sibling = forked?.siblings[forked.index + by];
    if (sibling) choose(sibling);
  };
  const edit = (id: string) => {
    list.scrollToIndex(indexes.get(id) ?? 0, { align: "auto" });
    setEditing(id);
  };

  const isForked = steps.some(({ siblings }) => siblings.length > 1);
  useShortcuts({ "Alt+ArrowLeft": isForked && (() => step(-1)), "Alt+ArrowRight": isForked && (() => step(1)) }, { outsideFields: true });
  useShortcuts({
    J: rows.length > 0 && (() => move(1)),
    K: rows.length > 0 && (() => move(-1)),
    E: ownLast && (() => edit(ownLast.id)),
    R: last?.role === "assistant" && !writing && (() => void writeAgain(last)),
    "Ctrl+.": writing && !isLost ? () => void actions.stop(writing.id) : undefined,
  });
}

/** Once it is drawn. */
function focusRow(key: string, frames: number) {
  const row = document.getElementById(`m-${key}`);
  if (row) return row.focus({ preventScroll: true });
  if (frames > 0) requestAnimationFrame(() => focusRow(key, frames - 1));
}
