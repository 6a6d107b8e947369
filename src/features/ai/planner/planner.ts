import type { Assistant } from "../ai.contract.ts";
// Replaced by the real planner.
export function createPlanner(_: { newId: () => string }): Assistant {
  return { name: "Built-in planner", isPlanner: true, async *reply() { for (const w of "Tell me the topic, please. ".repeat(40).split(/(?<= )/)) { await Bun.sleep(20); yield w; } }, async draftLesson() { throw new Error("soon"); } };
}
