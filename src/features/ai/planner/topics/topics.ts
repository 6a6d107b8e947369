import { SUBJECTS, type Subject, type Written, WRITTEN } from "#src/features/ai/planner/brief.ts";
import { ARTS } from "#src/features/ai/planner/topics/arts.ts";
import { HUMANITIES } from "#src/features/ai/planner/topics/humanities.ts";
import { SCIENCES } from "#src/features/ai/planner/topics/sciences.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

export type KnownTopic = { subject: Subject; names: Record<Written, string[]> };

/** A definite article at the start of a topic, in folded text. */
export const ARTICLE = /^(?:the |el |la |los |las |le |les |l'|der |die |das |den |dem |des )/;

const STRAY: Partial<Record<Written, RegExp>> = { de: ARTICLE, es: /^(?:the|der|die|das|den|dem) /, fr: /^(?:the|der|das|den|dem) / };

const rows = { ...SCIENCES, ...HUMANITIES, ...ARTS };
export const TOPICS = SUBJECTS.flatMap((subject) =>
  (rows[subject] ?? "")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((row) => parse(subject, row)),
);
const byName = new Map<string, KnownTopic>();
for (const topic of TOPICS) for (const name of Object.values(topic.names).flat()) if (!byName.has(key(name))) byName.set(key(name), topic);

/** The topic if it is one of the common ones, however it is inflected. */
export function knownTopic(name: string): KnownTopic | undefined {
  const folded = key(name);
  const forms = [folded, folded.replace(/n$/, ""), folded.replace(/(?:en|s|es)$/, ""), `${folded}s`];
  return forms.map((form) => byName.get(form)).find((topic) => topic !== undefined);
}

/** The topic in the language of the plan where it is known there, else as it was asked for. */
export function topicIn(language: Written, topic: string): string {
  const names = knownTopic(topic)?.names[language].filter((name) => !name.startsWith("~"));
  if (names) return names.find((name) => key(name) === key(topic)) ?? names[0]!;
  return withoutStrayArticle(topic, language);
}

/** A topic to name when asking for one. */
export function exampleTopic(subject: Subject, language: Written): string {
  const topic = TOPICS.find((one) => one.subject === subject) ?? TOPICS.find((one) => one.subject === "general")!;
  return topic.names[language][0]!;
}

/** Spanish and French keep an article; a German one would keep its case, and one of another language looks odd. */
function withoutStrayArticle(topic: string, language: Written): string {
  const article = STRAY[language]?.exec(fold(topic));
  return article ? topic.slice(article[0].length) : topic;
}

function parse(subject: Subject, row: string): KnownTopic {
  const cells = row.split("|").map((cell) => cell.split("/"));
  const names = Object.fromEntries(WRITTEN.map((language, i) => [language, cells[i] ?? []])) as Record<Written, string[]>;
  return { subject, names };
}

function key(name: string) {
  return fold(name.replace("~", "")).trim().replace(ARTICLE, "");
}
