import type { Mirror } from "#src/client/offline/mirror.ts";
import { bySubject } from "#src/client/offline/op.ts";

/**
 * Which op this tab's next one is built on, by subject. Two tabs that edit one lesson are two lines: their saves are
 * not laid on top of each other here, where that would lose words, but merged by the server.
 */
export type Lines = {
  headOf(subject: string): string | null;
  follow(subject: string, mutationId: string): void;
  /** The tab shows what is queued for the subject now. */
  adopt(subject: string): void;
  /** A page just loaded shows what earlier visits left. */
  restart(): void;
};

export function createLines(mirror: Mirror): Lines {
  const heads = new Map<string, string>();
  return {
    headOf: (subject) => heads.get(subject) ?? null,
    follow: (subject, mutationId) => heads.set(subject, mutationId),
    adopt(subject) {
      const last = bySubject(mirror.ops.values()).get(subject)?.at(-1);
      if (last) heads.set(subject, last.tip);
    },
    restart() {
      heads.clear();
      for (const [subject, queue] of bySubject(mirror.ops.values())) heads.set(subject, queue.at(-1)!.tip);
    },
  };
}
