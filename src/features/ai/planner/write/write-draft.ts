import type { LessonDraft } from "#src/features/ai/ai.contract.ts";
import { afterColon, fill } from "#src/features/ai/planner/phrases/fill.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import type { Plan } from "#src/features/ai/planner/plan/plan.ts";
import { audienceOrAssumed, noteSentences, subjectWords, timeWords, titleOf } from "#src/features/ai/planner/write/facts.ts";
import { asPoint, materialsOf, objectivesOf } from "#src/features/ai/planner/write/lists.ts";
import { type WrittenSection, writeLines, writeSections } from "#src/features/ai/planner/write/sections.ts";
import { lessonContent, type Section } from "#src/features/lessons/lessons.contract.ts";
import { MINUTE } from "#src/shared/time.ts";

/** The plan as a lesson's content. Only the bodies of sections are Markdown. `newId` makes the ids of the parts. */
export function writeDraft(plan: Plan, phrases: Phrases, newId: () => string): LessonDraft {
  const point = (text: string) => ({ id: newId(), text: asPoint(text, plan.topic, plan.brief.language) });
  const sections = writeSections(plan, phrases, true);
  const content = {
    summary: summaryOf(plan, phrases),
    objectives: objectivesOf(plan, phrases).map(point),
    materials: materialsOf(plan, phrases).map(point),
    script: sections.map((section, i): Section => ({
      id: newId(),
      heading: headingOf(section, plan, phrases),
      body: i === sections.length - 1 ? `${section.body}\n${atTheEnd(plan, phrases)}` : section.body,
      minutes: section.slot.minutes,
    })),
    images: [],
    narration: [],
    music: [],
    effects: [],
    timeline: { durationMs: plan.time.total * MINUTE, tracks: [] },
  };
  return { title: titleOf(plan, phrases), content: lessonContent.parse(content) };
}

function summaryOf(plan: Plan, phrases: Phrases): string {
  const { labels, talk } = phrases;
  const reason = [phrases.reasons[plan.reason], ...noteSentences(plan, phrases), ...(plan.playful ? [talk.playfulIntro] : [])].join(" ");
  const facts = [
    audienceOrAssumed(plan.brief, phrases),
    timeWords(plan, phrases),
    subjectWords(plan.brief, phrases),
    phrases.structures[plan.structure],
  ];
  return fill(talk.summary, {
    facts: facts.join(" · "),
    reason,
    age: `${labels.thisAge}${labels.colon}${afterColon(phrases.bands[plan.band], plan.brief.language)}`,
  });
}

function headingOf({ slot, heading }: WrittenSection, plan: Plan, { labels }: Phrases): string {
  if (plan.time.lessons === 1) return heading;
  return `${fill(labels.lessonOf, { i: slot.lesson, k: plan.time.lessons })}${labels.colon}${heading}`;
}

/** What the teacher does with the results, and the homework. */
function atTheEnd(plan: Plan, phrases: Phrases): string {
  const { labels, shared, kits } = phrases;
  const homework = { label: labels.homework, text: kits[plan.brief.subject].homework };
  return writeLines(
    [{ label: shared.afterwards.heading, text: shared.afterwards.body }, ...(plan.brief.homework ? [homework] : [])],
    plan,
    phrases,
  );
}
