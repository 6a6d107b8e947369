import { badInput } from "#src/shared/errors.ts";
import { contentParts, type Lesson, type LessonContent, lessonTitle } from "./lessons.contract.ts";
import { CONTENT_MAX } from "./lessons.rules.ts";
import { timelineProblems, withoutLooseEnds } from "./timeline.rules.ts";

/** More than these would help nobody. */
const PROBLEMS_MAX = 20;

/**
 * The content, if it keeps within the limits that hang on more than one field; throws `BAD_INPUT` with paths below `at`.
 * A timeline that was not written by the same hand loses what refers to something that is gone.
 */
export function checkContent(content: LessonContent, at: string, isTimelineGiven: boolean): LessonContent {
  const checked = isTimelineGiven ? content : withoutLooseEnds(content);
  const problems = isTimelineGiven ? Object.entries(timelineProblems(content)).slice(0, PROBLEMS_MAX) : [];
  if (problems.length > 0) throw badInput(Object.fromEntries(problems.map(([path, words]) => [`${at}.timeline.${path}`, words])));
  if (JSON.stringify(checked).length > CONTENT_MAX)
    throw badInput({ content: "A lesson may hold at most 2 MB. Split it into two lessons." });
  return checked;
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
    if (JSON.stringify(content).length > CONTENT_MAX) found.push(["content", "A lesson may hold at most 2 MB. Split it into two lessons."]);
  }
  return Object.fromEntries(found.slice(0, PROBLEMS_MAX));
}
