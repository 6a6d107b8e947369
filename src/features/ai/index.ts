export { oneAssistant } from "./assistants.ts";
export { insertUsage } from "./usage.store.ts";
export { createProvider } from "./provider.ts";
export { createPlanner } from "./planner/planner.ts";
