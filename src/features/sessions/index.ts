export { requireSession } from "./sessions.service.ts";
export { findSession, nameSession, purgeSessions, type SessionRow, touchSession, updateSession } from "./sessions.store.ts";
