import { ATTACHED_PHRASES } from "#src/features/ai/planner/attached/attached-phrases.ts";
import type { Part } from "#src/features/ai/planner/attached/part-words.ts";
import { type Attached, round } from "#src/features/ai/planner/attached/read-attached.ts";
import type { Brief } from "#src/features/ai/planner/brief.ts";
import { fill } from "#src/features/ai/planner/phrases/fill.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import { escapeMarkdown } from "#src/features/ai/planner/write/escape-markdown.ts";
import { unwrittenNote } from "#src/features/ai/planner/write/unwritten-note.ts";

const NAMED_MAX = 40;
const QUESTIONS_MAX = 8;
const OPENING_MINUTES = 5;

/** `turn` tells one suggestion from the next: asked again, the other one comes. `minutes`: of the part, where somebody said. */
type Asked = { part: Part | null; turn: number; minutes: number | null };

/** What there is to say about the lesson by rule: the part that was asked for, or what is in it; and what else can be asked. */
export function writeAttached(lesson: Attached, { part, turn, minutes }: Asked, brief: Brief, phrases: Phrases): string {
  const own = ATTACHED_PHRASES[brief.language];
  const scope = { lesson, own, phrases, minutes };
  const title = `## ${fill(own.about, { title: escapeMarkdown(lesson.title) })}`;
  const body = {
    opening: () => opening(turn, scope),
    quiz: () => quiz(scope),
    exit: () => exit(scope),
    objectives: () => [objectives(scope)],
    outline: () => outline(scope),
  };
  const said = part ? body[part]() : [...outline(scope), ...(lesson.objectives.length > 0 ? [objectives(scope)] : [])];
  return [unwrittenNote(brief), title, ...said, `---\n\n${own.can}`].filter(Boolean).join("\n\n");
}

type Own = (typeof ATTACHED_PHRASES)[Brief["language"]];
type Scope = { lesson: Attached; own: Own; phrases: Phrases; minutes: number | null };

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
const headed = (heading: string, minutes: number | null, { phrases }: Scope) =>
  `### ${heading}${minutes === null ? "" : ` · ${minutes} ${phrases.labels.minutesShort}`}`;
const nameOf = (heading: string, { own }: Scope) => (heading ? escapeMarkdown(heading) : own.unnamed);

function opening(turn: number, scope: Scope): string[] {
  const { lesson, own, phrases, minutes } = scope;
  const { labels, shared } = phrases;
  const { step, question } = shared.openings[turn % 2 === 0 ? 0 : 1];
  const topic = escapeMarkdown(lesson.title);
  const pairs: [string, string][] = [
    [labels.you, step.you],
    [labels.learners, step.they],
    [labels.ask, question.ask],
    [labels.expect, question.expect],
  ];
  const first = lesson.sections[0]?.heading;
  return [
    headed(own.opening, minutes ?? OPENING_MINUTES, scope),
    list(pairs.map(([label, text]) => `**${label}${labels.colon.trimEnd()}** ${fill(text, { topic })}`)),
    first ? fill(own.leadsTo, { heading: escapeMarkdown(first) }) : "",
  ];
}

function quiz(scope: Scope): string[] {
  const { lesson, own, phrases, minutes } = scope;
  const headings = lesson.sections.flatMap(({ heading }) => heading || []);
  const [lead, asked] = lesson.objectives.length > 0 ? [own.byObjective, lesson.objectives] : [own.bySection, headings];
  return [
    headed(own.quiz, minutes, scope),
    fill(phrases.shared.quiz, { topic: escapeMarkdown(lesson.title) }),
    ...(asked.length > 0 ? [lead, list(asked.slice(0, QUESTIONS_MAX).map(escapeMarkdown))] : []),
  ];
}

function exit(scope: Scope): string[] {
  const { lesson, own, phrases, minutes } = scope;
  const [objective] = lesson.objectives;
  const { heading, body } = phrases.shared.exit;
  return [headed(heading, minutes, scope), body, objective ? fill(own.exitObjective, { objective: escapeMarkdown(objective) }) : ""];
}

function objectives({ lesson, own, phrases }: Scope): string {
  const { labels } = phrases;
  if (lesson.objectives.length === 0) return own.noObjectives;
  return `**${labels.objectives}**\n\n${list(lesson.objectives.slice(0, NAMED_MAX).map(escapeMarkdown))}`;
}

function outline(scope: Scope): string[] {
  const { lesson, own, phrases } = scope;
  const { labels } = phrases;
  if (lesson.sections.length === 0) return [own.empty];
  let clock = 0;
  const lines = lesson.sections.map(({ heading, minutes }) => {
    const from = clock;
    clock = round(clock + minutes);
    return `${from}–${clock} ${labels.minutesShort} · ${nameOf(heading, scope)}`;
  });
  const more = lines.length > NAMED_MAX ? [`… (+${lines.length - NAMED_MAX})`] : [];
  const total = `**${labels.time}${labels.colon.trimEnd()}** ${fill(labels.minutes, { n: lesson.minutes })}`;
  return [total, list([...lines.slice(0, NAMED_MAX), ...more])];
}
