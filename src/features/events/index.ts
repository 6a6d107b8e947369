export { deleteEventsBefore } from "./events.store.ts";
