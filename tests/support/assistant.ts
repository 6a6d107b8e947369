import type { Assistant, Conversation } from "#src/features/ai/ai.contract.ts";
import { lessonContent } from "#src/features/lessons/lessons.contract.ts";
import { emptyContent } from "#src/features/lessons/lessons.rules.ts";

/** A model whose words the test gives one by one. */
export type Scripted = Assistant & {
  say(...words: string[]): void;
  finish(): void;
  fail(error: unknown): void;
  asked: Conversation[];
  /** Resolves when the reply was aborted. */
  aborted: Promise<void>;
};

/** `immediately`: every reply says this and ends by itself. */
export function scriptedAssistant(immediately?: string): Scripted {
  const queue: (string | { end: true } | { error: unknown })[] = [];
  let wake = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  const asked: Conversation[] = [];
  const push = (item: (typeof queue)[number]) => {
    queue.push(item);
    wake.resolve();
  };
  return {
    name: "scripted",
    isPlanner: false,
    readsImages: false,
    title: async () => "",
    asked,
    aborted: aborted.promise,
    say: (...words) => words.forEach(push),
    finish: () => push({ end: true }),
    fail: (error) => push({ error }),
    async *reply(conversation, signal) {
      asked.push(conversation);
      signal.addEventListener("abort", () => {
        aborted.resolve();
        wake.resolve();
      });
      if (immediately !== undefined) return yield immediately;
      while (!signal.aborted) {
        const item = queue.shift();
        if (item === undefined) {
          wake = Promise.withResolvers<void>();
          await wake.promise;
        } else if (typeof item === "string") yield item;
        else if ("error" in item) throw item.error;
        else return;
      }
    },
    async draftLesson() {
      const content = lessonContent.parse({
        ...emptyContent(),
        summary: "A lesson",
        script: [{ id: "s1", heading: "Start", body: "Clap.", minutes: 10 }],
      });
      return { title: "Rhythm", content };
    },
  };
}
