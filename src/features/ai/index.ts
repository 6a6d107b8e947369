export { insertUsage } from "./usage.store.ts";
export { createPlanner } from "./planner/planner.ts";
export { createRegistry, type Registry } from "./registry.ts";
export { createSecretBox, type SecretBox } from "./secret-box.ts";
export type { Pacing } from "./provider.ts";
export type { Resolve } from "./outgoing/guarded-fetch.ts";
