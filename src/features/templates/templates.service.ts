import type { Reader, Tx } from "#db/store.ts";
import { TEAM } from "#src/features/events/index.ts";
import { type Lesson, lessonContent, type LessonContent } from "#src/features/lessons/lessons.contract.ts";
import {
  checkContent,
  CONTENT_MAX,
  createLesson,
  emptyContent,
  isTooLarge,
  lessonPacking,
  minutesOf,
  readLesson,
} from "#src/features/lessons/index.ts";
import { type Access, type Actor, authorize, authorizeNew, type Authorized } from "#src/server/actor.ts";
import type { SignedIn } from "#src/server/context.ts";
import { decodeCursor, pageOf } from "#src/server/cursor.ts";
import { mutate, type Packing } from "#src/server/mutate.ts";
import type { Page } from "#src/shared/contract.ts";
import { badInput, DomainError, notFound } from "#src/shared/errors.ts";
import { keepAttachments } from "./template-attachments.service.ts";
import { findStarter, STARTERS } from "./starters/starters.ts";
import type { CreateTemplate, Template, TemplateSummary, TemplateVariable, UpdateTemplate, Values } from "./templates.contract.ts";
import { checkValues, fillIn, growthOf, withFound } from "./templates.rules.ts";
import {
  findTemplate,
  findVersion,
  insertTemplate,
  insertVersion,
  listDeletedTemplates,
  listTemplates,
  type ListedVersion,
  listVersions,
  type TemplateRow,
  updateTemplate,
} from "./templates.store.ts";

type Keyed = { mutationId?: string | undefined };
const VERSIONS_MAX = 200;

const toTemplate = ({ deletedAt: _deleted, ...template }: TemplateRow): Template => ({ ...template, isStarter: false });

/** One's own, the team's, and at the end those that come with Lectern. */
export async function list(
  { store, actor }: SignedIn,
  input: { cursor?: string | undefined; limit: number; mine?: boolean | undefined; deleted?: boolean | undefined },
): Promise<Page<TemplateSummary>> {
  const key = decodeCursor(input.cursor);
  const rows = input.deleted
    ? await listDeletedTemplates(store.read, actor.userId, key, input.limit)
    : await listTemplates(store.read, actor.userId, key, { mine: input.mine ?? false, limit: input.limit });
  const { items, nextCursor } = pageOf(rows, input.limit, ({ updatedAt, deletedAt, id }) => ({ at: deletedAt ?? updatedAt, id }));
  const own = items.map(({ deletedAt: _deleted, ...template }) => ({ ...template, isStarter: false }));
  const starters =
    nextCursor === null && !input.mine && !input.deleted
      ? STARTERS.map(({ content: _content, ...template }) => ({ ...template, author: "Lectern" }))
      : [];
  return { items: [...own, ...starters], nextCursor };
}

async function requireTemplate(reader: Reader, actor: Actor, id: string, access: Access): Promise<Authorized<TemplateRow>> {
  if (findStarter(id) && access !== "read")
    throw new DomainError("NOT_POSSIBLE", { reason: "This template comes with Lectern. Make a copy to change it." });
  const row = await findTemplate(reader, id);
  return authorize(actor, "template", row?.deletedAt === null ? row : undefined, access);
}

async function readTemplate(reader: Reader, actor: Actor, id: string, version?: number): Promise<Template> {
  const starter = findStarter(id);
  if (starter) return starter;
  const template = toTemplate(await requireTemplate(reader, actor, id, "read"));
  if (version === undefined || version === template.version) return template;
  const old = await findVersion(reader, id, version);
  if (!old) throw notFound("template");
  return { ...template, ...old, version };
}

export const get = ({ store, actor }: SignedIn, input: { id: string; version?: number | undefined }): Promise<Template> =>
  readTemplate(store.read, actor, input.id, input.version);

export async function versions({ store, actor }: SignedIn, id: string): Promise<Page<ListedVersion>> {
  if (findStarter(id)) return { items: [], nextCursor: null };
  await requireTemplate(store.read, actor, id, "read");
  return { items: await listVersions(store.read, id, VERSIONS_MAX), nextCursor: null };
}

