import type { Turn } from "#src/features/ai/ai.contract.ts";
import { type Brief, WRITTEN, type Written } from "#src/features/ai/planner/brief.ts";
import { bandOf, USUAL_MINUTES } from "#src/features/ai/planner/learner-bands.ts";
import { knownTopic } from "#src/features/ai/planner/topics/topics.ts";
import { type Duration, readDuration } from "#src/features/ai/planner/understand/duration.ts";
import { readClassFacts } from "#src/features/ai/planner/understand/class-facts.ts";
import { readDates } from "#src/features/ai/planner/understand/dates.ts";
import { detectLanguage } from "#src/features/ai/planner/understand/detect-language.ts";
import { type Change, readFeedback } from "#src/features/ai/planner/understand/feedback.ts";
import { isChat } from "#src/features/ai/planner/understand/filler.ts";
import { type Languages, readLanguages } from "#src/features/ai/planner/understand/language.ts";
import { readAudience } from "#src/features/ai/planner/understand/learners.ts";
import { asksForLesson, asksForPlan, isOutOfScope } from "#src/features/ai/planner/understand/out-of-scope.ts";
import { Reading } from "#src/features/ai/planner/understand/reading.ts";
import { readStructure } from "#src/features/ai/planner/understand/structure.ts";
import { readSubject, subjectOf } from "#src/features/ai/planner/understand/subject.ts";
import { readIntroducedTopic, readPlainTopic } from "#src/features/ai/planner/understand/topic.ts";
import { readWishes } from "#src/features/ai/planner/understand/wishes.ts";

export type Understanding = {
  brief: Brief;
  /**
   * What the last turn wants: a plan, nothing (a greeting, thanks), a change that no rule can make, or something that
   * is not about a lesson.
   */
  last: "plan" | "chat" | "wish" | "other";
  /** What the last turn changed about the plan that stood. */
  changes: readonly Change[];
};

type State = { brief: Brief; isNamed: boolean; chosen: boolean; changes: readonly Change[] };

/** Reads all that the user said, in order; later turns refine earlier ones. `language` is the session's BCP 47 tag. */
export function understand(turns: readonly Turn[], language: string): Understanding {
  let state: State = { brief: { ...EMPTY, ...writtenIn(language) }, isNamed: false, chosen: false, changes: [] };
  let last: Understanding["last"] = "plan";
  turns.forEach((turn, index) => {
    if (turn.role !== "user") return;
    const reading = new Reading(turn.content);
    const asked = state.brief.topic === null && index > 0;
    const chats = isChat(reading.folded);
    const isOther = !chats && isOutOfScope(reading, asked);
    if (!state.chosen && !chats) state = { ...state, brief: { ...state.brief, ...inLanguageOf(reading.original, language, state.brief) } };
    const next = chats || isOther ? null : refine(state, reading);
    last = next ? "plan" : chats ? "chat" : isOther || state.brief.topic === null ? "other" : "wish";
    state = next ?? { ...state, changes: [] };
  });
  return { brief: state.brief, last, changes: state.changes };
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
  opening: 0,
  activity: 0,
  practice: false,
  quiz: false,
  compact: false,
  unplanned: [],
};

const MAX_UNPLANNED = 3;

/** The brief with what a turn adds, or null when nothing in the turn is about a lesson. */
function refine({ brief, isNamed: wasNamed, chosen }: State, reading: Reading): State | null {
  const hasTopic = brief.topic !== null;
  const isAboutLesson = asksForLesson(reading);
  const wantsPlan = !hasTopic && asksForPlan(reading);
  readDates(reading);
  const feedback = readFeedback(reading, brief);
  const structure = readStructure(reading);
  const duration: Duration = readDuration(reading, { minutes: brief.minutes ?? USUAL_MINUTES[bandOf(brief)], hasTopic });
  const { learners, level, classSize } = readAudience(reading);
  const facts = readClassFacts(reading);
  const wishes = readWishes(reading);
  const rest = subjectOf(reading.folded);
  const languages = readLanguages(reading, { hasTopic, otherSubject: rest !== "general" && rest !== "languages" });
  const subject = readSubject(reading);
  const topic = readTopic(reading, { hasTopic, isAboutLesson, complains: feedback.touched }) ?? (hasTopic ? undefined : languages.name);
  if (!reading.isTouched && !topic && !isAboutLesson && !wantsPlan) return null;
  const asked = { ...brief, ...feedback.brief, ...duration, ...wishes, ...(structure && { structure }), ...(learners && { learners }) };
  const refined = { ...asked, ...(level && { level }), ...(classSize && { classSize }), ...(topic && { topic }), ...told(brief, facts) };
  const written = languages.written ? writtenIn(languages.written) : {};
  const placed = place(refined, { subject, topic, wasNamed, taught: languages.taught });
  const next = { ...refined, ...written, ...placed };
  if (hasTopic && !isAboutLesson && feedback.touched && isSame(brief, next)) return null;
  return {
    brief: next,
    isNamed: subject !== undefined || languages.taught !== undefined || (wasNamed && placed.subject === brief.subject),
    chosen: chosen || languages.written !== undefined,
    changes: hasTopic ? feedback.changes : [],
  };
}

const told = ({ unplanned }: Brief, facts: readonly string[]) => ({
  unplanned: [...new Set([...unplanned, ...facts])].slice(-MAX_UNPLANNED),
});

const isSame = (one: Brief, other: Brief) => JSON.stringify(one) === JSON.stringify(other);

const adds = /\b(?:add|more|include|anade|incluye|mas|ajoute[rz]?|plus|mehr|erganze)\b/;
const instead = /\b(?:instead|actually|rather|change|switch|mejor|en lugar|cambia|plutot|change|a la place|lieber|stattdessen|doch)\b/;

type Known = { hasTopic: boolean; isAboutLesson: boolean; complains: boolean };

function readTopic(reading: Reading, { hasTopic, isAboutLesson, complains }: Known): string | undefined {
  if (!hasTopic) return readIntroducedTopic(reading) ?? readPlainTopic(reading);
  const isOnlyWish = (complains && !instead.test(reading.folded)) || (adds.test(reading.folded) && !isAboutLesson);
  const introduced = isOnlyWish ? undefined : readIntroducedTopic(reading);
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

/**
 * The language of a turn that is clearly in one, where nobody chose another: Spanish, French and German are answered
 * in kind; English gets the session's own language, as do those the planner does not write where that is not English.
 */
function inLanguageOf(text: string, session: string, brief: Brief): Partial<Brief> {
  const tag = detectLanguage(text);
  if (!tag) return {};
  const isWritten = WRITTEN.some((written) => written === tag);
  if (tag === "en" || (!isWritten && writtenIn(session).language !== "en")) return brief.unwritten ? {} : writtenIn(session);
  return writtenIn(tag);
}

/** The planner writes four languages; for any other it says so and writes English. */
function writtenIn(tag: string): Pick<Brief, "language" | "unwritten"> {
  const base = tag.split("-")[0]!.toLowerCase();
  const language = WRITTEN.find((written) => written === base);
  return language ? { language, unwritten: null } : { language: "en" satisfies Written, unwritten: tag };
}
