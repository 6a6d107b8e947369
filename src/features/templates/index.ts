export { purgeTemplates } from "./templates.store.ts";
