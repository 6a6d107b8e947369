import type { Turn } from "#src/features/ai/ai.contract.ts";
import { type Brief, WRITTEN, type Written } from "#src/features/ai/planner/brief.ts";
import { bandOf, USUAL_MINUTES } from "#src/features/ai/planner/learner-bands.ts";
import { knownTopic } from "#src/features/ai/planner/topics/topics.ts";
import { type Duration, readDuration } from "#src/features/ai/planner/understand/duration.ts";
import { isChat } from "#src/features/ai/planner/understand/filler.ts";
import { type Languages, readLanguages } from "#src/features/ai/planner/understand/language.ts";
import { readAudience } from "#src/features/ai/planner/understand/learners.ts";
import { asksForLesson, isOutOfScope } from "#src/features/ai/planner/understand/out-of-scope.ts";
import { Reading } from "#src/features/ai/planner/understand/reading.ts";
import { readStructure } from "#src/features/ai/planner/understand/structure.ts";
import { readSubject, subjectOf } from "#src/features/ai/planner/understand/subject.ts";
import { readIntroducedTopic, readPlainTopic } from "#src/features/ai/planner/understand/topic.ts";
import { readWishes } from "#src/features/ai/planner/understand/wishes.ts";

export type Understanding = {
  brief: Brief;
  /** What the last turn wants: a plan, nothing (a greeting, thanks), or something that a planner cannot do. */
  last: "plan" | "chat" | "other";
};

/** Reads all that the user said, in order; later turns refine earlier ones. `language` is the session's BCP 47 tag. */
export function understand(turns: readonly Turn[], language: string): Understanding {
  let brief: Brief = { ...EMPTY, ...writtenIn(language) };
  let last: Understanding["last"] = "plan";
  let isNamed = false;
  turns.forEach((turn, index) => {
    if (turn.role !== "user") return;
    const reading = new Reading(turn.content);
    const asked = brief.topic === null && index > 0;
    const chats = isChat(reading.folded);
    const next = chats || isOutOfScope(reading, asked) ? null : refine(brief, reading, isNamed);
    last = next ? "plan" : chats ? "chat" : "other";
    if (next) ({ brief, isNamed } = next);
  });
  return { brief, last };
}

const EMPTY: Omit<Brief, "language" | "unwritten"> = {
  topic: null,
  learners: null,
  level: null,
  classSize: null,
  minutes: null,
  lessons: 1,
  subject: "general",
  taught: null,
  structure: null,
  homework: false,
  playful: false,
};

/** The brief with what a turn adds, or null when nothing in the turn is about a lesson. */
function refine(brief: Brief, reading: Reading, wasNamed: boolean): { brief: Brief; isNamed: boolean } | null {
  const hasTopic = brief.topic !== null;
  const isAboutLesson = asksForLesson(reading);
  const structure = readStructure(reading);
  const duration: Duration = readDuration(reading, { minutes: brief.minutes ?? USUAL_MINUTES[bandOf(brief)], hasTopic });
  const { learners, level, classSize } = readAudience(reading);
  const wishes = readWishes(reading);
  const rest = subjectOf(reading.folded);
  const languages = readLanguages(reading, { hasTopic, otherSubject: rest !== "general" && rest !== "languages" });
  const subject = readSubject(reading);
  const topic = readTopic(reading, hasTopic, isAboutLesson);
  if (!reading.isTouched && !topic && !isAboutLesson) return null;
  const asked = { ...brief, ...duration, ...wishes, ...(structure && { structure }), ...(learners && { learners }) };
  const refined = { ...asked, ...(level && { level }), ...(classSize && { classSize }), ...(topic && { topic }) };
  const written = languages.written ? writtenIn(languages.written) : {};
  const placed = place(refined, { subject, topic, wasNamed, taught: languages.taught });
  return {
    brief: { ...refined, ...written, ...placed },
    isNamed: subject !== undefined || languages.taught !== undefined || (wasNamed && placed.subject === brief.subject),
  };
}

const adds = /\b(?:add|more|include|anade|incluye|mas|ajoute[rz]?|plus|mehr|erganze)\b/;
const instead = /\b(?:instead|actually|rather|change|switch|mejor|en lugar|cambia|plutot|change|a la place|lieber|stattdessen|doch)\b/;

function readTopic(reading: Reading, hasTopic: boolean, isAboutLesson: boolean): string | undefined {
  if (!hasTopic) return readIntroducedTopic(reading) ?? readPlainTopic(reading);
  const introduced = adds.test(reading.folded) && !isAboutLesson ? undefined : readIntroducedTopic(reading);
  if (introduced) return introduced;
  const plain = readPlainTopic(reading);
  return plain && (instead.test(reading.folded) || knownTopic(plain)) ? plain : undefined;
}

type Named = { subject: Brief["subject"] | undefined; topic: string | undefined; wasNamed: boolean; taught: Languages["taught"] };

/** A subject named in the turn stands; a new topic that belongs elsewhere replaces one that was named before. */
function place(brief: Brief, { subject, topic, wasNamed, taught }: Named): Pick<Brief, "subject" | "taught"> {
  if (subject) return { subject, taught: null };
  const ofTopic = brief.topic === null ? "general" : subjectOf(brief.topic);
  if (taught) return ofTopic === "literature" ? { subject: ofTopic, taught: null } : { subject: "languages", taught };
  if (!topic || (wasNamed && ofTopic === "general")) return { subject: brief.subject, taught: brief.taught };
  if (ofTopic === brief.subject) return { subject: ofTopic, taught: brief.taught };
  return { subject: ofTopic, taught: null };
}

/** The planner writes four languages; for any other it says so and writes English. */
function writtenIn(tag: string): Pick<Brief, "language" | "unwritten"> {
  const base = tag.split("-")[0]!.toLowerCase();
  const language = WRITTEN.find((written) => written === base);
  return language ? { language, unwritten: null } : { language: "en" satisfies Written, unwritten: tag };
}
