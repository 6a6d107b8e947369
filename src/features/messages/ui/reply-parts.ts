import { useEffect, useMemo, useRef, useState } from "react";
import { type MadeComponent, madeIn, pairParts, type PartMade } from "#src/features/components/made.rules.ts";
import { readReply } from "#src/features/components/reply.rules.ts";
import type { Message } from "../messages.contract.ts";

/** So long a reply that has just ended waits for what the server made of it. */
const SETTLE_MS = 3_000;

/** A reply with components; null: all of it is Markdown. `isWhole`: the server has said what it made of it. */
export type ReplyParts = { parts: PartMade[]; isWhole: boolean } | null;

const known = new WeakMap<Message, ReplyParts>();

/** What a reply that is complete consists of, read once. */
export function partsOfReply(message: Message): ReplyParts {
  const before = known.get(message);
  if (before !== undefined) return before;
  const made = madeIn(message.metadata);
  const parts = made && made.length > 0 ? paired(message.content, made) : null;
  known.set(message, parts);
  return parts;
}

function paired(text: string, made: MadeComponent[]): ReplyParts {
  const parts = pairParts(readReply(text), made);
  return parts.some((each) => each.made !== null) ? { parts, isWhole: true } : null;
}

/**
 * A reply’s words and components. While it is written, and for a moment after, its code is a card too; a reply of which the
 * server made nothing stays Markdown.
 */
export function useReplyParts(message: Message, text: string): ReplyParts {
  const isWriting = message.status === "streaming";
  const isSettling = useSettling(message, isWriting);
  const whole = isWriting ? null : partsOfReply(message);
  const growing = useMemo(() => {
    if (whole || !(isWriting || isSettling)) return null;
    const parts = readReply(text);
    return parts.some(({ kind }) => kind === "component") ? { parts: parts.map((part) => ({ part, made: null })), isWhole: false } : null;
  }, [whole, isWriting, isSettling, text]);
  return whole ?? growing;
}

/** It has ended on this page, and the server has not said yet what it made of it. */
function useSettling({ status, metadata }: Message, isWriting: boolean): boolean {
  const wasWriting = useRef(isWriting);
  wasWriting.current ||= isWriting;
  const [isOver, setOver] = useState(false);
  const isDue = wasWriting.current && status === "complete" && madeIn(metadata) === null;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => setOver(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [isDue]);
  return isDue && !isOver;
}

/** Its words without its code: for reading aloud. */
export const wordsOf = (reply: NonNullable<ReplyParts>): string =>
  reply.parts.flatMap(({ part }) => (part.kind === "text" ? [part.text] : [])).join("\n\n");
