import { byLease } from "#src/client/offline/election-lease.ts";
import { byLock } from "#src/client/offline/election-lock.ts";
import type { ElectionDeps, Post, Sign } from "#src/client/offline/election.types.ts";

export type Election = {
  isLeader(): boolean;
  /** Asks the leader for a sign of life; a silent one is replaced. Some browsers freeze tabs that hold a lock. */
  challenge(): void;
  hear(sign: Sign): void;
  close(): void;
};

const ANSWER_WITHIN_MS = 2000;

/** One tab of this browser at a time. */
export function elect(deps: ElectionDeps): Election {
  const { clock } = deps;
  let leader = false;
  let closed = false;
  let cancelQuestion: (() => void) | undefined;

  const gain = () => {
    if (leader || closed) return;
    leader = true;
    deps.post({ type: "pong" });
    deps.onGain();
  };
  const lose = () => {
    if (!leader) return;
    leader = false;
    deps.onLoss();
  };
  const turn = { gain, lose };
  const post = deps.locks ? byLock(deps, deps.locks, turn) : deps.database ? byLease(deps, deps.database, turn) : alone(gain);

  return {
    isLeader: () => leader,
    challenge() {
      if (leader || closed || cancelQuestion) return;
      deps.post({ type: "ping" });
      cancelQuestion = clock.after(ANSWER_WITHIN_MS, () => {
        cancelQuestion = undefined;
        if (!leader && !closed) post.take();
      });
    },
    hear({ type }) {
      if (type === "ping") return leader ? deps.post({ type: "pong" }) : undefined;
      cancelQuestion?.();
      cancelQuestion = undefined;
      if (leader) post.check();
    },
    close() {
      closed = true;
      cancelQuestion?.();
      lose();
      post.leave();
    },
  };
}

function alone(gain: () => void): Post {
  queueMicrotask(gain);
  return { take() {}, check() {}, leave() {} };
}
