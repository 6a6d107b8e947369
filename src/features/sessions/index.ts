export { requireSession } from "./sessions.service.ts";
export { findSession, purgeSessions, type SessionRow, touchSession, updateSession } from "./sessions.store.ts";
