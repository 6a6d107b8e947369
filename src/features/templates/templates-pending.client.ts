import type { OutboxItem } from "#src/client/offline/outbox.ts";
import type { Lesson, LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { CreateTemplate, Template, TemplateSummary, UpdateTemplate } from "./templates.contract.ts";

export const templateSubject = (id: string) => `template:${id}`;

const minutesOf = ({ script }: LessonContent) => script.reduce((sum, { minutes }) => sum + minutes, 0);

function summaryOf({ content: _, ...template }: Template, author: string): TemplateSummary {
  return { ...template, author };
}

/** A template that only this device knows so far, from the op that creates it. */
export function templateFrom(item: OutboxItem): Template {
  const input = item.input as CreateTemplate & { id: string; content: LessonContent };
  return {
    id: input.id,
    userId: item.userId,
    title: input.title,
    description: input.description ?? "",
    subject: input.subject ?? "",
    visibility: input.visibility ?? "private",
    version: 1,
    minutes: minutesOf(input.content),
    sectionCount: input.content.script.length,
    variables: input.variables ?? [],
    content: input.content,
    isStarter: false,
    createdAt: item.createdAt,
    updatedAt: item.createdAt,
  };
}

const isOf = (id: string, path: string) => (item: OutboxItem) => item.path === path && item.input.id === id && item.state !== "aside";

/** The server's template with this device's unacknowledged changes on top. */
export function withPendingUpdates(template: Template, items: readonly OutboxItem[]): Template {
  return items.filter(isOf(template.id, "templates.update")).reduce(updated, template);
}

function updated(template: Template, { input, createdAt }: OutboxItem): Template {
  const { id: _id, baseVersion: _base, mutationId: _key, ...changes } = input as UpdateTemplate;
  const content = { ...template.content, ...changes.content };
  const isNewVersion = changes.content !== undefined || changes.variables !== undefined;
  return {
    ...template,
    ...changes,
    content,
    minutes: minutesOf(content),
    sectionCount: content.script.length,
    version: template.version + (isNewVersion ? 1 : 0),
    updatedAt: createdAt,
  } as Template;
}

/** The list with this device's unacknowledged changes on top. */
export function withPendingTemplates(listed: readonly TemplateSummary[], items: readonly OutboxItem[], me: string): TemplateSummary[] {
  const templates = new Map(listed.map((template) => [template.id, template]));
  for (const item of items) {
    if (item.state === "aside") continue;
    const id = String(item.input.id);
    const known = templates.get(id);
    if (item.path === "templates.create" && !known) templates.set(id, summaryOf(templateFrom(item), me));
    if (item.path === "templates.delete") templates.delete(id);
    if (item.path === "templates.update" && known) {
      const { title, description, subject, visibility } = item.input as UpdateTemplate;
      const changes = Object.entries({ title, description, subject, visibility }).filter(([, value]) => value !== undefined);
      templates.set(id, { ...known, ...Object.fromEntries(changes) });
    }
  }
  return [...templates.values()];
}

/** The words that this visit filled in, until the server has answered with the draft. */
const filled = new Map<string, { title: string; content: LessonContent }>();

export const rememberFilled = (lessonId: string, words: { title: string; content: LessonContent }) => void filled.set(lessonId, words);

/** A draft on its way to being made from a template, as this device filled it in. */
export function draftFromTemplate(item: OutboxItem): Lesson | undefined {
  const id = String(item.input.id);
  const words = filled.get(id);
  return (
    words && {
      id,
      userId: item.userId,
      projectId: null,
      sessionId: null,
      ...words,
      isDraft: true,
      visibility: "private",
      revision: 1,
      metadata: {},
      createdAt: item.createdAt,
      updatedAt: item.createdAt,
    }
  );
}
