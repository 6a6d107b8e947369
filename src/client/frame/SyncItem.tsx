import { CircleAlert, FileText, LayoutTemplate, MessageSquare, type LucideIcon } from "lucide-react";
import type { Outbox, OutboxItem } from "#src/client/offline/outbox.ts";
import { clock } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";

const NOUNS: [start: string, noun: string, icon: LucideIcon][] = [
  ["messages.send", "Message", MessageSquare],
  ["messages.", "Reply", MessageSquare],
  ["sessions.", "Conversation", MessageSquare],
  ["drafts.save", "Lesson text", FileText],
  ["drafts.", "Draft", FileText],
  ["lessons.", "Lesson", FileText],
  ["templates.instantiate", "Draft", FileText],
  ["templates.", "Template", LayoutTemplate],
];

/** One change: its state, or why it was set aside with the ways out. */
export function SyncItem({ item, outbox }: { item: OutboxItem; outbox: Outbox }) {
  const [, noun, icon] = NOUNS.find(([start]) => item.path.startsWith(start)) ?? ["", "Change", FileText];
  const isAside = item.state === "aside";
  return (
    <div className={classes("op", isAside && "aside")}>
      <Icon of={isAside ? CircleAlert : icon} />
      <div className="min-w-0">
        <span className="block truncate" title={item.label}>
          {item.label}
        </span>
        {isAside ? (
          <span className="block text-xs text-danger">Set aside: {item.problem?.words}</span>
        ) : (
          <span className="block text-xs text-ink-3">{`${noun}, ${clock(item.createdAt)}`}</span>
        )}
        {isAside && (
          <span className="-ms-2 mt-1.5 flex gap-1">
            <Button size="small" onClick={() => void outbox.retry(item.mutationId)}>
              Retry
            </Button>
            <CopyButton size="small" look="bare" text={wordsIn(item)} />
            <Button size="small" look="red" onClick={() => void outbox.discard(item.mutationId)}>
              Discard
            </Button>
          </span>
        )}
      </div>
      <span className="px-2 py-0.5 text-xs text-ink-3">{isAside ? "" : item.state === "sending" ? "sending" : "waiting"}</span>
    </div>
  );
}

/** What a person wrote in it; the whole change when it is no single text. */
function wordsIn({ input }: OutboxItem): string {
  const { mutationId: _, ...rest } = input;
  return typeof input.content === "string" ? input.content : JSON.stringify(rest, null, 2);
}
