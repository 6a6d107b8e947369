import type { DomainCode, DomainErrors } from "#src/shared/errors.ts";
import { MINUTE, SECOND } from "#src/shared/time.ts";

type Sentences = { [C in DomainCode]: (details: DomainErrors[C]) => string };

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A length of time in words, rounded up: `8 seconds`, `15 minutes`. */
export const duration = (ms: number) =>
  ms < 2 * MINUTE ? plural(Math.ceil(ms / SECOND), "second") : plural(Math.ceil(ms / MINUTE), "minute");

const nouns: Record<string, string> = { session: "conversation", draft: "lesson" };
const noun = (entity: string) => nouns[entity] ?? entity;

const sentences: Sentences = {
  UNAUTHENTICATED: () => "Sign in to go on.",
  WRONG_CREDENTIALS: () => "This email and password do not belong together.",
  WRONG_PASSWORD: () => "The current password is different.",
  NOT_ALLOWED: ({ needs }) => `This needs ${needs}.`,
  SIGN_UP_CLOSED: () => "New accounts need an invite here. Ask an administrator for one.",
  EMAIL_TAKEN: () => "There is an account with this email already. Sign in instead.",
  NOT_FOUND: ({ entity }) => `This ${noun(entity)} does not exist, or is not yours.`,
  ID_TAKEN: ({ entity }) => `The id of this ${noun(entity)} is in use. Make a new id and send it again.`,
  MUTATION_REUSED: () => "This mutationId was used for another change. Use a new one for each change.",
  STALE_REVISION: ({ revision }) => `The lesson has moved on to revision ${revision}. Load it and decide again.`,
  NOT_POSSIBLE: ({ reason }) => reason,
  BAD_INPUT: ({ fields }) =>
    Object.entries(fields)
      .map(([path, message]) => (path ? `${path}: ${message}` : message))
      .join(". ") || "Something in the request is not as it needs to be.",
  TOO_MANY_ATTEMPTS: ({ retryAfterMs }) => `Too many attempts. Wait ${duration(retryAfterMs)}, then try again.`,
  TOO_LARGE: ({ limitBytes }) => `This is larger than ${Math.round(limitBytes / 1_000_000)} MB, the most that one request may hold.`,
  CROSS_SITE: () => "This request came from another site, or lacks the header x-lectern: 1.",
  MODEL_FAILED: ({ reason }) => reason,
  DAMAGED: ({ entity }) => `The server’s disk has lost or changed this ${noun(entity)}. A backup may have it.`,
  DISK_FULL: () => "The server’s disk is full. Nothing was changed.",
  BUSY: () => "The database is busy. Nothing was changed; trying again is safe.",
  UNCONFIRMED: () => "The database did not confirm this: it may be saved or not. Sending the same again is safe.",
  SHUTTING_DOWN: () => "The server is restarting. Nothing was changed; trying again is safe.",
};

/** The sentence that people and scripts get for an error. */
export function sentence<C extends DomainCode>(code: C, details: DomainErrors[C]): string {
  return sentences[code](details);
}
