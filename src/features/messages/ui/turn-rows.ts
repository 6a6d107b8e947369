import { useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { sessionSubject } from "#src/features/sessions/sessions-pending.client.ts";
import type { BranchStep } from "../messages.rules.ts";
import type { WaitingMessage } from "../messages-pending.client.ts";
import { useConversation } from "./conversation-state.tsx";
import { partsOfReply, wordsOf } from "./reply-parts.ts";
import { useRetried } from "./retried.ts";

/** One line of the list; `key` is the message's id where it is one. */
export type Row =
  | { kind: "step"; key: string; step: BranchStep }
  | { kind: "waiting"; key: string; waiting: WaitingMessage }
  | { kind: "refused"; key: string; item: OutboxItem };

/** The turns of the shown branch, what is still to be sent, and what was refused. */
export function useRows(): Row[] {
  const { session, steps, waiting } = useConversation();
  const { items } = useOutboxView(useOutbox());
  const retried = useRetried();
  const refused = useMemo(
    () =>
      items.filter(
        (item) =>
          item.subject === sessionSubject(session.id) &&
          item.path !== "messages.send" &&
          (item.state === "aside" || retried.has(item.mutationId)),
      ),
    [items, retried, session.id],
  );
  return useMemo(
    () => [
      ...steps.map((step): Row => ({ kind: "step", key: step.message.id, step })),
      ...waiting.map((message): Row => ({ kind: "waiting", key: message.id, waiting: message })),
      ...refused.map((item): Row => ({ kind: "refused", key: item.mutationId, item })),
    ],
    [steps, waiting, refused],
  );
}

const LINE_PX = { user: 24, assistant: 26 };
const AROUND_PX = 40;

/** A card with its preview, and the space around it. */
const CARD_PX = 380;

/** About how high a turn will be, before it is drawn. */
export function estimateHeight(row: Row | undefined, width: number): number {
  if (!row || row.kind === "refused") return 64;
  if (row.kind === "waiting") return textHeight(row.waiting.content, "user", width);
  const { message } = row.step;
  const reply = message.role === "assistant" && message.status !== "streaming" ? partsOfReply(message) : null;
  if (!reply) return textHeight(message.content, message.role, width);
  return textHeight(wordsOf(reply), "assistant", width) + reply.parts.filter(({ part }) => part.kind === "component").length * CARD_PX;
}

function textHeight(content: string, role: "user" | "assistant", width: number): number {
  const perLine = Math.max(24, Math.min(74, (width - 32) / 8.4));
  let lines = 0;
  let at = 0;
  // Long texts are read only as far as it takes to see that they are long.
  for (let end = content.indexOf("\n"); at < content.length && lines < 400; end = content.indexOf("\n", at)) {
    const length = (end < 0 ? content.length : end) - at;
    lines += length === 0 ? 0.4 : Math.ceil(length / perLine);
    at = end < 0 ? content.length : end + 1;
  }
  return Math.round(Math.max(1, lines + (content.length - at) / perLine) * LINE_PX[role] + AROUND_PX);
}
