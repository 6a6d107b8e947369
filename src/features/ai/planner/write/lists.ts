import { fill, sentence } from "#src/features/ai/planner/phrases/fill.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import type { Plan } from "#src/features/ai/planner/plan/plan.ts";
import { kitOf } from "#src/features/ai/planner/write/section-lines.ts";

/** Objectives as they follow "learners can:", from lower to higher; `{topic}` not yet filled. */
export function objectivesOf(plan: Plan, phrases: Phrases): string[] {
  const kit = kitOf(plan, phrases);
  return plan.objectives.map((bloom) => kit.objectives[bloom]);
}

/** What to prepare, with the number of pairs and groups where the size of the class is known. */
export function materialsOf({ brief, playful }: Plan, phrases: Phrases): string[] {
  const groups = brief.classSize === null || brief.classSize < 4 ? [] : [groupsOf(brief.classSize, phrases)];
  return [...phrases.kits[brief.subject].materials, ...(playful ? [phrases.talk.playfulMaterial] : []), ...groups];
}

function groupsOf(n: number, { shared }: Phrases): string {
  return fill(n % 2 === 0 ? shared.pairs : shared.pairsAndThree, { n, pairs: Math.floor(n / 2), groups: Math.ceil(n / 4) });
}

/** An objective on its own, outside the sentence that it ends. */
export function asPoint(text: string, topic: string, language: string): string {
  return sentence(fill(text, { topic }), language);
}
