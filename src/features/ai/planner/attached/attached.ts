import type { Conversation, Turn } from "#src/features/ai/ai.contract.ts";
import { isOwnTopic, partIn } from "#src/features/ai/planner/attached/part-words.ts";
import { readAttached } from "#src/features/ai/planner/attached/read-attached.ts";
import { writeAttached } from "#src/features/ai/planner/attached/write-attached.ts";
import type { Brief } from "#src/features/ai/planner/brief.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import { subjectOf } from "#src/features/ai/planner/understand/subject.ts";
import { type Understanding, understand } from "#src/features/ai/planner/understand/understand.ts";

/**
 * The turns that have a subject of their own: all of them where no lesson is attached; else from the first that asks for a
 * lesson on something else. Nothing where the talk is about the attached lesson.
 */
export function ownTurns(turns: Turn[], lesson: Conversation["lesson"], language: string): Turn[] {
  if (!lesson) return turns;
  const first = turns.findIndex(({ role, content }) => role === "user" && isOwnTopic(content, lesson.title, topicOf(content, language)));
  return first < 0 ? [] : turns.slice(first);
}

const topicOf = (content: string, language: string) => alone(content, language).topic;
const alone = (content: string, language: string): Brief => understand([{ role: "user", content }], language).brief;

type Attached = NonNullable<Conversation["lesson"]>;

/** What is said of a talk about the attached lesson: its title is the topic, and it is as long, unless somebody said so. */
export function understandAttached(turns: Turn[], lesson: Attached, language: string): Understanding {
  // A part that is asked for, with its minutes, says nothing about a whole lesson.
  const known = understand(
    turns.filter(({ role, content }) => role !== "user" || !namesPart(content)),
    language,
  );
  const { brief } = understand(turns, language);
  const { title, minutes } = readAttached(lesson);
  const length = known.brief.minutes ?? (minutes >= 1 ? Math.round(minutes) : null);
  const written = { language: brief.language, unwritten: brief.unwritten };
  return {
    ...known,
    brief: { ...known.brief, ...written, topic: title, subject: subjectOf(title), taught: null, minutes: length },
    changes: [],
  };
}

/** The answer about the attached lesson. Null where a new one on its topic is asked for, by an age or a length. */
export function attachedAnswer(turns: Turn[], lesson: Attached, known: Brief, phrases: Phrases): string | null {
  const asked = turns.at(-1)?.content ?? "";
  const part = partIn(asked);
  const { minutes, learners } = alone(asked, known.language);
  if (!namesPart(asked) && (minutes !== null || learners !== null)) return null;
  const before = turns.slice(0, -1).filter(({ role, content }) => role === "user" && partIn(content) === part).length;
  return writeAttached(readAttached(lesson), { part, turn: before, minutes }, known, phrases);
}

/** "30 minutes" names no part, but a length. */
function namesPart(text: string): boolean {
  const part = partIn(text);
  return part !== null && part !== "outline";
}