/** Answers are kept without the words, which the version holds. */
const templatePacking: Packing<Template> = {
  pack: ({ content: _content, ...template }) => template,
  async unpack(tx, packed) {
    const template = packed as Omit<Template, "content">;
    const words = (await findVersion(tx, template.id, template.version)) ?? (await findTemplate(tx, template.id));
    if (!words) throw notFound("template");
    return { ...template, content: words.content };
  },
};

/** Making a template with the id of one's own again answers the stored one. */
export function create(ctx: SignedIn, input: CreateTemplate): Promise<Template> {
  const content = { ...emptyContent(), ...input.content };
  const isTimelineGiven = input.content.timeline !== undefined;
  return mutate(ctx, input, (tx) => createIn(tx, ctx, { ...input, content }, isTimelineGiven), templatePacking);
}

/** Words between braces become variables, those that `variables` does not name as plain text. */
export function createFromLesson(
  ctx: SignedIn,
  input: { id?: string | undefined; lessonId: string; title: string; variables?: TemplateVariable[] | undefined } & Keyed,
): Promise<Template> {
  const work = async (tx: Tx) => {
    const { content } = await readLesson(tx, ctx.actor, input.lessonId);
    const { id, title, variables = [] } = input;
    const description = content.summary.slice(0, 1_000);
    return createIn(tx, ctx, { id, title, content, variables, description, subject: "", visibility: "private" }, false);
  };
  return mutate(ctx, input, work, templatePacking);
}

type NewTemplate = Omit<CreateTemplate, "content" | "mutationId"> & { content: LessonContent };

async function createIn(tx: Tx, { actor, clock, newId }: SignedIn, input: NewTemplate, isTimelineGiven: boolean): Promise<Template> {
  const known = input.id === undefined ? undefined : await findTemplate(tx, input.id);
  if (known && (known.userId !== actor.userId || known.deletedAt !== null)) throw new DomainError("ID_TAKEN", { entity: "template" });
  if (known) return toTemplate(known);
  const now = clock();
  const { title, description, subject, visibility } = input;
  const content = checkContent(input.content, "content", isTimelineGiven);
  const row = authorizeNew(actor, "template", {
    id: input.id ?? newId(),
    userId: actor.userId,
    title,
    description,
    subject,
    visibility,
    version: 1,
    ...figures(content),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    variables: withFound(input.variables, { title, content }),
    content,
  } satisfies TemplateRow as TemplateRow);
  await insertTemplate(tx, row);
  await insertVersion(tx, row, actor.userId, now);
  await keepAttachments(tx, actor, row, null);
  tell(tx, row, "created");
  return toTemplate(row);
}

const figures = (content: LessonContent) => ({ minutes: minutesOf(content), sectionCount: content.script.length });

function tell(tx: Tx, { id, userId, visibility, version }: TemplateRow, kind: "created" | "updated" | "deleted"): void {
  tx.emit({ audience: visibility === "team" ? TEAM : userId, entity: "template", entityId: id, kind, revision: version });
}

/** New words or variables are a new version; lessons made from older ones keep what they have. Only its owner shares it. */
export function update(ctx: SignedIn, { id, mutationId, baseVersion, ...changes }: UpdateTemplate): Promise<Template> {
  return mutate(ctx, { id, mutationId, baseVersion, ...changes }, (tx) => updateIn(tx), templatePacking);

  async function updateIn(tx: Tx): Promise<Template> {
    const row = await requireTemplate(tx, ctx.actor, id, changes.visibility === undefined ? "write" : "own");
    if (baseVersion !== undefined && baseVersion !== row.version) throw new DomainError("STALE_REVISION", { revision: row.version });
    const { visibility: before, content: old } = row;
    const content = changes.content ? checkContent({ ...old, ...changes.content }, "content", changes.content.timeline !== undefined) : old;
    const title = changes.title ?? row.title;
    const isNewVersion = changes.content !== undefined || changes.variables !== undefined || title !== row.title;
    const next = Object.assign(row, {
      title,
      description: changes.description ?? row.description,
      subject: changes.subject ?? row.subject,
      visibility: changes.visibility ?? row.visibility,
      content,
      variables: withFound(changes.variables ?? row.variables, { title, content }),
      version: row.version + (isNewVersion ? 1 : 0),
      ...figures(content),
      updatedAt: ctx.clock(),
    });
    const { id: _id, userId: _userId, createdAt: _createdAt, ...set } = next;
    await updateTemplate(tx, next, set);
    if (isNewVersion) await insertVersion(tx, next, ctx.actor.userId, next.updatedAt);
    if (changes.content) await keepAttachments(tx, ctx.actor, next, old);
    tell(tx, { ...next, visibility: before === "team" ? before : next.visibility }, "updated");
    return toTemplate(next);
  }
}

