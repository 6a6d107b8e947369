import { Link } from "@tanstack/react-router";
import { CircleAlert, Component, FileText, LayoutTemplate, Folder, MessageSquare, type LucideIcon } from "lucide-react";
import type { Outbox, OutboxItem } from "#src/client/offline/outbox.ts";
import { clock } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { CopyButton } from "#src/client/ui/CopyButton.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { ClosesPopover } from "#src/client/ui/Popover.tsx";

const NOUNS: [start: string, noun: string, icon: LucideIcon][] = [
  ["messages.send", "Message", MessageSquare],
  ["messages.", "Reply", MessageSquare],
  ["sessions.", "Conversation", MessageSquare],
  ["projects.", "Project", Folder],
  ["drafts.save", "Lesson text", FileText],
  ["drafts.", "Draft", FileText],
  ["lessons.", "Lesson", FileText],
  ["templates.instantiate", "Draft", FileText],
  ["templates.", "Template", LayoutTemplate],
  ["components.", "Component", Component],
];

/** One change: its state, or why it was set aside with the ways out. */
export function SyncItem({ item, outbox }: { item: OutboxItem; outbox: Outbox }) {
  const [, noun, icon] = NOUNS.find(([start]) => item.path.startsWith(start)) ?? ["", "Change", FileText];
  const isAside = item.state === "aside";
  const address = addressOf(item);
  return (
    <div className={classes("op", isAside && "aside")}>
      <Icon of={isAside ? CircleAlert : icon} />
      <div className="min-w-0">
        {address ? (
          <ClosesPopover>
            <Link {...address} role="link" className="block truncate text-ink" title={item.label}>
              {item.label}
            </Link>
          </ClosesPopover>
        ) : (
          <span className="block truncate" title={item.label}>
            {item.label}
          </span>
        )}
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

/** Where what it is about can be seen; null for what is being deleted. */
function addressOf({ path, subject, input }: OutboxItem) {
  if (path.endsWith(".delete")) return null;
  const sessionId = typeof input.sessionId === "string" ? input.sessionId : (idIn(subject, "session") ?? idIn(subject, "shown"));
  const componentId = idIn(subject, "component");
  // A draft that is still being made is not there yet; its conversation is.
  const lessonId = path === "drafts.createFromSession" ? null : idIn(subject, "lesson");
  const projectId = idIn(subject, "project");
  if (componentId) return { to: "/k/$componentId", params: { componentId } } as const;
  if (lessonId) return { to: "/d/$lessonId", params: { lessonId } } as const;
  if (sessionId) return { to: "/c/$sessionId", params: { sessionId } } as const;
  return projectId ? ({ to: "/p/$projectId", params: { projectId } } as const) : null;
}

const idIn = (subject: string, noun: string) => (subject.startsWith(`${noun}:`) ? subject.slice(noun.length + 1) : null);

/** What a person wrote in it; the whole change when it is no single text. */
function wordsIn({ input }: OutboxItem): string {
  const { mutationId: _, ...rest } = input;
  return typeof input.content === "string" ? input.content : JSON.stringify(rest, null, 2);
}
