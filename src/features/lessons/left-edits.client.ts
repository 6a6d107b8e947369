import type { KeptEdits } from "#src/client/offline/kept-edit.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import { lessonSubject } from "./lessons-pending.client.ts";
import { errorsIn, sendable } from "./ui/editor/limits.ts";

/** An open lesson sends what is written within 10 s: what is older was left by a tab that is gone. */
const LEFT_AFTER_MS = 15_000;
const LOOK_EVERY_MS = 30_000;

/** Sends the words that a closed or killed tab left on this device, whatever page is open now. Returns what ends it. */
export function sendLeftEdits(outbox: Outbox, keptEdits: KeptEdits, now: () => number = Date.now): () => void {
  async function look() {
    for (const edit of await keptEdits.all()) {
      if (now() - edit.savedAt < LEFT_AFTER_MS) continue;
      const { lessonId: id, baseRevision, base, changes } = edit;
      const sent = sendable(changes, errorsIn(changes));
      // What cannot be sent as it is waits for its lesson to be opened.
      if (!sent) continue;
      const input = { id, baseRevision, changes: sent, base: base.content };
      const op = outbox.enqueue({ path: "drafts.save", input, subject: lessonSubject(id), label: base.title.trim() || "Untitled" });
      op.done.catch(() => undefined); // set aside: the sync panel has it
      await op.kept.then(
        () => letGo(edit, sent),
        () => undefined, // the device refuses to keep it: it stays as it is
      );
    }
  }

  function letGo(edit: Parameters<KeptEdits["set"]>[0], { title, content }: NonNullable<ReturnType<typeof sendable>>) {
    const parts = Object.entries(edit.changes.content ?? {}).filter(([part]) => !(part in (content ?? {})));
    const isTitleLeft = edit.changes.title !== undefined && title === undefined;
    if (parts.length === 0 && !isTitleLeft) return keptEdits.clear(edit.lessonId);
    const changes = { ...(isTitleLeft && { title: edit.changes.title }), ...(parts.length > 0 && { content: Object.fromEntries(parts) }) };
    keptEdits.set({ ...edit, changes });
  }

  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
