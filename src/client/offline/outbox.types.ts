/** `kept`: on this device, waiting. `sending`: on its way. `aside`: refused, with the reason, until a person decides. */
export type OpState = "kept" | "sending" | "aside";

export type Problem = { code: string; words: string; details?: unknown };

export type OutboxItem = {
  mutationId: string;
  userId: string;
  /** Procedure, such as `messages.send`. */
  path: string;
  /** Carries `mutationId`. */
  input: Record<string, unknown>;
  /** What the op is about, such as `lesson:<id>`; ops of one subject are sent strictly in order. */
  subject: string;
  /** Words for the sync panel. */
  label: string;
  state: OpState;
  attempts: number;
  createdAt: number;
  problem: Problem | null;
};

export type OutboxView = {
  /** The account's ops in the order in which they are sent. */
  items: OutboxItem[];
  connection: "online" | "offline";
  needsSignIn: boolean;
  /** Subject to the time of the server's last acknowledgement. */
  lastAckAt: Record<string, number>;
  /** Why this device keeps nothing at the moment, in words; null while it does. */
  notKept: string | null;
};

/** Carries one op to the server. Throws `SendError`. */
export type Send = (path: string, input: Record<string, unknown>, signal: AbortSignal) => Promise<unknown>;

/**
 * `offline`: the server was not reached (a gateway's 502 to 504 too). `sign-in`: nobody is signed in. `rejected`: the
 * server refused it for good. `retry`: it may work later.
 */
export class SendError extends Error {
  override readonly name = "SendError";
  constructor(
    readonly kind: "offline" | "sign-in" | "rejected" | "retry",
    readonly problem: Problem,
    readonly retryAfterMs?: number,
  ) {
    super(problem.words);
  }
}

export type NewOp = {
  path: string;
  input: Record<string, unknown>;
  subject: string;
  label: string;
  mutationId?: string;
};

export type Outbox = {
  /**
   * `kept` resolves once the op is on this device, and rejects when the device refuses it (it is sent all the same).
   * `done` resolves with the server's answer, whichever tab sent it, and rejects with `SendError` when the op is set
   * aside or discarded. Neither needs to be awaited.
   */
  enqueue<T>(op: NewOp): { mutationId: string; kept: Promise<void>; done: Promise<T> };
  /** The same object until something changes. */
  view(): OutboxView;
  subscribe(listener: () => void): () => void;
  /** Sends an op again that was set aside. */
  retry(mutationId: string): Promise<void>;
  discard(mutationId: string): Promise<void>;
  /** Replaces an op that was set aside by a corrected one, such as a decided conflict; it is sent under a new id. */
  resolve<T>(mutationId: string, input: Record<string, unknown>): { mutationId: string; kept: Promise<void>; done: Promise<T> };
  pending(subject: string): OutboxItem[];
  /**
   * Call when a document is opened, and show these ops' changes on top of what the server gave: later saves from this
   * tab then count as built on them, so that they coalesce and rebase instead of conflicting.
   */
  adopt(subject: string): OutboxItem[];
  /** Also for ops that another tab sent, or that were kept by an earlier visit. */
  onAnswer(listener: (item: OutboxItem, answer: unknown) => void): () => void;
  /** Only this account's ops are sent from now on; another account's stay kept. */
  signedIn(userId: string): void;
  /** Something else than an op was told that nobody is signed in. */
  signInNeeded(): void;
  /** Call before signing out: nothing is sent under another account's cookie. */
  signedOut(): void;
  /** Tries now. Resolves when what this tab enqueued is kept and, in the sending tab, nothing is on its way. */
  flush(): Promise<void>;
  close(): void;
};
