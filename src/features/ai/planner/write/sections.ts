import { fill } from "#src/features/ai/planner/phrases/fill.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import type { Plan } from "#src/features/ai/planner/plan/plan.ts";
import type { Slot } from "#src/features/ai/planner/plan/slot.ts";
import { escapeMarkdown } from "#src/features/ai/planner/write/escape-markdown.ts";
import { kitOf, type Line, roleLines } from "#src/features/ai/planner/write/section-lines.ts";

/** `from` and `to` are minutes within the lesson; `body` is Markdown. */
export type WrittenSection = { slot: Slot; heading: string; body: string; from: number; to: number };

/** The stretches of a plan in words, in order. `full`: with checks and differentiation in place. */
export function writeSections(plan: Plan, phrases: Phrases, full: boolean): WrittenSection[] {
  let lesson = 1;
  let clock = 0;
  return plan.slots.map((slot) => {
    if (slot.lesson !== lesson) [lesson, clock] = [slot.lesson, 0];
    const from = clock;
    clock += slot.minutes;
    return { slot, heading: headingOf(slot, phrases), body: bodyOf(slot, plan, phrases, full), from, to: clock };
  });
}

function headingOf(slot: Slot, { stages, shared, labels }: Phrases): string {
  if (slot.kind !== "stage") return shared[slot.kind].heading;
  const { heading } = stages[slot.stage.key];
  return slot.parts === 1 ? heading : fill(labels.part, { heading, i: slot.part, k: slot.parts });
}

function bodyOf(slot: Slot, plan: Plan, phrases: Phrases, full: boolean): string {
  if (slot.kind !== "stage") return phrases.shared[slot.kind].body;
  if (slot.part > 1) return phrases.shared.continued;
  const kit = kitOf(plan, phrases);
  const lines = slot.stage.roles.flatMap((role) => roleLines(role, { plan, phrases, kit, full }));
  if (slot.focus && slot.stage.key === "iDo") lines.unshift({ label: phrases.labels.focus, text: phrases.shared.focus[slot.focus] });
  return `${phrases.stages[slot.stage.key].aim}\n\n${writeLines(lines, plan, phrases)}`;
}

/** Labelled points as a Markdown list, with the topic filled in. */
export function writeLines(lines: Line[], plan: Plan, { labels }: Phrases): string {
  const topic = escapeMarkdown(plan.topic);
  return lines.map(({ label, text }) => `- **${label}${labels.colon.trimEnd()}** ${fill(text, { topic })}`).join("\n");
}