/** Deleted for 30 days, then gone; `restore` brings it back. */
export const remove = (ctx: SignedIn, input: { id: string } & Keyed): Promise<null> => setDeleted(ctx, input, ctx.clock()).then(() => null);
export const restore = (ctx: SignedIn, input: { id: string } & Keyed): Promise<Template> => setDeleted(ctx, input, null);

function setDeleted(ctx: SignedIn, input: { id: string } & Keyed, deletedAt: number | null): Promise<Template> {
  const work = async (tx: Tx) => {
    if (findStarter(input.id)) throw new DomainError("NOT_POSSIBLE", { reason: "This template comes with Lectern, and stays." });
    const row = authorize(ctx.actor, "template", await findTemplate(tx, input.id), "own");
    if ((row.deletedAt === null) !== (deletedAt === null)) {
      await updateTemplate(tx, row, { deletedAt });
      tell(tx, row, deletedAt === null ? "created" : "deleted");
    }
    return toTemplate(row);
  };
  return mutate(ctx, input, work, templatePacking);
}

type Filled = { templateId: string; values: Values; title?: string | undefined };

/** The words that a draft would get. */
export async function preview({ store, actor }: SignedIn, input: Filled): Promise<{ title: string; content: LessonContent }> {
  return filled(await readTemplate(store.read, actor, input.templateId), input);
}

function filled(template: Template, { values, title }: Filled): { title: string; content: LessonContent } {
  const wrong = checkValues(template.variables, values);
  if (Object.keys(wrong).length > 0) throw badInput(wrong);
  const growth = growthOf(template, template.variables, values);
  const tooLong = badInput(
    Object.fromEntries(growth.added.slice(0, NAMED_MAX).map(({ name, places }) => [`values.${name}`, tooLongFor(places)])),
  );
  // Before it is filled in: it may be far too long for the memory.
  if (JSON.stringify(template.content).length + growth.all > CONTENT_MAX) throw tooLong;
  const words = fillIn({ title: title ?? template.title, content: template.content }, template.variables, values);
  const { success, data, error } = lessonContent.safeParse(words.content);
  if (!success) throw badInput(Object.fromEntries(error.issues.map(({ path, message }) => [`values (in ${path.join(".")})`, message])));
  if (growth.added.length > 0 && isTooLarge(data)) throw tooLong;
  return { title: words.title.trim().slice(0, 200) || template.title, content: data };
}

/** Those that add the most are named. */
const NAMED_MAX = 3;
const tooLongFor = (places: number) =>
  `Too long: filled in at ${places.toLocaleString("en")} place${places === 1 ? "" : "s"}, the lesson would be larger than 2 MB`;

/** A draft of one's own. It remembers which version of the template it was made from, and with which values. */
export function instantiate(
  ctx: SignedIn,
  input: Filled & { id?: string | undefined; projectId?: string | undefined } & Keyed,
): Promise<Lesson> {
  return mutate(
    ctx,
    input,
    async (tx) => {
      const template = await readTemplate(tx, ctx.actor, input.templateId);
      const { title, content } = filled(template, input);
      const metadata = {
        minutes: minutesOf(content),
        template: { id: template.id, version: template.version, values: shortened(input.values) },
      };
      return createLesson(tx, ctx, { id: input.id, projectId: input.projectId }, { title, content, metadata });
    },
    lessonPacking,
  );
}

/** Long texts are in the lesson itself. */
const shortened = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value.slice(0, 100) : value]));
