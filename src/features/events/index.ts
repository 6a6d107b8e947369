export { deleteEventsBefore, TEAM } from "./events.store.ts";
