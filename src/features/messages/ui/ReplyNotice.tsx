import { RotateCcw, Square } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import type { Message } from "../messages.contract.ts";
import { useConversation } from "./conversation-state.tsx";

/** Under a reply that did not end well: what happened, what is kept, Retry. After a retry: that it is under way, for 3 s. */
export function ReplyNotice({ message }: { message: Message }) {
  const { retried, last, writeAgain } = useConversation();
  if (retried === message.id) return <Notice tone="plain">Retried. The reply is being written.</Notice>;
  if (message.status !== "failed" && message.status !== "stopped") return null;
  const isFailed = message.status === "failed";
  const isLast = message.id === last?.id;
  return (
    <Notice
      tone={isFailed ? "danger" : "plain"}
      icon={isFailed ? undefined : Square}
      ways={
        isLast && (
          <Button look="line" size="small" icon={RotateCcw} onClick={() => void writeAgain(message)}>
            Retry
          </Button>
        )
      }
    >
      {isFailed ? ended(message.error?.words ?? "The reply ended before it was complete") : "You stopped this reply."}{" "}
      {keptWords(message.content)}
    </Notice>
  );
}

const ended = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);

function keptWords(text: string): string {
  const words = text.trim() ? text.trim().split(/\s+/u).length : 0;
  return words === 0 ? "Nothing was written yet." : `The ${count(words, "word")} above ${words === 1 ? "is" : "are"} kept.`;
}
