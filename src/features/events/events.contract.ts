import { z } from "zod";
import type { Instant } from "#src/shared/time.ts";

/**
 * What changed. `lesson` + `presence`: somebody came to it, left it, or went to another part; told to everyone, and never
 * replayed. `session` + `messages`: something in that conversation's messages changed, and with it the session's
 * preview, count and time. Of a component `revision` is its version.
 */
export type LiveEvent = {
  entity: "session" | "lesson" | "template" | "component" | "project" | "token" | "device";
  entityId: string;
  kind: "created" | "updated" | "deleted" | "messages" | "presence";
  revision: number | null;
  at: Instant;
};

/**
 * `start`: the first of a new stream; its id tells where the stream stands, so that a reader who hears nothing else can
 * continue from there. `reset`: the server cannot replay since `lastEventId`; load everything again.
 */
export type StreamedEvent = LiveEvent | { kind: "start" } | { kind: "reset" };

export const subscribeInput = z.strictObject({ lastEventId: z.string().max(40).optional() }).prefault({});
