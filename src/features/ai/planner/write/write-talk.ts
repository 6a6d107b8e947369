import type { Brief } from "#src/features/ai/planner/brief.ts";
import { GALLERY_PHRASES } from "#src/features/ai/planner/gallery/phrases/all.ts";
import { fill } from "#src/features/ai/planner/phrases/fill.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import { exampleTopic } from "#src/features/ai/planner/topics/topics.ts";
import type { Understanding } from "#src/features/ai/planner/understand/understand.ts";
import { audienceWords, subjectWords } from "#src/features/ai/planner/write/facts.ts";
import { unwrittenNote } from "#src/features/ai/planner/write/unwritten-note.ts";

/** The answer when the topic is missing: what is known so far, and exactly one question. */
export function writeQuestion({ brief, last }: Understanding, phrases: Phrases): string {
  const { talk } = phrases;
  const known = knownWords(brief, phrases);
  const example = exampleTopic(brief.subject, brief.language);
  const parts = [
    unwrittenNote(brief),
    last === "other" ? talk.cannot : talk.whoIAm,
    [known && fill(talk.soFar, { known }), fill(talk.ask, { example })].filter(Boolean).join(" "),
    GALLERY_PHRASES[brief.language].offer,
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** The answer to what is no wish about the lesson: what the planner is, and what it can change. */
export function writeLimits({ brief, last }: Understanding, { talk }: Phrases): string {
  const answer = { chat: talk.whoIAm, wish: talk.cannotChange, other: talk.cannot, plan: "" }[last];
  return [unwrittenNote(brief), answer, talk.canChange, GALLERY_PHRASES[brief.language].offer].filter(Boolean).join("\n\n");
}

function knownWords(brief: Brief, phrases: Phrases): string {
  const { labels, structures } = phrases;
  const time =
    brief.minutes === null
      ? null
      : brief.lessons > 1
        ? fill(labels.lessons, { k: brief.lessons, n: brief.minutes })
        : fill(labels.minutes, { n: brief.minutes });
  const subject = brief.subject === "general" ? null : subjectWords(brief, phrases);
  return [time, audienceWords(brief, phrases), subject, brief.structure && structures[brief.structure]].filter(Boolean).join(", ");
}
