import { afterColon, fill, sentence } from "#src/features/ai/planner/phrases/fill.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import type { Plan } from "#src/features/ai/planner/plan/plan.ts";
import type { Change } from "#src/features/ai/planner/understand/feedback.ts";
import { escapeMarkdown } from "#src/features/ai/planner/write/escape-markdown.ts";
import { audienceOrAssumed, noteSentences, subjectWords, timeWords, titleOf } from "#src/features/ai/planner/write/facts.ts";
import { materialsOf, objectivesOf } from "#src/features/ai/planner/write/lists.ts";
import { ask, differentiation, goRound, kitOf, type Line } from "#src/features/ai/planner/write/section-lines.ts";
import { type WrittenSection, writeLines, writeSections } from "#src/features/ai/planner/write/sections.ts";
import { unwrittenNote } from "#src/features/ai/planner/write/unwritten-note.ts";

/** The plan as Markdown, for a conversation. */
export function writeReply(plan: Plan, phrases: Phrases, changes: readonly Change[] = []): string {
  const { labels, talk } = phrases;
  const topic = escapeMarkdown(plan.topic);
  const sections = writeSections(plan, phrases, false);
  const kit = kitOf(plan, phrases);
  const parts = [
    unwrittenNote(plan.brief),
    changes.length > 0 ? fill(talk.changed, { changes: changes.map((change) => phrases.changes[change]).join(" · ") }) : "",
    `# ${escapeMarkdown(titleOf(plan, phrases))}`,
    facts(plan, phrases),
    [phrases.reasons[plan.reason], ...noteSentences(plan, phrases)].join(" "),
    plan.playful ? talk.playfulIntro : "",
    `## ${labels.objectives}\n\n${labels.objectivesLead}\n\n${list(objectivesOf(plan, phrases), topic)}`,
    `## ${labels.materials}\n\n${list(materialsOf(plan, phrases), topic)}`,
    `## ${labels.flow}\n\n*${labels.thisAge}${labels.colon}${afterColon(phrases.bands[plan.band], plan.brief.language)}*`,
    ...sections.flatMap((section, i) => timed(section, sections[i - 1], plan, phrases)),
    `## ${labels.checks}\n\n${writeLines(checks(sections, plan, phrases), plan, phrases)}`,
    `## ${labels.differentiation}\n\n${writeLines(differentiation(kit, phrases), plan, phrases)}`,
    plan.brief.homework ? `## ${labels.homework}\n\n${fill(kit.homework, { topic })}` : "",
    `---\n\n${talk.closing}`,
  ];
  return parts.filter(Boolean).join("\n\n");
}

function facts(plan: Plan, phrases: Phrases): string {
  const { labels, structures } = phrases;
  const pairs: [string, string][] = [
    [labels.forWhom, audienceOrAssumed(plan.brief, phrases)],
    [labels.time, timeWords(plan, phrases)],
    [labels.subject, subjectWords(plan.brief, phrases)],
    [labels.structure, structures[plan.structure]],
  ];
  return pairs.map(([label, value]) => `**${label}${labels.colon.trimEnd()}** ${value}`).join(" · ");
}

const list = (items: readonly string[], topic: string) => items.map((item) => `- ${fill(item, { topic })}`).join("\n");

function timed(section: WrittenSection, previous: WrittenSection | undefined, plan: Plan, { labels }: Phrases): string[] {
  const { slot, from, to, heading, body } = section;
  const level = plan.time.lessons === 1 ? "###" : "####";
  const title = `${level} ${from}–${to} ${labels.minutesShort} · ${heading}\n\n${body}`;
  const isFirst = plan.time.lessons > 1 && previous?.slot.lesson !== slot.lesson;
  return isFirst ? [`### ${fill(labels.lessonOf, { i: slot.lesson, k: plan.time.lessons })}`, title] : [title];
}

/** The question after the model, the look round while they work, and what to do with the result: each with its time. */
function checks(sections: WrittenSection[], plan: Plan, phrases: Phrases): Line[] {
  const { shared } = phrases;
  const kit = kitOf(plan, phrases);
  const points: Line[] = [];
  for (const section of sections) {
    if (section.slot.kind !== "stage" || section.slot.part > 1 || (section.slot.focus ?? "first") !== "first") continue;
    const { roles } = section.slot.stage;
    const label = when(section, plan, phrases);
    if (roles.includes("model")) points.push({ label, text: ask(kit.probe, phrases).text });
    if (plan.structure === "fiveE" && roles.includes("independent")) points.push({ label, text: goRound(plan, phrases).text });
    if (roles.includes("guided")) points.push({ label, text: sentence(shared.guidedCheck, plan.brief.language) });
  }
  return [...points, { label: shared.afterwards.heading, text: shared.afterwards.body }];
}

function when({ slot, from, to }: WrittenSection, plan: Plan, { labels }: Phrases): string {
  const time = `${from}–${to} ${labels.minutesShort}`;
  return plan.time.lessons === 1 ? time : `${fill(labels.lessonOf, { i: slot.lesson, k: plan.time.lessons })}, ${time}`;
}
