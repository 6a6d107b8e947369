/** Every way in which a request can fail, with the details each carries. Closed: a new failure gets a line here. */
export type DomainErrors = {
  /** Nobody is signed in, or the sign-in, token or account is no longer good. */
  UNAUTHENTICATED: Record<string, never>;
  /** E-mail and password do not belong together; also said for unknown accounts. */
  WRONG_CREDENTIALS: Record<string, never>;
  /** The current password given for a change is not right. */
  WRONG_PASSWORD: Record<string, never>;
  /** A token without the scope, or a role that may not. */
  NOT_ALLOWED: { needs: string };
  /** New accounts need an invite on this server. */
  SIGN_UP_CLOSED: Record<string, never>;
  EMAIL_TAKEN: Record<string, never>;
  /** Unknown, or somebody else's: the two are never told apart. */
  NOT_FOUND: { entity: string };
  /** The id a client made is already in use. Says nothing about by whom. */
  ID_TAKEN: { entity: string };
  /** A `mutationId` came again with another procedure or input. */
  MUTATION_REUSED: { mutationId: string };
  /** The record has moved on since the revision the client saw. */
  STALE_REVISION: { revision: number };
  /** The record's state does not allow this; `reason` says which state, in words. */
  NOT_POSSIBLE: { reason: string };
  /** One or more fields are wrong: path to message. */
  BAD_INPUT: { fields: Record<string, string> };
  TOO_MANY_ATTEMPTS: { retryAfterMs: number };
  TOO_LARGE: { limitBytes: number };
  /** A request that a browser sent on behalf of another site, or without the header that ours sends. */
  CROSS_SITE: Record<string, never>;
  /** A provider's failure, in words for people. `rawText` is what the model wrote, when it could not be used. */
  MODEL_FAILED: { kind: ModelFailure; reason: string; rawText?: string; retryable: boolean };
  /** What lies on the server's disk is not what was stored there. */
  DAMAGED: { entity: string };
  /** The disk of the server is full; nothing was changed. */
  DISK_FULL: Record<string, never>;
  /** The database could not take the write just now; trying again is safe. */
  BUSY: Record<string, never>;
  /** The connection to the database was lost while it committed: the change may be stored or not; sending it again is safe. */
  UNCONFIRMED: Record<string, never>;
  /** The server is stopping; reconnect. */
  SHUTTING_DOWN: Record<string, never>;
};

/** In which way a model failed; decides which way out is offered. */
export type ModelFailure =
  | "key"
  | "model"
  | "rate-limit"
  | "failed"
  | "unreachable"
  | "tls"
  | "address"
  | "silent"
  | "cut"
  | "garbled"
  | "empty"
  | "filtered"
  | "too-long"
  | "endless"
  | "refused";

export type DomainCode = keyof DomainErrors;

/** The one error that features throw. `server/trpc.ts` maps it to the wire, `client/words.ts` to sentences. */
export class DomainError<C extends DomainCode = DomainCode> extends Error {
  override readonly name = "DomainError";
  constructor(
    readonly code: C,
    readonly details: DomainErrors[C],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

export const notFound = (entity: string) => new DomainError("NOT_FOUND", { entity });
export const badInput = (fields: Record<string, string>) => new DomainError("BAD_INPUT", { fields });
