import { CloudAlert, CloudCheck, CloudOff, CloudUpload, LogIn, type LucideIcon } from "lucide-react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import { statusOf, type StatusKind } from "#src/client/offline/status.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Popover } from "#src/client/ui/Popover.tsx";
import { useSignInAgain } from "#src/features/users/users.client.ts";
import { SyncItem } from "./SyncItem.tsx";

const LOOKS: Record<StatusKind, { icon: LucideIcon; tone: string }> = {
  saved: { icon: CloudCheck, tone: "text-ink-2" },
  saving: { icon: CloudUpload, tone: "text-ink-2" },
  offline: { icon: CloudOff, tone: "text-warn" },
  signin: { icon: LogIn, tone: "text-warn" },
  conflict: { icon: CloudAlert, tone: "text-danger" },
  failed: { icon: CloudAlert, tone: "text-danger" },
};

/** The status of all things together; opens what waits, in the order in which it is sent. */
export function SyncPanel() {
  const outbox = useOutbox();
  const view = useOutboxView(outbox);
  const signInAgain = useSignInAgain();
  const status = statusOf({ view });
  const waiting = view.items.filter((item) => item.state !== "aside").length;
  const aside = view.items.length - waiting;
  const { icon, tone } = LOOKS[status.kind];
  const short =
    waiting > 0 && status.kind !== "saving"
      ? `${count(waiting, "change")} kept`
      : aside > 0
        ? `${aside} set aside`
        : status.kind === "saving"
          ? "Saving…"
          : status.kind === "saved"
            ? "All changes saved"
            : "Offline";
  return (
    <Popover
      trigger={
        <button type="button" className="row flex-1" aria-label={`Sync: ${short}`}>
          <Icon of={icon} className={tone} />
          <span className={classes("truncate text-xs", tone)}>{short}</span>
        </button>
      }
      icon={<Icon of={icon} className={tone} />}
      title={status.kind === "saved" ? "All changes saved" : status.sentence}
      actions={
        view.needsSignIn ? (
          <Button size="small" onClick={signInAgain}>
            Sign in
          </Button>
        ) : (
          waiting > 0 && (
            <Button size="small" onClick={() => void outbox.flush()}>
              Try now
            </Button>
          )
        )
      }
    >
      <p className="px-4 pb-3 text-xs text-ink-2">{explain(waiting, aside, view.connection === "offline", view.notKept)}</p>
      {view.items.map((item) => (
        <SyncItem key={item.mutationId} item={item} outbox={outbox} />
      ))}
    </Popover>
  );
}

function explain(waiting: number, aside: number, isOffline: boolean, notKept: string | null): string {
  const sentences = [];
  if (notKept) sentences.push(`This device keeps nothing at the moment: ${notKept}.`);
  if (waiting > 0)
    sentences.push(
      `${count(waiting, "change")} ${waiting === 1 ? "is" : "are"} kept on this device, sent in this order, each once${isOffline ? ", when the server answers" : ""}.`,
    );
  if (aside > 0)
    sentences.push(`${count(aside, "change")} ${aside === 1 ? "was" : "were"} refused and set aside; everything else goes on.`);
  return sentences.join(" ") || "The server has every word, on disk. What you write without a connection is kept here until it answers.";
}
