import type { OutboxItem } from "#src/client/offline/outbox.ts";
import { mergeUnder } from "./lesson-merge.ts";
import { conflictIn } from "./lesson-ops.ts";
import { withChanges, type LessonChanges, type LessonText } from "./lesson-text.ts";

type Stage = { id: string; text: LessonText };

/** The server's text, and on it the text after each save of this page that is not answered yet. */
export function createSentLine(given: LessonText, items: OutboxItem[]) {
  let ground = given;
  let stages: Stage[] = [];
  for (const item of items.filter(({ path }) => path === "drafts.save")) stages.push({ id: item.mutationId, text: textWith(item) });

  /** A save that waits for a decision was written on what stood there before: what others wrote elsewhere stays under it. */
  function textWith(item: OutboxItem): LessonText {
    const changes = item.input.changes as LessonChanges;
    const from = conflictIn([item])?.base;
    return from ? mergeUnder(from, withChanges(from, changes), top()).text : withChanges(top(), changes);
  }

  function top() {
    return stages.at(-1)?.text ?? ground;
  }

  return {
    text: top,
    isWaiting: () => stages.length > 0,
    /** The text as it was after the save with this id. */
    textAfter: (id: string) => stages.find((stage) => stage.id === id)?.text,
    push: (id: string, text: LessonText) => void stages.push({ id, text }),
    /** The save with this id is answered, and those that were joined into it. Returns what was sent with it. */
    answered(id: string): LessonText | undefined {
      const index = stages.findIndex((stage) => stage.id === id);
      if (index < 0) return undefined;
      const { text } = stages[index]!;
      stages = stages.slice(index + 1);
      return text;
    },
    /** The server's newest text under what still waits. `from`: what those saves were written on. */
    accept(latest: LessonText, from: LessonText = ground): boolean {
      ground = latest;
      let isClean = true;
      stages = stages.map(({ id, text }) => {
        const merged = mergeUnder(from, text, latest);
        isClean &&= merged.isClean;
        return { id, text: merged.text };
      });
      return isClean;
    },
    reset(latest: LessonText) {
      ground = latest;
      stages = [];
    },
  };
}
