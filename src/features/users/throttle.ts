import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "#src/shared/errors.ts";
import { MINUTE, SECOND } from "#src/shared/time.ts";

const WINDOW = 15 * MINUTE;
/** Failures of one account from one address; the account's other addresses and sign-ins are not touched. */
const PER_ACCOUNT_AND_ADDRESS = 10;
/** Failures from one address over all accounts: slows guessing one password for everybody. */
const PER_ADDRESS = 100;
/** Sign-ups from one address, right or wrong: each costs a hash, and where sign-up is open an account. */
const SIGN_UPS_PER_ADDRESS = 30;

export type Throttle = {
  /** Counts an attempt before it is looked at; throws `TOO_MANY_ATTEMPTS` with the time to wait. */
  attempt(account: string, address: string): Promise<void>;
  /** The attempt was right: its count is taken back. */
  succeeded(account: string, address: string): Promise<void>;
  /** Counts a sign-up; throws `TOO_MANY_ATTEMPTS` like `attempt`. */
  signUp(address: string): Promise<void>;
};

export function createThrottle(): Throttle {
  const pair = new RateLimiterMemory({ points: PER_ACCOUNT_AND_ADDRESS, duration: WINDOW / SECOND });
  const wide = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW / SECOND });
  const signUps = new RateLimiterMemory({ points: SIGN_UPS_PER_ADDRESS, duration: WINDOW / SECOND });
  const keyOf = (account: string, address: string) => `${address}\n${account}`;

  async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new DomainError("TOO_MANY_ATTEMPTS", { retryAfterMs: refused.msBeforeNext });
      throw refused;
    }
  }

  return {
    async attempt(account, address) {
      await consume(pair, keyOf(account, address));
      await consume(wide, address);
    },
    signUp: (address) => consume(signUps, address),
    async succeeded(account, address) {
      await pair.delete(keyOf(account, address));
      await wide.reward(address);
    },
  };
}
