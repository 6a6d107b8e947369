import type { Assistant, Conversation } from "#src/features/ai/ai.contract.ts";
import type { Brief } from "#src/features/ai/planner/brief.ts";
import { type Pace, readingPace, wordByWord } from "#src/features/ai/planner/pace.ts";
import { PHRASES } from "#src/features/ai/planner/phrases/all.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import { makePlan, type Plan } from "#src/features/ai/planner/plan/plan.ts";
import { understand } from "#src/features/ai/planner/understand/understand.ts";
import { isLanguageItself } from "#src/features/ai/planner/write/facts.ts";
import { writeDraft } from "#src/features/ai/planner/write/write-draft.ts";
import { writeReply } from "#src/features/ai/planner/write/write-reply.ts";
import { writeLimits, writeQuestion } from "#src/features/ai/planner/write/write-talk.ts";
import { writeTitle } from "#src/features/ai/planner/write/write-title.ts";
import type { Mode } from "#src/features/sessions/sessions.contract.ts";
import { DomainError } from "#src/shared/errors.ts";

export const PLANNER_NAME = "Built-in planner";

/**
 * Lays out lessons by rule, without a model or a network. The same conversation gives the same words; only the ids of
 * a draft's parts come from `newId`. An aborted reply ends; an aborted draft throws the signal's reason. A draft of a
 * conversation without a topic throws `NOT_POSSIBLE`, saying what to write.
 */
export function createPlanner({ newId, pace = readingPace }: { newId: () => string; pace?: Pace }): Assistant {
  return {
    name: PLANNER_NAME,
    isPlanner: true,
    readsImages: false,
    reply: (conversation, signal) => wordByWord(answer(conversation), signal, pace),
    async draftLesson(conversation, signal) {
      signal.throwIfAborted();
      const { brief } = understand(conversation.turns, conversation.language);
      const phrases = PHRASES[brief.language];
      if (brief.topic === null) throw new DomainError("NOT_POSSIBLE", { reason: phrases.talk.noTopicForDraft });
      return writeDraft(planFor({ ...brief, topic: brief.topic }, conversation.mode, phrases), phrases, newId);
    },
    async title({ turns, language }) {
      const { brief } = understand(turns, language);
      return writeTitle(brief, PHRASES[brief.language]);
    },
  };
}

function answer({ turns, language, mode }: Conversation): string {
  const understood = understand(turns, language);
  const { brief, last, changes } = understood;
  const phrases = PHRASES[brief.language];
  if (brief.topic === null) return writeQuestion(understood, phrases);
  if (last !== "plan") return writeLimits(understood, phrases);
  return writeReply(planFor({ ...brief, topic: brief.topic }, mode, phrases), phrases, changes);
}

function planFor(brief: Brief & { topic: string }, mode: Mode, { talk }: Phrases): Plan {
  const plan = makePlan(brief, mode);
  return isLanguageItself(brief.taught, brief.topic) ? { ...plan, topic: talk.everyday } : plan;
}
