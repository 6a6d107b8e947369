import type { Stage } from "#src/features/ai/planner/plan/structures.ts";

/** Where several lessons go through the same stages: which of them this is. */
export type Focus = "first" | "middle" | "last";

/** A stretch of the plan. `part` of `parts` where a stage goes on after a break or in the next lesson. */
export type Slot = { minutes: number; lesson: number } & (
  | { kind: "stage"; stage: Stage; part: number; parts: number; focus: Focus | null }
  | { kind: "recap" | "exit" | "break" | "lunch" }
);
