export { conversationTo } from "./conversation.ts";
export { leafOfSession } from "./messages.store.ts";
export { retrySession } from "./tree.service.ts";
