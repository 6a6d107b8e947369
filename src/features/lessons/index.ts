export { purgeLessons } from "./lessons.store.ts";
