import { type Send, SendError } from "#src/client/offline/outbox.types.ts";
import { drain, type SimulatedTab } from "#src/client/offline/simulated-browser.ts";

// For tests: a server with idempotency keys behind a network that loses and doubles.

export type Weather = {
  /** Chances between 0 and 1. */
  lostBefore?: number;
  lostAfter?: number;
  busy?: number;
  /** Times that one request arrives, at most. */
  copies?: number;
};

export type Effect = { mutationId: string; path: string; input: Record<string, unknown> };
type Handle = (path: string, input: Record<string, unknown>) => unknown;

export function simulatedServer(random: () => number, handle: Handle = () => ({ ok: true })) {
  const effects: Effect[] = [];
  const stored = new Map<string, { input: string; answer: unknown }>();
  const state = { isDown: false, isSignedIn: true, weather: {} as Weather, arrivals: 0 };

  function arrive(path: string, input: Record<string, unknown>): unknown {
    state.arrivals += 1;
    const mutationId = String(input.mutationId);
    const json = JSON.stringify(input);
    const known = stored.get(mutationId);
    if (known && known.input !== json) throw rejected("MUTATION_REUSED");
    if (known) return structuredClone(known.answer);
    const answer = handle(path, input);
    effects.push({ mutationId, path, input: structuredClone(input) });
    stored.set(mutationId, { input: json, answer });
    return structuredClone(answer);
  }

  const sendFrom =
    (tab: SimulatedTab): Send =>
    async (path, input, signal) => {
      const { lostBefore = 0, lostAfter = 0, busy = 0, copies = 1 } = state.weather;
      await drain(Math.floor(random() * 4));
      if (tab.isDead()) return new Promise(() => {});
      if (signal.aborted) throw signal.reason;
      if (state.isDown || random() < lostBefore) throw offline();
      if (!state.isSignedIn) throw new SendError("sign-in", { code: "UNAUTHENTICATED", words: "You are signed out." });
      if (random() < busy) throw new SendError("retry", { code: "BUSY", words: "Busy." });
      const sent = structuredClone(input);
      const answer = arrive(path, sent);
      for (let copy = 1 + Math.floor(random() * copies); copy > 1; copy--)
        void drain(Math.floor(random() * 30)).then(() => arrive(path, sent));
      await drain(Math.floor(random() * 4));
      if (tab.isDead()) return new Promise(() => {});
      if (random() < lostAfter) throw offline();
      return answer;
    };

  return { effects, state, sendFrom };
}

export const offline = () => new SendError("offline", { code: "NETWORK", words: "The server does not answer." });
export const rejected = (code: string, words = "The server refused it.") => new SendError("rejected", { code, words });

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
