import { arrange } from "#src/features/ai/planner/plan/arrange.ts";
import type { Time } from "#src/features/ai/planner/plan/shape-time.ts";
import type { Focus, Slot } from "#src/features/ai/planner/plan/slot.ts";
import type { Stage } from "#src/features/ai/planner/plan/structures.ts";

/**
 * Several lessons on a skill: each goes through all stages with a task that grows. From lesson to lesson the teacher
 * shows less and the learners do more (gradual release); from the second on, a recap stands for the opening.
 */
export function arrangeCycles(stages: readonly Stage[], time: Time): Slot[] {
  return Array.from({ length: time.lessons }, (_, i) => i + 1).flatMap((lesson) => {
    const blocks = time.blocks.filter((block) => block.lesson === lesson);
    const alone = { ...time, lessons: 1, blocks };
    const focus = focusOf(lesson, time.lessons);
    return arrange(released(stages, lesson, time.lessons), alone).map((slot) => inCycle(slot, focus));
  });
}

function inCycle(slot: Slot, focus: Focus): Slot {
  if (slot.kind !== "stage") return slot;
  if (focus !== "first" && slot.stage.key === "open") return { kind: "recap", minutes: slot.minutes, lesson: slot.lesson };
  return { ...slot, focus };
}

function focusOf(lesson: number, lessons: number): Focus {
  if (lesson === 1) return "first";
  return lesson === lessons ? "last" : "middle";
}

/** Moves up to 8 of 100 parts of the time from what the teacher shows to what learners do alone, and back before. */
function released(stages: readonly Stage[], lesson: number, lessons: number): Stage[] {
  const shift = Math.round(16 * ((lesson - 1) / (lessons - 1)) - 8);
  const by = { iDo: -shift, youDo: shift } as Partial<Record<Stage["key"], number>>;
  return stages.map((stage) => ({ ...stage, weight: stage.weight + (by[stage.key] ?? 0) }));
}
