import type { Channel } from "#src/client/offline/channel.ts";
import { type Database, openDatabase } from "#src/client/offline/database.ts";
import type { PageSignal, PageSignals } from "#src/client/offline/page-signals.ts";
import type { Timers } from "#src/client/offline/timers.ts";

// For tests: one browser with tabs that can be killed or frozen, whose clock only moves when told to.

export type SimulatedTab = {
  clock: Timers;
  locks: LockManager | null;
  database: Database;
  page: PageSignals & { signal(signal: PageSignal): void };
  channel<M>(name: string): Channel<M>;
  /** For what else must end with the tab. */
  isDead(): boolean;
  kill(): void;
  freeze(): void;
  thaw(): void;
};

let databases = 0;

export function simulatedBrowser({ hasLocks = true, startAt = 1_000_000 } = {}) {
  const name = `lectern-${++databases}`;
  const clock = simulatedClock(startAt);
  const locks = simulatedLocks();
  const lines = new Map<string, Set<Line>>();
  const busy = { runs: 0, count: 0 };

  function tab(): SimulatedTab {
    const inner = openDatabase(name);
    const own = { dead: false, frozen: false, late: [] as (() => void)[] };
    const signals = new Map<PageSignal, Set<() => void>>();
    const mine = locks.forTab();
    const alive = (fn: () => void) => () => {
      if (own.dead) return;
      if (own.frozen) own.late.push(fn);
      else fn();
    };
    return {
      clock: { now: clock.now, after: (ms, fn) => clock.after(ms, alive(fn)) },
      locks: hasLocks ? mine.manager : null,
      database: {
        run: async (fn) => {
          if (own.dead) return never();
          busy.runs += 1;
          const result = await inner.run(fn).finally(() => {
            busy.runs -= 1;
            busy.count += 1;
          });
          return own.dead ? never() : result;
        },
        close: inner.close,
      },
      page: {
        isOnline: () => true,
        isVisible: () => true,
        on(signal, listener) {
          const all = signals.get(signal) ?? new Set();
          signals.set(signal, all.add(listener));
          return () => void all.delete(listener);
        },
        signal: (signal) => signals.get(signal)?.forEach((listener) => listener()),
      },
      channel<M>(of: string) {
        const all = lines.get(of) ?? new Set<Line>();
        lines.set(of, all);
        const line: Line = { hear: [] };
        all.add(line);
        return {
          post(message: M) {
            if (own.dead || !all.has(line)) return;
            const copy = structuredClone(message);
            for (const other of all) if (other !== line) queueMicrotask(() => other.hear.forEach((hear) => hear(copy)));
          },
          listen: (listener: (message: M) => void) => line.hear.push((message) => alive(() => listener(message as M))()),
          close: () => void all.delete(line),
        };
      },
      isDead: () => own.dead,
      kill() {
        own.dead = true;
        mine.release();
        inner.close();
      },
      freeze: () => void (own.frozen = true),
      thaw() {
        own.frozen = false;
        for (const fn of own.late.splice(0)) fn();
      },
    };
  }

  return { tab, clock, name, settle: (isDone: () => boolean, withinMs?: number) => settle(clock, busy, isDone, withinMs) };
}

type Line = { hear: ((message: unknown) => void)[] };

const never = () => new Promise<never>(() => {});

export type SimulatedClock = ReturnType<typeof simulatedClock>;

export function simulatedClock(startAt: number) {
  let time = startAt;
  const timers = new Set<{ at: number; fn: () => void }>();
  return {
    now: () => time,
    after(ms: number, fn: () => void) {
      const timer = { at: time + Math.max(0, ms), fn };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    /** Runs the next timer, if it is due by `until`. */
    step(until = Number.POSITIVE_INFINITY): boolean {
      const [next] = [...timers].sort((a, b) => a.at - b.at);
      if (!next || next.at > until) return false;
      timers.delete(next);
      time = Math.max(time, next.at);
      next.fn();
      return true;
    },
    set: (to: number) => void (time = Math.max(time, to)),
  };
}

/** Lets promises and the database go on. */
export async function drain(rounds = 12): Promise<void> {
  for (let i = 0; i < rounds; i++) await new Promise((resolve) => setImmediate(resolve));
}

const QUIET_ROUNDS = 40;

/** Moves the clock on until `isDone`, but never while the database or a message is still at work. */
async function settle(
  clock: SimulatedClock,
  busy: { runs: number; count: number },
  isDone: () => boolean,
  withinMs = 3_600_000,
): Promise<void> {
  const end = clock.now() + withinMs;
  for (;;) {
    let { count } = busy;
    for (let quiet = 0; quiet < QUIET_ROUNDS; quiet++) {
      if (isDone()) return;
      await drain(1);
      if (busy.runs === 0 && busy.count === count) continue;
      quiet = 0;
      ({ count } = busy);
    }
    if (!clock.step(end)) throw new Error("It never came to that");
  }
}

/** As the browser's: a queue by name, stealing, and the end of a tab. */
function simulatedLocks() {
  type Request = { callback: () => unknown; settle: (result: Promise<unknown>) => void; tab: object };
  const held = new Map<string, Request & { drop(): void }>();
  const queues = new Map<string, Request[]>();
  const queueOf = (name: string) => queues.get(name) ?? queues.set(name, []).get(name)!;

  function grant(name: string) {
    if (held.has(name)) return;
    const request = queueOf(name).shift();
    if (!request) return;
    let drop = () => {};
    const gone = new Promise<never>((_, reject) => (drop = () => reject(new DOMException("Stolen", "AbortError"))));
    const lock = { ...request, drop };
    held.set(name, lock);
    const result = Promise.resolve().then(request.callback);
    const free = () => {
      if (held.get(name) === lock) held.delete(name);
      grant(name);
    };
    result.then(free, free);
    request.settle(Promise.race([result, gone]));
  }

  return {
    forTab() {
      const tab = {};
      const request = (name: string, options: LockOptions, callback: () => unknown) =>
        new Promise((resolve, reject) => {
          const entry: Request = { callback, settle: resolve, tab };
          if (options.steal) {
            held.get(name)?.drop();
            held.delete(name);
            queueOf(name).unshift(entry);
          } else queueOf(name).push(entry);
          options.signal?.addEventListener("abort", () => {
            const queue = queueOf(name);
            const index = queue.indexOf(entry);
            if (index < 0) return;
            queue.splice(index, 1);
            reject(new DOMException("Aborted", "AbortError"));
          });
          queueMicrotask(() => grant(name));
        });
      return {
        manager: { request } as unknown as LockManager,
        release() {
          for (const [name, queue] of queues)
            queues.set(
              name,
              queue.filter((entry) => entry.tab !== tab),
            );
          for (const [name, lock] of held) {
            if (lock.tab !== tab) continue;
            held.delete(name);
            grant(name);
          }
        },
      };
    },
  };
}
