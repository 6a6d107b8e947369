import { z } from "zod";
import { type Attachment, ATTACHMENTS_MAX } from "#src/features/attachments/attachments.contract.ts";
import { id, metadata, type Metadata, mutation, page, text } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

export const MESSAGE_ROLES = ["user", "assistant"] as const;
export const MESSAGE_STATUSES = ["complete", "streaming", "stopped", "failed"] as const;
export const MESSAGE_TYPES = ["text"] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/**
 * Why a reply failed. `reason` is a code of MODEL_FAILED's `kind`, or `interrupted` (the server stopped) or `internal`;
 * `words` say it to people.
 */
export type MessageError = { reason: string; words: string };

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
  /** Why the reply failed; null unless `status` is `failed`. */
  error: MessageError | null;
  attachments: Attachment[];
  /**
   * Of replies: `model` names what answered, `omittedTurns` how many of the oldest turns it could not read,
   * `lessonShortened` that it was shown only a part of the attached lesson. Clients may add keys of their own to user
   * messages.
   */
  metadata: Metadata;
  createdAt: Instant;
};

export type Sent = { userMessage: Message; assistantMessage: Message };

/** What `messages.stream` sends: text from an offset on (UTF-16 code units), then, last, how it ended. */
export type StreamPart =
  /** `waiting`: it tries again by itself at `until`; null: it goes on. */
  { offset: number; delta: string; waiting?: Waiting | null } | { status: MessageStatus; error: Message["error"] };

/** Why a reply waits, in words for people, and until when. */
export type Waiting = { words: string; until: Instant };

/** What editing makes: another version of the message beside the old one, and for a question the reply to it. */
export type Edited = Message & { assistantMessage: Message | null };

/** At most this many UTF-16 code units in one message by a person. */
export const MESSAGE_MAX = 200_000;

export const listMessagesInput = z.strictObject({ sessionId: id, ...page });
export const sendMessageInput = mutation({
  id: id.optional(),
  sessionId: id,
  /** May be empty with an attachment. */
  content: text(MESSAGE_MAX),
  attachmentIds: z.array(id).max(ATTACHMENTS_MAX, `At most ${ATTACHMENTS_MAX} attachments`).optional(),
  parentId: id.nullable().optional(),
  metadata: metadata.optional(),
}).refine(({ content, attachmentIds }) => content.trim() !== "" || attachmentIds?.length, {
  error: "Write a message first",
  path: ["content"],
});
export const streamMessageInput = z.strictObject({
  id,
  offset: z.int().min(0).optional(),
});
export const stopMessageInput = mutation({ id });
export const regenerateMessageInput = mutation({ id });
export const updateMessageInput = mutation({
  id,
  /** The id of the new version. */
  newId: id.optional(),
  content: text(MESSAGE_MAX).refine((value) => value.trim() !== "", "Write a message first"),
});
export const deleteMessageInput = mutation({ id });
export const chooseMessageInput = mutation({ id });

export type UpdateMessage = z.infer<typeof updateMessageInput>;
export type SendMessage = z.infer<typeof sendMessageInput>;
