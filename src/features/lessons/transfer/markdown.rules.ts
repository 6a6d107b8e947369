import type { LessonContent, Point } from "#src/features/lessons/lessons.contract.ts";

type Words = { title: string; content: Pick<LessonContent, "summary" | "objectives" | "materials" | "script"> };

/** A lesson as Markdown: the title, what it is about, lists, and a heading for each section with its minutes. */
export function toMarkdown({ title, content }: Words): string {
  const list = (heading: string, points: Point[]) =>
    points.length > 0 ? [`## ${heading}`, points.map(({ text }) => `- ${text.replace(/\n/g, "\n  ")}`).join("\n")] : [];
  const script = content.script.flatMap(({ heading, minutes, body }) => [`## ${heading || "Untitled section"} (${minutes} min)`, body]);
  const parts = [
    `# ${title}`,
    content.summary,
    ...list("Objectives", content.objectives),
    ...list("Materials", content.materials),
    ...script,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const TITLE = /^#\s+(.+?)\s*#*\s*$/;
const HEADING = /^##\s+(.+?)\s*#*\s*$/;
const MINUTES = /\s*\((\d{1,4}(?:[.,]\d{1,2})?)\s*(?:min|mins|minutes|minutos|Min\.|Minuten)\)\s*$/i;
const FENCE = /^\s{0,3}(```+|~~~+)/;
const POINT = /^\s{0,3}[-*+]\s+(.*)$/;

type Part = { heading: string | null; lines: string[] };

/**
 * The reverse: the first `#` is the title, what stands before the first `##` the summary, lists under Objectives and
 * Materials are those, and every other `##` a section. Text without headings is one section. Nothing is left out.
 */
export function fromMarkdown(text: string, newId: () => string, fallbackTitle: string): Words {
  const { title, parts } = split(text.replace(/\r\n?/g, "\n"));
  const [before, ...rest] = parts;
  const content: Words["content"] = { summary: "", objectives: [], materials: [], script: [] };
  const intro = before!.lines.join("\n").trim();
  const sections = rest.length === 0 && intro !== "" ? [{ heading: "", lines: before!.lines }] : rest;
  if (sections === rest) content.summary = intro.length <= 5_000 ? intro : "";
  // Too long for a summary: it is a section of its own.
  if (intro.length > 5_000 && sections === rest) content.script.push({ id: newId(), heading: "", body: intro, minutes: 0 });
  for (const { heading, lines } of sections) {
    const points = pointsIn(lines, newId);
    const list = heading?.toLowerCase();
    if (points && (list === "objectives" || list === "materials") && content[list].length === 0) content[list] = points;
    else {
      const minutes = Number((MINUTES.exec(heading ?? "")?.[1] ?? "0").replace(",", "."));
      const name = (heading ?? "").replace(MINUTES, "");
      content.script.push({
        id: newId(),
        heading: name === "Untitled section" ? "" : name.slice(0, 300),
        body: lines.join("\n").trim(),
        minutes,
      });
    }
  }
  return { title: (title ?? fallbackTitle).slice(0, 200), content };
}

function split(text: string): { title: string | null; parts: Part[] } {
  const parts: Part[] = [{ heading: null, lines: [] }];
  let title: string | null = null;
  let fence: string | null = null;
  for (const line of text.split("\n")) {
    const mark = FENCE.exec(line)?.[1];
    if (mark) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    const heading: string | undefined = fence === null && !mark ? HEADING.exec(line)?.[1] : undefined;
    const named: string | undefined = fence === null && !mark && title === null && parts.length === 1 ? TITLE.exec(line)?.[1] : undefined;
    if (heading !== undefined) parts.push({ heading, lines: [] });
    else if (named !== undefined) title = named;
    else parts.at(-1)!.lines.push(line);
  }
  return { title, parts };
}

/** The points of a list, if these lines are nothing else. */
function pointsIn(lines: string[], newId: () => string): Point[] | null {
  const points: Point[] = [];
  for (const line of lines) {
    const text = POINT.exec(line)?.[1];
    if (text !== undefined) points.push({ id: newId(), text });
    else if (line.startsWith("  ") && points.length > 0) points.at(-1)!.text += `\n${line.slice(2)}`;
    else if (line.trim() !== "") return null;
  }
  return points.length > 0 ? points : null;
}
