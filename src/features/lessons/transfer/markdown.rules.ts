import type { LessonContent, Point } from "#src/features/lessons/lessons.contract.ts";

type Words = { title: string; content: Pick<LessonContent, "summary" | "objectives" | "materials" | "script"> };

/** A lesson as Markdown: the title, what it is about, lists, and a heading for each section with its minutes. */
export function toMarkdown({ title, content }: Words): string {
  const list = (heading: string, points: Point[]) =>
    points.length > 0 ? [`## ${heading}`, points.map(({ text }) => `- ${text.replace(/\n/g, "\n  ")}`).join("\n")] : [];
  const script = content.script.flatMap(({ heading, minutes, body }) => [`## ${heading || "Untitled section"} (${minutes} min)`, body]);
  const parts = [
    `# ${title}${title.endsWith("#") ? " #" : ""}`,
    content.summary,
    ...list("Objectives", content.objectives),
    ...list("Materials", content.materials),
    ...script,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const TITLE_MAX = 200;
const HEADING_MAX = 300;
const SUMMARY_MAX = 5_000;
const POINT_MAX = 2_000;
const POINTS_MAX = { objectives: 100, materials: 200 };
const MINUTES_MAX = 1_440;
const MINUTES = /^\((\d{1,4}(?:[.,]\d{1,2})?)[ \t]{0,3}(?:min|mins|minutes|minutos|Min\.|Minuten)\)$/i;
const FENCE = /^\s{0,3}(```+|~~~+)/;
const BULLET = /^\s{0,3}[-*+]\s/;

type Part = { heading: string | null; lines: string[] };

/**
 * The reverse: the first `#` is the title, what stands before the first `##` the summary, lists under Objectives and
 * Materials are those, and every other `##` a section. Text without headings is one section. Nothing is left out: what is
 * too long for a title or heading goes on below it. Line by line, and nothing is searched twice: a file may be hostile.
 */
export function fromMarkdown(text: string, newId: () => string, fallbackTitle: string): Words {
  const { title, parts } = split(text.replace(/\r\n?/g, "\n"));
  const [before, ...rest] = parts;
  const content: Words["content"] = { summary: "", objectives: [], materials: [], script: [] };
  const intro = before!.lines.join("\n").trim();
  const sections = rest.length === 0 && intro !== "" ? [{ heading: "", lines: before!.lines }] : rest;
  if (sections === rest) content.summary = intro.length <= SUMMARY_MAX ? intro : "";
  // Too long for a summary: it is a section of its own.
  if (intro.length > SUMMARY_MAX && sections === rest) content.script.push({ id: newId(), heading: "", body: intro, minutes: 0 });
  for (const { heading, lines } of sections) {
    const list = heading?.toLowerCase();
    const points = list === "objectives" || list === "materials" ? pointsIn(lines, newId, POINTS_MAX[list]) : null;
    if (points && (list === "objectives" || list === "materials") && content[list].length === 0) content[list] = points;
    else content.script.push(sectionOf(heading ?? "", lines, newId));
  }
  const [short] = cut(title ?? fallbackTitle, TITLE_MAX);
  return { title: short, content };
}

function sectionOf(whole: string, lines: string[], newId: () => string): LessonContent["script"][number] {
  const { name, minutes } = timed(whole);
  const [heading, rest] = cut(name === "Untitled section" ? "" : name, HEADING_MAX);
  return { id: newId(), heading, body: [rest, ...lines].join("\n").trim(), minutes };
}

/** A heading without the minutes at its end. */
function timed(heading: string): { name: string; minutes: number } {
  const open = heading.endsWith(")") ? heading.lastIndexOf("(") : -1;
  const said = open < 0 || heading.length - open > 30 ? undefined : MINUTES.exec(heading.slice(open))?.[1];
  const minutes = Number(said?.replace(",", ".") ?? Number.NaN);
  return minutes <= MINUTES_MAX ? { name: heading.slice(0, open).trimEnd(), minutes } : { name: heading, minutes: 0 };
}

/** At most so many characters, and the rest; no character of two halves is cut apart. */
export function cut(text: string, max: number): [head: string, rest: string] {
  if (text.length <= max) return [text, ""];
  const last = text.charCodeAt(max - 1);
  const at = last >= 0xd800 && last <= 0xdbff ? max - 1 : max;
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}

function split(text: string): { title: string | null; parts: Part[] } {
  const parts: Part[] = [{ heading: null, lines: [] }];
  let title: string | null = null;
  let fence: string | null = null;
  for (const line of text.split("\n")) {
    const mark = FENCE.exec(line)?.[1];
    if (mark) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    const isText = fence !== null || mark !== undefined;
    const heading = isText ? null : headingIn(line, "##");
    const named: string | null = isText || title !== null || parts.length > 1 ? null : headingIn(line, "#");
    if (heading !== null) parts.push({ heading, lines: [] });
    else if (named !== null) {
      title = named;
      const [, rest] = cut(named, TITLE_MAX);
      if (rest) parts[0]!.lines.push(rest);
    } else parts.at(-1)!.lines.push(line);
  }
  return { title, parts };
}

/** What follows the marks, without the marks that may close a heading. */
function headingIn(line: string, marks: string): string | null {
  if (!line.startsWith(marks) || !isBlank(line, marks.length)) return null;
  const text = line.slice(marks.length).trim();
  let end = text.length;
  while (end > 0 && text[end - 1] === "#") end--;
  const isClosed = end < text.length && (end === 0 || isBlank(text, end - 1));
  return (isClosed ? text.slice(0, end).trimEnd() : text) || null;
}

const isBlank = (text: string, at: number) => at < text.length && text[at]!.trim() === "";

/** The points of a list, if these lines are nothing else and keep within the limits of one. */
function pointsIn(lines: string[], newId: () => string, max: number): Point[] | null {
  const points: { id: string; lines: string[] }[] = [];
  for (const line of lines) {
    const bullet = BULLET.exec(line)?.[0];
    if (bullet !== undefined) points.push({ id: newId(), lines: [line.slice(bullet.length).trimStart()] });
    else if (line.startsWith("  ") && points.length > 0) points.at(-1)!.lines.push(line.slice(2));
    else if (line.trim() !== "") return null;
  }
  if (points.length === 0 || points.length > max) return null;
  const list = points.map(({ id, lines: words }) => ({ id, text: words.join("\n") }));
  return list.every(({ text }) => text.length <= POINT_MAX) ? list : null;
}

const ADDRESS_MAX = 500;
const ADDRESS = /https?:\/\/[^\s)]{1,500}/y;

/** Where the pictures are that the text shows from other servers, at most `max`. */
export function pictureAddresses(markdown: string, max: number): string[] {
  const found: string[] = [];
  for (let at = markdown.indexOf("](http"); at >= 0 && found.length < max; at = markdown.indexOf("](http", at + 1)) {
    const before = markdown.slice(Math.max(0, at - ADDRESS_MAX - 2), at);
    const open = before.lastIndexOf("![");
    if (open < 0 || before.includes("]", open)) continue;
    ADDRESS.lastIndex = at + 2;
    const address = ADDRESS.exec(markdown)?.[0];
    if (address) found.push(address);
  }
  return found;
}
