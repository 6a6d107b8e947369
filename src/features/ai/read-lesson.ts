import { z } from "zod";
import { type LessonContent, lessonContent, lessonTitle } from "#src/features/lessons/lessons.contract.ts";
import type { LessonDraft } from "./ai.contract.ts";

/** Models are asked for plain strings, and some send objects all the same. */
const item = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);
const section = z.object({
  heading: z.string(),
  body: z.string(),
  minutes: z.coerce.number().min(0).max(1440).catch(0),
});

const written = z.object({
  title: z.string(),
  summary: z.string().default(""),
  objectives: z.array(item).default([]),
  materials: z.array(item).default([]),
  script: z.array(section).min(1, "needs at least one section"),
});

/** What a model wrote, as a lesson, or what is wrong with it, in words that it is told. */
export type Read = { draft: LessonDraft } | { problem: string };

/** Reads a lesson out of a model's answer (JSON, with or without a code fence) and checks it against the lesson's own schema. */
export function readLesson(text: string, newId: () => string): Read {
  const json = parse(text);
  if (json === undefined) return { problem: "it is not JSON" };
  const result = written.safeParse(json);
  if (!result.success) return { problem: describe(result.error) };
  const { title, summary, objectives, materials, script } = result.data;
  const points = (texts: string[]) => texts.map((entry) => ({ id: newId(), text: entry }));
  const content: LessonContent = {
    summary,
    objectives: points(objectives),
    materials: points(materials),
    script: script.map((entry) => ({ id: newId(), ...entry })),
    images: [],
    narration: [],
    music: [],
    effects: [],
    timeline: { durationMs: 0, tracks: [] },
  };
  const checked = z.object({ title: lessonTitle, content: lessonContent }).safeParse({ title, content });
  return checked.success ? { draft: checked.data } : { problem: describe(checked.error) };
}

function parse(text: string): unknown {
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    return undefined; // Told to the model as "it is not JSON".
  }
}

const describe = (error: z.ZodError) =>
  error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join("; ");
