import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Project } from "./projects.contract.ts";

export const projectSubject = (id: string) => `project:${id}`;

/** The server's list with this device's unacknowledged changes on top, by name. Ops set aside change nothing. */
export function withPendingProjects(listed: Project[], items: OutboxItem[]): Project[] {
  const projects = new Map(listed.map((project) => [project.id, project]));
  for (const item of items) {
    if (item.state === "aside") continue;
    const { id, name } = item.input as { id: string; name: string };
    const known = projects.get(id);
    if (item.path === "projects.create" && !known) projects.set(id, freshProject(item));
    if (item.path === "projects.update" && known) projects.set(id, { ...known, name });
    if (item.path === "projects.delete") projects.delete(id);
  }
  return [...projects.values()].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }) || (a.id < b.id ? -1 : 1));
}

function freshProject({ input, userId, createdAt }: OutboxItem): Project {
  const { id, name } = input as { id: string; name: string };
  return { id, userId, name, sessionCount: 0, lessonCount: 0, createdAt, updatedAt: createdAt };
}
