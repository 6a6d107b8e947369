import type { Logger } from "pino";
import type { Reader, Store } from "#db/store.ts";
import type { Config } from "#src/config.ts";
import type { Actor } from "#src/server/actor.ts";
import type { About, Assistants } from "#src/features/ai/ai.contract.ts";
import type { Registry, Resolve, SecretBox } from "#src/features/ai/index.ts";
import type { AttachmentFiles } from "#src/features/attachments/index.ts";
import type { Previews } from "#src/features/components/preview/previews.ts";
import type { Generations } from "#src/features/messages/generations.ts";
import type { Presence } from "#src/features/presence/presence.ts";
import type { Passwords } from "#src/features/users/passwords.ts";
import type { TokenCache } from "#src/features/tokens/index.ts";
import type { SessionRow } from "#src/features/sessions/index.ts";
import type { SignIns } from "#src/features/users/sign-ins.ts";
import type { Throttle } from "#src/features/users/throttle.ts";
import type { Metadata } from "#src/shared/contract.ts";
import type { Clock } from "#src/shared/time.ts";

/** What a reply shall know beside the conversation, looked up when it begins. `question`: the message it answers. */
export type LookUp = (reader: Reader, session: SessionRow, question: { metadata: Metadata }) => Promise<About>;

/** What every use case may need, made once by `createApp`. */
export type Services = {
  config: Config;
  store: Store;
  clock: Clock;
  newId: () => string;
  log: Logger;
  assistants: Assistants;
  /** What administrators set up for models. `resolve`: another way to look names up, for tests. */
  ai: { registry: Registry; box: SecretBox; resolve?: Resolve };
  files: AttachmentFiles;
  previews: Previews;
  /** Of the features that conversations can be about. */
  lookUps: readonly LookUp[];
  generations: Generations;
  presence: Presence;
  signIns: SignIns;
  tokens: TokenCache;
  passwords: Passwords;
  throttle: Throttle;
  /** Aborts when the server stops: open streams end. */
  stopping: AbortSignal;
};

/** One request. */
export type Context = Services & {
  requestId: string;
  /** The procedure that is called. */
  path: string;
  actor: Actor | null;
  /** Asks again whether whoever opened this request is still signed in: for streams that live long. */
  stillSignedIn: () => Promise<boolean>;
  /** Aborts when the client goes away. */
  signal: AbortSignal;
  address: string;
  userAgent: string;
  /** Headers for the answer, such as `set-cookie`. */
  answer: Headers;
};

/** A request of somebody who is signed in, to one procedure. */
export type SignedIn = Context & { actor: Actor };
