export { requireProject } from "./projects.service.ts";
