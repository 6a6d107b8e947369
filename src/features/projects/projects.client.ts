import { useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import { cache, trpc } from "#src/client/trpc.ts";
import { useOutbox } from "#src/client/workspace-context.ts";
import type { LiveEvent } from "#src/features/events/events.contract.ts";
import { newId } from "#src/shared/ids.ts";
import type { Project } from "./projects.contract.ts";
import { projectSubject, withPendingProjects } from "./projects-pending.client.ts";

/** One's own, by name, with this device's changes on top. */
export function useProjects() {
  const view = useOutboxView(useOutbox());
  const query = trpc.projects.list.useQuery();
  const projects = useMemo(() => withPendingProjects(query.data?.items ?? [], view.items), [query.data, view.items]);
  return { ...query, projects };
}

export function useProjectActions() {
  const outbox = useOutbox();
  return useMemo(
    () => ({
      /** `before`: what is sent behind it, such as a conversation that is to be moved into it. */
      create: (name: string, before?: string) => createProject(outbox, name, before),
      rename: ({ id }: Pick<Project, "id">, name: string) => {
        const op = { path: "projects.update", input: { id, name }, subject: projectSubject(id), label: `Rename to “${name}”` };
        void outbox.enqueue(op).done.catch(shownElsewhere);
      },
      remove: ({ id, name }: Pick<Project, "id" | "name">) => {
        const op = { path: "projects.delete", input: { id }, subject: projectSubject(id), label: `Delete the project “${name}”` };
        void outbox.enqueue(op).done.catch(shownElsewhere);
      },
    }),
    [outbox],
  );
}

/** The op stays in the sync panel with its reason and its ways out. */
const shownElsewhere = () => undefined;

function createProject(outbox: Outbox, name: string, before?: string): string {
  const id = newId();
  // Ops of one subject are sent in order: the conversation is moved once the project is there.
  const op = { path: "projects.create", input: { id, name }, subject: before ?? projectSubject(id), label: `New project “${name}”` };
  void outbox.enqueue(op).done.catch(shownElsewhere);
  return id;
}

/** What the server's answers do to the cache. */
export const projectAnswers = {
  "projects.create": putProject,
  "projects.update": putProject,
  "projects.delete": (_: unknown, { input }: { input: Record<string, unknown> }) => refreshProject(String(input.id), "deleted"),
};

function putProject(project: Project) {
  cache.projects.list.setData(
    undefined,
    (data) => data && { ...data, items: [...data.items.filter(({ id }) => id !== project.id), project] },
  );
}

export function refreshProject(id: string, kind: LiveEvent["kind"]) {
  if (kind === "deleted") {
    cache.projects.list.setData(undefined, (data) => data && { ...data, items: data.items.filter((each) => each.id !== id) });
    // What was in it is in no project now.
    for (const list of [cache.sessions.list, cache.sessions.get, cache.drafts.list, cache.lessons.list]) void list.invalidate();
  }
  void cache.projects.list.invalidate();
}
