import { badInput } from "#src/shared/errors.ts";
import { contentParts, type Lesson, type LessonContent, lessonTitle } from "./lessons.contract.ts";
import { isTooLarge } from "./lessons.rules.ts";
import { isEqual } from "./merge.rules.ts";
import { type Clip, refsOf, timelineProblems, withoutLooseEnds } from "./timeline.rules.ts";

/** More than these would help nobody. */
const PROBLEMS_MAX = 20;
const TOO_LARGE = "A lesson may hold at most 2 MB. Split it into two lessons.";

/**
 * The content, if it keeps within the limits that hang on more than one field; throws `BAD_INPUT` with paths below `at`.
 * A timeline that was not written by the same hand loses what refers to something that is gone.
 */
export function checkContent(content: LessonContent, at: string, isTimelineGiven: boolean): LessonContent {
  const checked = isTimelineGiven ? content : withoutLooseEnds(content);
  const problems = isTimelineGiven ? Object.entries(timelineProblems(content)).slice(0, PROBLEMS_MAX) : [];
  if (problems.length > 0) throw badInput(Object.fromEntries(problems.map(([path, words]) => [`${at}.timeline.${path}`, words])));
  if (isTooLarge(checked)) throw badInput({ content: TOO_LARGE });
  return checked;
}

/**
 * Throws `BAD_INPUT` for changes that break the limits where they were made, before they are merged with what others
 * wrote. `base`: what they were made to; undefined where nobody knows, and then only what stands by itself is checked.
 * The page puts what it hears of `latest` under what is being written: so clips may refer to what is in it, or be its own.
 */
export function checkChanges(changes: Partial<LessonContent>, base: LessonContent | undefined, latest: LessonContent): void {
  const mine = { ...(base ?? latest), ...changes };
  const refs = base ? new Set([base, mine, latest].flatMap((content) => [...refsOf(content)])) : null;
  const theirs = new Map(latest.timeline.tracks.flatMap(({ clips }) => clips.map((clip) => [clip.id, clip])));
  const isTheirs = (clip: Clip) => isEqual(clip, theirs.get(clip.id));
  const problems = changes.timeline ? Object.entries(timelineProblems(mine, refs, isTheirs)).slice(0, PROBLEMS_MAX) : [];
  if (problems.length > 0) throw badInput(Object.fromEntries(problems.map(([path, words]) => [`changes.timeline.${path}`, words])));
  if (base && isTooLarge(mine)) throw badInput({ content: TOO_LARGE });
}

type Words = Pick<Lesson, "title" | "content">;

/**
 * Why words may not be stored, by field, with those of the content below `at`; nothing for those that may. What is the
 * same object as in `before` was looked at when it was stored.
 */
export function unstorable({ title, content }: Words, before: Words, at: string): Record<string, string> {
  const found: [path: string, words: string][] = [];
  const note = (field: string, issues: readonly { path: PropertyKey[]; message: string }[] = []) =>
    found.push(...issues.map(({ path, message }): [string, string] => [[field, ...path.map(String)].join("."), message]));
  if (title !== before.title) note("title", lessonTitle.safeParse(title).error?.issues);
  const changed = (Object.keys(contentParts) as (keyof LessonContent)[]).filter((part) => content[part] !== before.content[part]);
  for (const part of changed) note(`${at}.${part}`, contentParts[part].safeParse(content[part]).error?.issues);
  if (found.length === 0 && changed.length > 0) {
    for (const [path, words] of Object.entries(timelineProblems(content))) found.push([`${at}.timeline.${path}`, words]);
    if (isTooLarge(content)) found.push(["content", TOO_LARGE]);
  }
  return Object.fromEntries(found.slice(0, PROBLEMS_MAX));
}
