import { z } from "zod";
import { id, line, mutation, page, text } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

export const MODES = ["fun", "learn"] as const;
export type Mode = (typeof MODES)[number];

/** One conversation with the AI. */
export type Session = {
  id: string;
  userId: string;
  projectId: string | null;
  /** Empty until the first message names it. */
  title: string;
  /** The beginning of the newest message, one line. */
  preview: string;
  description: string;
  /** BCP 47 tag, such as `en` or `pt-BR`. */
  language: string;
  mode: Mode;
  /** The model chosen for it; null: the server's default. */
  modelId: string | null;
  /** The message at which the chosen branch ends; null: the newest one. */
  currentMessageId: string | null;
  /** The lesson it talks about; null: none. */
  lessonId: string | null;
  messageCount: number;
  isPinned: boolean;
  isArchived: boolean;
  createdAt: Instant;
  updatedAt: Instant;
  /** When it was deleted; it is gone for good 30 days later. */
  deletedAt: Instant | null;
};

const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "Needs a language tag such as en or pt-BR");

/** So long a deleted conversation can come back; `server/maintenance.ts` removes it after that. */
export const KEPT_DELETED_DAYS = 30;

/** Longest title, in UTF-16 code units. */
export const TITLE_MAX = 200;

const settable = {
  title: line(TITLE_MAX).optional(),
  mode: z.enum(MODES).optional(),
  language: language.optional(),
  description: text(500).optional(),
  projectId: id.nullable().optional(),
  modelId: z.string().max(100).nullable().optional(),
  /** One that may be read. */
  lessonId: id.nullable().optional(),
};

export const listSessionsInput = z
  .strictObject({
    ...page,
    projectId: id.optional(),
    /** Only those that are about this lesson. */
    lessonId: id.optional(),
    mode: z.enum(MODES).optional(),
    archived: z.boolean().optional(),
    pinned: z.boolean().optional(),
    /** Only what was deleted and can come back, most recently deleted first. */
    deleted: z.boolean().optional(),
  })
  .prefault({});
export const getSessionInput = z.strictObject({ id });
export const createSessionInput = mutation({ id: id.optional(), ...settable });
export const updateSessionInput = mutation({
  id,
  ...settable,
  isPinned: z.boolean().optional(),
  isArchived: z.boolean().optional(),
});
export const deleteSessionInput = mutation({
  id,
  /** Its components stay, without a conversation; left out: they go and come back with it. */
  keepComponents: z.boolean().optional(),
});
export const restoreSessionInput = mutation({ id });
export const retrySessionInput = mutation({ id });

export type CreateSession = z.infer<typeof createSessionInput>;
export type UpdateSession = z.infer<typeof updateSessionInput>;
export type ListSessions = z.infer<typeof listSessionsInput>;
