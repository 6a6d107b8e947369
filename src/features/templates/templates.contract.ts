import { z } from "zod";
import { lessonContent, type LessonContent, lessonTitle, VISIBILITIES } from "#src/features/lessons/lessons.contract.ts";
import { id, line, mutation, page, text } from "#src/shared/contract.ts";
import type { Instant } from "#src/shared/time.ts";

export const VARIABLE_TYPES = ["text", "number", "date", "choice", "long-text"] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** Stands in a text as `{{name}}`. Braces around any other word stay as they are. */
const variable = z.strictObject({
  /** As it stands between the braces. */
  name: z.string().regex(/^[\p{L}_][\p{L}\p{N}_-]{0,59}$/u, "A word of letters, digits, _ and -, that begins with a letter"),
  /** What the form calls it; empty: its name. */
  label: text(120).default(""),
  type: z.enum(VARIABLE_TYPES),
  default: text(20_000).default(""),
  help: text(500).default(""),
  isRequired: z.boolean().default(true),
  /** Of a `choice`. */
  choices: z.array(line(200)).max(100, "At most 100 choices").default([]),
  /** Of a `number`. */
  min: z.number().optional(),
  max: z.number().optional(),
});
export type TemplateVariable = z.infer<typeof variable>;

const variables = z
  .array(variable)
  .max(100, "At most 100 variables")
  .superRefine((all, context) => {
    const seen = new Set<string>();
    all.forEach(({ name, type, choices }, index) => {
      if (seen.has(name)) context.addIssue({ code: "custom", path: [index, "name"], message: "There is a variable of this name already" });
      if (type === "choice" && choices.length === 0)
        context.addIssue({ code: "custom", path: [index, "choices"], message: "A choice needs something to choose from" });
      seen.add(name);
    });
  });

export type Template = {
  id: string;
  userId: string;
  title: string;
  description: string;
  subject: string;
  visibility: (typeof VISIBILITIES)[number];
  version: number;
  minutes: number;
  sectionCount: number;
  variables: TemplateVariable[];
  content: LessonContent;
  /** One that comes with Lectern: everybody has it, and nobody changes it. */
  isStarter: boolean;
  createdAt: Instant;
  updatedAt: Instant;
};
/** As lists show it: with the name of who made it. */
export type TemplateSummary = Omit<Template, "content"> & { author: string };

const settable = { title: lessonTitle, description: text(1_000), subject: text(60), visibility: z.enum(VISIBILITIES) };

export const listTemplatesInput = z.strictObject({ ...page, mine: z.boolean().optional(), deleted: z.boolean().optional() }).prefault({});
export const getTemplateInput = z.strictObject({ id: id, version: z.int().min(1).optional() });
export const createTemplateInput = mutation({
  id: id.optional(),
  ...settable,
  description: settable.description.default(""),
  subject: settable.subject.default(""),
  visibility: settable.visibility.default("private"),
  content: lessonContent.partial(),
  variables: variables.default([]),
});
export const createTemplateFromLessonInput = mutation({
  id: id.optional(),
  lessonId: id,
  title: lessonTitle,
  variables: variables.optional(),
});
export const updateTemplateInput = mutation({
  id,
  title: settable.title.optional(),
  description: settable.description.optional(),
  subject: settable.subject.optional(),
  visibility: settable.visibility.optional(),
  content: lessonContent.partial().optional(),
  variables: variables.optional(),
  /** The version that was changed; a newer one is a conflict. Absent: whatever stands there. */
  baseVersion: z.int().min(1).optional(),
});
export const templateVersionsInput = z.strictObject({ id });
export const templateIdInput = mutation({ id });
/** Values by variable name; those left out take their default. Numbers and dates may come as text. */
const values = z.record(z.string().max(60), z.union([z.string().max(20_000), z.number()]));
export const instantiateInput = mutation({
  id: id.optional(),
  templateId: id,
  values: values.default({}),
  projectId: id.optional(),
  title: lessonTitle.optional(),
});
export const previewTemplateInput = z.strictObject({ templateId: id, values: values.default({}) });

export type CreateTemplate = z.infer<typeof createTemplateInput>;
export type UpdateTemplate = z.infer<typeof updateTemplateInput>;
export type Values = z.infer<typeof values>;
