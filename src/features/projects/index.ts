export { createIn as createProject, requireProject } from "./projects.service.ts";
