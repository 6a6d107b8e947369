import { Link } from "@tanstack/react-router";
import { CloudOff, RotateCcw, Square } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useNow } from "#src/client/ui/use-now.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";
import type { Message, Waiting } from "../messages.contract.ts";
import { useConversation } from "./conversation-state.tsx";
import { useIsRetried } from "./retried.ts";

type ReplyNoticeProps = { message: Message; text: string; waiting: Waiting | null; isLost: boolean; isLast: boolean };

/** Under a reply: what happened, what is kept, one way out. After a retry: that it is under way, for 3 s. */
export function ReplyNotice({ message, text, waiting, isLost, isLast }: ReplyNoticeProps) {
  const isRetried = useIsRetried(message.id);
  if (isLost)
    return (
      <Notice tone="warn" icon={CloudOff}>
        Connection lost. The reply goes on on the server; it continues here when it is back.
      </Notice>
    );
  if (waiting) return <WaitingNotice waiting={waiting} />;
  if (message.status !== "failed" && message.status !== "stopped")
    return isRetried && <Notice tone="plain">Retried. The reply is being written.</Notice>;
  const isFailed = message.status === "failed";
  return (
    <Notice tone={isFailed ? "danger" : "plain"} icon={isFailed ? undefined : Square} ways={isLast && <WaysOut message={message} />}>
      {isFailed ? ended(message.error?.words ?? "The reply ended before it was complete") : "You stopped this reply."} {keptWords(text)}
      {isLast && <WhoMends message={message} />}
    </Notice>
  );
}

function WaitingNotice({ waiting }: { waiting: Waiting }) {
  const seconds = Math.max(0, Math.ceil((waiting.until - useNow(500)) / 1_000));
  const words = waiting.words.replace(/[.:…]+$/, "");
  return <Notice tone="warn">{seconds > 0 ? `${words}: trying again in ${seconds} s.` : `${words}: trying again…`}</Notice>;
}

/** What an administrator mends in Settings, under AI. */
const SETTINGS_REASONS = new Set(["key", "model", "address", "unreachable", "tls"]);
const needsSettings = ({ status, error }: Message) => status === "failed" && SETTINGS_REASONS.has(error?.reason ?? "");

function WaysOut({ message }: { message: Message }) {
  const { writeAgain } = useConversation();
  const { user } = useWorkspace();
  return (
    <>
      {needsSettings(message) && user.role === "administrator" && (
        <Link to={"/settings/ai" as string} className="btn line small">
          Open AI settings
        </Link>
      )}
      <Button look="line" size="small" icon={RotateCcw} onClick={() => void writeAgain(message)}>
        Retry
      </Button>
    </>
  );
}

function WhoMends({ message }: { message: Message }) {
  const { user } = useWorkspace();
  return needsSettings(message) && user.role !== "administrator" ? " An administrator can mend this; ask one." : null;
}

const ended = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);

function keptWords(text: string): string {
  const words = text.trim() ? text.trim().split(/\s+/u).length : 0;
  return words === 0 ? "Nothing was written yet." : `The ${count(words, "word")} above ${words === 1 ? "is" : "are"} kept.`;
}
