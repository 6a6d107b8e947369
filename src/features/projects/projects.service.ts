import type { Reader, Tx } from "#db/store.ts";
import { type Access, type Actor, authorize, authorizeNew, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { mutate } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { DomainError, notFound } from "#src/shared/errors.ts";
import type { CreateProject, Project, UpdateProject } from "./projects.contract.ts";
import {
  countProjects,
  deleteProject,
  findProject,
  insertProject,
  listProjects,
  type ProjectRow,
  PROJECTS_MAX,
  updateProject,
} from "./projects.store.ts";

/** The project, if it is the actor's own. For the features whose records lie in one, too. */
export async function requireProject(reader: Reader, actor: Actor, id: string, access: Access): Promise<Authorized<ProjectRow>> {
  return authorize(actor, "project", await findProject(reader, id), access);
}

export async function list({ store, actor }: SignedIn): Promise<Page<Project>> {
  return { items: await listProjects(store.read, actor.userId), nextCursor: null };
}

export const get = ({ store, actor }: SignedIn, id: string): Promise<Project> => withCounts(store.read, actor, id);

async function withCounts(reader: Reader, actor: Actor, id: string): Promise<Project> {
  await requireProject(reader, actor, id, "read");
  const project = (await listProjects(reader, actor.userId)).find((each) => each.id === id);
  if (!project) throw notFound("project");
  return project;
}

/** Making a project with the id of one's own again answers the stored one. */
export function create(ctx: SignedIn, input: CreateProject): Promise<Project> {
  return mutate(ctx, input, (tx) => createIn(tx, ctx, input));
}

/** The same inside another transaction, such as that of a lesson in it. */
export async function createIn(tx: Tx, { actor, clock, newId }: SignedIn, input: Pick<CreateProject, "id" | "name">): Promise<Project> {
  const known = input.id === undefined ? undefined : await findProject(tx, input.id);
  if (known && known.userId !== actor.userId) throw new DomainError("ID_TAKEN", { entity: "project" });
  if (known) return withCounts(tx, actor, known.id);
  if ((await countProjects(tx, actor.userId)) >= PROJECTS_MAX)
    throw new DomainError("NOT_POSSIBLE", {
      reason: `There are ${PROJECTS_MAX.toLocaleString("en")} projects already, the most one person may have.`,
    });
  const now = clock();
  const row = authorizeNew(actor, "project", {
    id: input.id ?? newId(),
    userId: actor.userId,
    name: input.name,
    createdAt: now,
    updatedAt: now,
  });
  await insertProject(tx, row);
  tx.emit({ audience: actor.userId, entity: "project", entityId: row.id, kind: "created", revision: null });
  return { ...row, sessionCount: 0, lessonCount: 0 };
}

export function update(ctx: SignedIn, input: UpdateProject): Promise<Project> {
  return mutate(ctx, input, async (tx) => {
    const project = await requireProject(tx, ctx.actor, input.id, "own");
    await updateProject(tx, project, { name: input.name, updatedAt: ctx.clock() });
    tx.emit({ audience: ctx.actor.userId, entity: "project", entityId: project.id, kind: "updated", revision: null });
    return withCounts(tx, ctx.actor, project.id);
  });
}

export function remove(ctx: SignedIn, input: { id: string; mutationId?: string | undefined }): Promise<null> {
  return mutate(ctx, input, async (tx) => {
    const project = await requireProject(tx, ctx.actor, input.id, "own");
    await deleteProject(tx, project);
    tx.emit({ audience: ctx.actor.userId, entity: "project", entityId: project.id, kind: "deleted", revision: null });
    return null;
  });
}
