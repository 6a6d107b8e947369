export { checkContent, createIn as createLesson, lessonPacking, readLesson } from "./lessons.service.ts";
export { attachmentsOf, CONTENT_MAX, emptyContent, minutesOf } from "./lessons.rules.ts";
export { purgeLessons } from "./lessons.store.ts";
export { thinRevisions } from "./thin.service.ts";
export { createWithLesson } from "./with-project.service.ts";
