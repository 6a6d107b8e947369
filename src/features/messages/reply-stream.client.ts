import { useEffect, useRef, useState } from "react";
import { trpcClient } from "#src/client/trpc.ts";
import { putMessages, refreshMessages } from "./messages.client.ts";
import type { Message, StreamPart } from "./messages.contract.ts";

/**
 * Adds a part to what is known. Offsets count UTF-16 code units, so a part that was seen already changes nothing.
 * Null when text between the two is missing.
 */
export function joinPart(text: string, part: { offset: number; delta: string }): string | null {
  if (part.offset > text.length) return null;
  const end = part.offset + part.delta.length;
  return end <= text.length ? text : text.slice(0, part.offset) + part.delta;
}

/** The text of a reply while it is written: continues from what is stored, in any tab, after any refresh. */
export function useReplyText(message: Message): string {
  const [streamed, setStreamed] = useState("");
  const isWriting = message.status === "streaming";
  const latest = useRef(message);
  latest.current = message;

  useEffect(() => {
    if (!isWriting) return;
    let text = latest.current.content;
    let frame = 0;
    const show = () => {
      frame = 0;
      setStreamed(text);
    };
    const subscription = trpcClient.messages.stream.subscribe(
      { id: message.id, offset: text.length },
      {
        onData(part: StreamPart) {
          if ("status" in part)
            return putMessages([
              { ...latest.current, content: longest(text, latest.current.content), status: part.status, error: part.error },
            ]);
          const joined = joinPart(longest(text, latest.current.content), part);
          if (joined === null) return refreshMessages(message.sessionId);
          text = joined;
          frame ||= requestAnimationFrame(show);
        },
        // It ended some other way; the list knows how.
        onError: () => refreshMessages(message.sessionId),
      },
    );
    return () => {
      cancelAnimationFrame(frame);
      subscription.unsubscribe();
    };
  }, [isWriting, message.id, message.sessionId]);

  return isWriting ? longest(streamed, message.content) : message.content;
}

const longest = (a: string, b: string) => (a.length >= b.length ? a : b);
