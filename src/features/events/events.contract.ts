import { z } from "zod";
import type { Instant } from "#src/shared/time.ts";

/**
 * What changed. `session` + `messages`: something in that conversation's messages changed, and with it the session's
 * preview, count and time.
 */
export type LiveEvent = {
  entity: "session" | "lesson" | "token" | "device";
  entityId: string;
  kind: "created" | "updated" | "deleted" | "messages";
  revision: number | null;
  at: Instant;
};

/** `reset`: the server no longer holds the events since `lastEventId`; load everything again. */
export type StreamedEvent = LiveEvent | { kind: "reset" };

export const subscribeInput = z.strictObject({ lastEventId: z.string().max(40).optional() }).prefault({});
