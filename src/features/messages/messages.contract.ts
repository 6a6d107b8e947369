import { z } from "zod";
import { id, metadata, type Metadata, mutation, page, text } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

export const MESSAGE_ROLES = ["user", "assistant"] as const;
export const MESSAGE_STATUSES = ["complete", "streaming", "stopped", "failed"] as const;
export const MESSAGE_TYPES = ["text"] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** One turn in a session. */
export type Message = {
  id: string;
  sessionId: string;
  /** The message this one answers or follows; null for the first. Siblings share a parent. */
  parentId: string | null;
  role: (typeof MESSAGE_ROLES)[number];
  /** Markdown. While `status` is `streaming`: what is stored so far. */
  content: string;
  messageType: (typeof MESSAGE_TYPES)[number];
  status: MessageStatus;
  /** Why the reply failed, in words for people; null unless `status` is `failed`. `interrupted`: the server stopped. */
  error: { reason: string; words: string } | null;
  attachments: never[];
  /** `model` names what answered; clients may add keys of their own to user messages. */
  metadata: Metadata;
  createdAt: Instant;
};

export type Sent = { userMessage: Message; assistantMessage: Message };

/** What `messages.stream` sends: text from an offset on (UTF-16 code units), then, last, how it ended. */
export type StreamPart = { offset: number; delta: string } | { status: MessageStatus; error: Message["error"] };

/** At most this many UTF-16 code units in one message by a person. */
export const MESSAGE_MAX = 200_000;

export const listMessagesInput = z.strictObject({ sessionId: id, ...page });
export const sendMessageInput = mutation({
  id: id.optional(),
  sessionId: id,
  content: text(MESSAGE_MAX).refine((value) => value.trim() !== "", "Write a message first"),
  attachmentIds: z.array(id).max(0, "Attachments are not available yet").optional(),
  parentId: id.nullable().optional(),
  metadata: metadata.optional(),
});
export const streamMessageInput = z.strictObject({
  id,
  offset: z.int().min(0).optional(),
});
export const stopMessageInput = mutation({ id });
export const regenerateMessageInput = mutation({ id });

export type SendMessage = z.infer<typeof sendMessageInput>;
