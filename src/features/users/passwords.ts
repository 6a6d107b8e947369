import { DomainError } from "#src/shared/errors.ts";
import { SECOND } from "#src/shared/time.ts";

/** argon2id as OWASP recommends it; at most two at once, because each takes 19 MiB. */
const OPTIONS = { algorithm: "argon2id", memoryCost: 19_456, timeCost: 2 } as const;
const AT_ONCE = 2;
/** Who would come after these waits too long to be worth the memory. */
const WAITING_MAX = 200;
const RETRY_AFTER_MS = 5 * SECOND;

export type Passwords = {
  hash(password: string): Promise<string>;
  /** Also for an unknown account (`hash` undefined): the same work is done, so that the time tells nothing. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
};

export function createPasswords(): Passwords {
  let running = 0;
  const waiting: (() => void)[] = [];
  let nobody: Promise<string> | undefined;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (waiting.length >= WAITING_MAX) throw new DomainError("TOO_MANY_ATTEMPTS", { retryAfterMs: RETRY_AFTER_MS });
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }

  const hash = (password: string) => inTurn(() => Bun.password.hash(password, OPTIONS));
  return {
    hash,
    async verify(password, stored) {
      nobody ??= hash(crypto.randomUUID()).catch((error: unknown) => {
        nobody = undefined;
        throw error;
      });
      const against = stored ?? (await nobody);
      const isRight = await inTurn(() => Bun.password.verify(password, against));
      return isRight && stored !== undefined;
    },
  };
}
