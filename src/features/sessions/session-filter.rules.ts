import type { Session } from "./sessions.contract.ts";

/** What a list shows: a part of `sessions.list`'s input. */
export type SessionFilter = { projectId?: string; lessonId?: string; archived?: boolean; pinned?: boolean; deleted?: boolean };

/** Whether the server would list it there. */
export const belongs = (session: Session, { projectId, lessonId, archived = false, pinned, deleted = false }: SessionFilter): boolean =>
  deleted
    ? session.deletedAt !== null
    : session.deletedAt === null &&
      session.isArchived === archived &&
      (projectId === undefined || session.projectId === projectId) &&
      (lessonId === undefined || session.lessonId === lessonId) &&
      (pinned === undefined || session.isPinned === pinned);

export const placeOf = ({ deletedAt, updatedAt }: Session) => deletedAt ?? updatedAt;

/** Newest first, as the server lists them. */
export const byPlace = (a: Session, b: Session) => placeOf(b) - placeOf(a) || (a.id < b.id ? 1 : -1);
