export { indexLesson, indexMessage, indexSession, unindex, unindexLessons, unindexSessions } from "./index.store.ts";
export { searchSessions } from "./search.service.ts";
export { searchSessionsInput } from "./search.contract.ts";
export { createSearchUpkeep } from "./upkeep.ts";
