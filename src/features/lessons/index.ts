export { lessonPacking, readLesson } from "./lessons.service.ts";
export { checkContent } from "./limits.rules.ts";
export { createIn as createLesson } from "./writing.service.ts";
export { attachmentsOf, CONTENT_MAX, emptyContent, isTooLarge, minutesOf } from "./lessons.rules.ts";
export { aboutLesson } from "./about.service.ts";
export { purgeLessons } from "./lessons.store.ts";
export { thinRevisions } from "./thin.service.ts";
export { createWithLesson } from "./with-project.service.ts";
