import { z } from "zod";
import { id } from "#src/shared/contract.ts";

/** Somebody who has a lesson open now. */
export type Present = {
  userId: string;
  name: string;
  /** The part of the lesson they are in, such as `script.<id>`; null: none in particular. */
  part: string | null;
  /** Something was written there just now. */
  isWriting: boolean;
};

const lessonId = id;
/** Made by the tab: one person may have a lesson open twice. */
const tabId = id;

export const listPresentInput = z.strictObject({ lessonId });
export const enterInput = z.strictObject({ lessonId, tabId, part: z.string().max(200).nullable(), isWriting: z.boolean().optional() });
export const leaveInput = z.strictObject({ lessonId, tabId });

/** Who has not been heard of for this long has left. A tab says that it is there three times as often. */
export const PRESENT_MS = 45_000;

export type Enter = z.infer<typeof enterInput>;
export type Leave = z.infer<typeof leaveInput>;
