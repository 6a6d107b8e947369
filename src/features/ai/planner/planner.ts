import type { Assistant, Conversation, Turn } from "#src/features/ai/ai.contract.ts";
import { asksForQuestions } from "#src/features/ai/planner/attached/part-words.ts";
import { attachedAnswer, ownTurns, understandAttached } from "#src/features/ai/planner/attached/attached.ts";
import type { Brief } from "#src/features/ai/planner/brief.ts";
import { asksForComponent, galleryAnswer } from "#src/features/ai/planner/gallery/gallery.ts";
import { languageOfKind } from "#src/features/ai/planner/gallery/read/kind-language.ts";
import { type Pace, readingPace, wordByWord } from "#src/features/ai/planner/pace.ts";
import { PHRASES } from "#src/features/ai/planner/phrases/all.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import { makePlan, type Plan } from "#src/features/ai/planner/plan/plan.ts";
import { detectLanguage } from "#src/features/ai/planner/understand/detect-language.ts";
import { understand } from "#src/features/ai/planner/understand/understand.ts";
import { isLanguageItself } from "#src/features/ai/planner/write/facts.ts";
import { unwrittenNote } from "#src/features/ai/planner/write/unwritten-note.ts";
import { writeDraft } from "#src/features/ai/planner/write/write-draft.ts";
import { writeReply } from "#src/features/ai/planner/write/write-reply.ts";
import { writeLimits, writeQuestion } from "#src/features/ai/planner/write/write-talk.ts";
import { writeTitle } from "#src/features/ai/planner/write/write-title.ts";
import type { Mode } from "#src/features/sessions/sessions.contract.ts";
import { DomainError } from "#src/shared/errors.ts";

export const PLANNER_NAME = "Built-in planner";

/**
 * Lays out lessons and makes components by rule, without a model or a network. The same conversation gives the same words; only the ids of
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
      const { brief } = understandAll(conversation);
      const phrases = PHRASES[brief.language];
      if (brief.topic === null) throw new DomainError("NOT_POSSIBLE", { reason: phrases.talk.noTopicForDraft });
      return writeDraft(planFor({ ...brief, topic: brief.topic }, conversation.mode, phrases), phrases, newId);
    },
    async title(conversation) {
      const { brief } = understandAll(conversation);
      return writeTitle(brief, PHRASES[brief.language]);
    },
  };
}

function answer(conversation: Conversation): string {
  const { turns, language, mode } = conversation;
  const own = ownTurns(aboutLessons(turns), conversation.lesson, language);
  const attached = own.length === 0 ? conversation.lesson : undefined;
  const lesson = attached ? understandAttached(aboutLessons(turns), attached, language) : understand(own, language);
  const whole = understand(turns, language);
  const asked = turns.at(-1)?.content ?? "";
  const inWords = attached && !conversation.component && asksForQuestions(asked);
  const questions = inWords ? attachedAnswer(turns, attached, whole.brief, PHRASES[whole.brief.language]) : null;
  if (questions) return questions;
  const named = detectLanguage(asked) === undefined && asksForComponent(asked) ? languageOfKind(asked) : null;
  const component = galleryAnswer(conversation, { language: named ?? whole.brief.language, topic: lesson.brief.topic });
  if (component !== null) return [unwrittenNote(whole.brief), component].filter(Boolean).join("\n\n");
  const { brief, last, changes } = lesson;
  const phrases = PHRASES[brief.language];
  const about = attached && attachedAnswer(turns, attached, brief, phrases);
  if (about) return about;
  if (brief.topic === null) return writeQuestion(lesson, phrases);
  if (last !== "plan") return writeLimits(lesson, phrases);
  return writeReply(planFor({ ...brief, topic: brief.topic }, mode, phrases), phrases, changes);
}

/** What was said about lessons: who asked for a quiz on one thing has not planned a lesson on it. */
const aboutLessons = (turns: Turn[]) => turns.filter(({ role, content }) => role !== "user" || !asksForComponent(content));

/** For a name or a draft also what a component was asked for tells the topic, where nothing else does. */
function understandAll({ turns, language, lesson: attached }: Conversation) {
  const own = ownTurns(aboutLessons(turns), attached, language);
  if (attached && own.length === 0) return understandAttached(aboutLessons(turns), attached, language);
  const lesson = understand(own, language);
  return lesson.brief.topic === null ? understand(turns, language) : lesson;
}

function planFor(brief: Brief & { topic: string }, mode: Mode, { talk }: Phrases): Plan {
  const plan = makePlan(brief, mode);
  return isLanguageItself(brief.taught, brief.topic) ? { ...plan, topic: talk.everyday } : plan;
}
