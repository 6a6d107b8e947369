import type { LessonContent } from "#src/features/lessons/lessons.contract.ts";
import type { Template, TemplateVariable } from "../templates.contract.ts";

type Starter = {
  /** 1 to 99: part of its id, which never changes. */
  number: number;
  subject: string;
  title: string;
  description: string;
  summary: string;
  objectives: string[];
  materials: string[];
  sections: { heading: string; minutes: number; body: string }[];
  /** What is said to the class; `section` counts from 0. */
  narration?: { title: string; text: string; section: number }[];
  /** What is shown when, one after the other. */
  clips?: { label: string; seconds: number }[];
  variables: TemplateVariable[];
};

const NOBODY = "00000000-0000-7000-8000-000000000000";
const MADE_AT = Date.UTC(2026, 8, 1);

export function starter({ number, subject, title, description, variables, ...words }: Starter): Template {
  const content = contentOf(words);
  return {
    id: `01934f00-0000-7000-8000-${String(number).padStart(12, "0")}`,
    userId: NOBODY,
    title,
    description,
    subject,
    visibility: "team",
    version: 1,
    minutes: content.script.reduce((sum, { minutes }) => sum + minutes, 0),
    sectionCount: content.script.length,
    variables,
    content,
    isStarter: true,
    createdAt: MADE_AT,
    updatedAt: MADE_AT,
  };
}

type Words = Omit<Starter, "number" | "subject" | "title" | "description" | "variables">;

function contentOf({ summary, objectives, materials, sections, narration = [], clips = [] }: Words): LessonContent {
  let at = 0;
  const placed = clips.map(({ label, seconds }, index) => {
    const clip = { id: `clip-${index + 1}`, startMs: at, durationMs: seconds * 1000, label };
    at += clip.durationMs;
    return clip;
  });
  return {
    summary,
    objectives: objectives.map((text, index) => ({ id: `objective-${index + 1}`, text })),
    materials: materials.map((text, index) => ({ id: `material-${index + 1}`, text })),
    script: sections.map((section, index) => ({ id: `section-${index + 1}`, ...section, body: section.body.trim() })),
    images: [],
    narration: narration.map(({ title, text, section }, index) => ({
      id: `narration-${index + 1}`,
      title,
      text,
      sectionId: `section-${section + 1}`,
    })),
    music: [],
    effects: [],
    timeline: { durationMs: at, tracks: placed.length > 0 ? [{ id: "board", kind: "visual", name: "On the board", clips: placed }] : [] },
  };
}

type Asked = { label: string; default: string; help?: string };
const asked = (name: string, type: TemplateVariable["type"], rest: Asked) => ({
  name,
  type,
  help: "",
  isRequired: true,
  choices: [],
  ...rest,
});

export const text = (name: string, rest: Asked): TemplateVariable => asked(name, "text", rest);
export const longText = (name: string, rest: Asked): TemplateVariable => asked(name, "long-text", rest);
export const day = (name: string, rest: Asked): TemplateVariable => asked(name, "date", rest);
export const number = (name: string, rest: Asked & { min: number; max: number }): TemplateVariable =>
  asked(name, "number", rest) as TemplateVariable;
export const choice = (name: string, rest: Asked & { choices: string[] }): TemplateVariable =>
  asked(name, "choice", rest) as TemplateVariable;
