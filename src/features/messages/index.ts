export { conversationTo } from "./conversation.ts";
export { findLast } from "./messages.store.ts";
export { retrySession } from "./tree.service.ts";
