import { type Brief, WRITTEN } from "#src/features/ai/planner/brief.ts";
import { fill, sentence } from "#src/features/ai/planner/phrases/fill.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import type { Plan } from "#src/features/ai/planner/plan/plan.ts";
import { languageName } from "#src/features/ai/planner/understand/language-names.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";
import { escapeMarkdown } from "#src/features/ai/planner/write/escape-markdown.ts";

/** "8-year-olds, beginners, 28 learners", or an empty string when nothing was said. */
export function audienceWords(brief: Brief, { audience, labels }: Phrases): string {
  const size = brief.classSize === null ? null : fill(labels.learnersCount, { n: brief.classSize });
  return [learnerWords(brief, audience), brief.level && audience.levels[brief.level], size].filter(Boolean).join(", ");
}

function learnerWords({ learners }: Brief, audience: Phrases["audience"]): string | null {
  if (!learners) return null;
  if (learners.kind === "group") return audience.groups[learners.group] + (learners.named ? ` (${learners.named})` : "");
  const values = { a: learners.from, b: learners.to };
  if (learners.kind === "school") return fill(audience.school, { ...values, name: learners.name });
  return fill(learners.from === learners.to ? audience.ageOne : audience.ageRange, values);
}

/** "Music", or "Languages (Spanish)". */
export function subjectWords(brief: Brief, phrases: Phrases): string {
  const name = phrases.subjects[brief.subject];
  return brief.taught ? `${name} (${taughtWord(brief.taught, brief.language)})` : name;
}

/** A language's name as it stands within a sentence. */
function taughtWord(tag: string, language: string): string {
  const name = languageName(tag, language);
  return language === "es" || language === "fr" ? name.toLocaleLowerCase(language) : name;
}

export function timeWords(plan: Plan, { labels }: Phrases): string {
  const { minutes, lessons } = plan.time;
  return lessons === 1 ? fill(labels.minutes, { n: minutes }) : fill(labels.lessons, { k: lessons, n: minutes });
}

/** The topic as a title, in sentence case; a language course names its language first. Not escaped. */
export function titleOf({ brief, topic }: Pick<Plan, "brief" | "topic">, { labels }: Phrases): string {
  const title =
    brief.taught && !isLanguageItself(brief.taught, topic) ? `${taughtWord(brief.taught, brief.language)}${labels.colon}${topic}` : topic;
  return sentence(title, brief.language);
}

/** Somebody teaches the language and named nothing else: the topic is its name. */
export function isLanguageItself(taught: string | null, topic: string): boolean {
  return taught !== null && WRITTEN.some((language) => fold(languageName(taught, language)) === fold(topic));
}

/** What was assumed or limited, each in a sentence. */
export function noteSentences(plan: Plan, { notes }: Phrases): string[] {
  const values = { minutes: plan.time.minutes, lessons: plan.time.lessons };
  const time = plan.time.notes.map((note) => fill(notes[note], values));
  const { learners, unplanned, taught, topic } = plan.brief;
  const isOpen = isLanguageItself(taught, topic ?? "");
  const facts = unplanned.length > 0 ? [fill(notes.unplanned, { facts: escapeMarkdown(unplanned.join("; ")) })] : [];
  return [...(isOpen ? [notes.assumedTopic] : []), ...(learners ? [] : [notes.assumedAge]), ...time, ...facts];
}

/** For whom the plan is in any case. */
export function audienceOrAssumed(brief: Brief, phrases: Phrases): string {
  const words = audienceWords(brief, phrases);
  return brief.learners ? words : [phrases.audience.notSaid, words].filter(Boolean).join(", ");
}
