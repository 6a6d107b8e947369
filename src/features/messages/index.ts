export { conversationTo, retrySession } from "./messages.service.ts";
export { findLast } from "./messages.store.ts";
