export { createProvider } from "./provider.ts";
export { createPlanner } from "./planner/planner.ts";
