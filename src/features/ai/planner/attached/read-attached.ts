/** What the planner reads of an attached lesson; minutes may have a fraction. */
export type Attached = { title: string; objectives: string[]; sections: { heading: string; minutes: number }[]; minutes: number };

/** A bound on the work: no lesson has more that matters here. */
const READ_CHARACTERS = 400_000;
const NAMED_CHARACTERS = 120;

const FENCE = /^\s{0,3}(?:```|~~~)/;
const SECTION = /^## (.{1,400}) \((\d{1,4}(?:\.\d{1,20})?) min\)$/;
const UNNAMED = "Untitled section";

/** Reads a lesson's Markdown as it is attached: objectives in a list of their own, sections with their minutes. */
export function readAttached({ title, text }: { title: string; text: string }): Attached {
  const sections: Attached["sections"] = [];
  const objectives: string[] = [];
  let isFenced = false;
  let isObjectives = false;
  for (const line of text.slice(0, READ_CHARACTERS).split("\n")) {
    if (FENCE.test(line)) isFenced = !isFenced;
    if (isFenced) continue;
    const [, heading, minutes] = SECTION.exec(line) ?? [];
    if (heading) sections.push({ heading: heading === UNNAMED ? "" : short(heading), minutes: Number(minutes) });
    if (line.startsWith("## ")) isObjectives = line === "## Objectives" && sections.length === 0;
    else if (isObjectives && line.startsWith("- ")) objectives.push(short(line.slice(2)));
  }
  return {
    title: short(title),
    objectives: objectives.filter(Boolean),
    sections,
    minutes: round(sections.reduce((sum, each) => sum + each.minutes, 0)),
  };
}

export const round = (minutes: number) => Math.round(minutes * 10) / 10;

function short(words: string): string {
  const line = words.trim().replace(/\s+/g, " ");
  return line.length <= NAMED_CHARACTERS
    ? line
    : `${line
        .slice(0, NAMED_CHARACTERS - 1)
        .toWellFormed()
        .replaceAll("\uFFFD", "")}…`;
}
