import type { Conversation } from "#src/features/ai/ai.contract.ts";
import type { Written } from "#src/features/ai/planner/brief.ts";
import { change, type Changed, type Target } from "#src/features/ai/planner/gallery/change/change.ts";
import { keepLooks } from "#src/features/ai/planner/gallery/change/colours.ts";
import { pairsOfRows } from "#src/features/ai/planner/gallery/change/convert.ts";
import { build } from "#src/features/ai/planner/gallery/code/build.ts";
import { rebuild } from "#src/features/ai/planner/gallery/code/rebuild.ts";
import { type Code, readSource, rowsOf, type Source } from "#src/features/ai/planner/gallery/code/source.ts";
import { fillFor, type Surroundings } from "#src/features/ai/planner/gallery/fill/fill.ts";
import { rowsOfPairs } from "#src/features/ai/planner/gallery/fill/rows-of-pairs.ts";
import type { Kind } from "#src/features/ai/planner/gallery/kinds.ts";
import { GALLERY_PHRASES } from "#src/features/ai/planner/gallery/phrases/all.ts";
import { findKind } from "#src/features/ai/planner/gallery/read/kind-words.ts";
import { wantsPlan } from "#src/features/ai/planner/gallery/read/lesson-wish.ts";
import { wantsNew } from "#src/features/ai/planner/gallery/read/new-wish.ts";
import { type GalleryRequest, readRequest, WITHOUT_TOPIC } from "#src/features/ai/planner/gallery/read/request.ts";
import { wantedKind } from "#src/features/ai/planner/gallery/read/wants.ts";
import { shown, shownIn, writeChanged, writeExplained, writeMade, writeStays } from "#src/features/ai/planner/gallery/write-gallery.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

/** Only this much of a turn is read: a long list of words, and a bound on the work. */
const READ_CHARACTERS = 6_000;

/** What the conversation is in and about, as the planner has understood it. */
export type Known = { language: Written; topic: string | null };

/**
 * The answer where a component is asked for, or one of the gallery is to be changed, repaired or explained: words, and where
 * there is something to show one block of JSX and one of CSS. Null: the turn is about a lesson.
 */
export function galleryAnswer(conversation: Conversation, { language, topic }: Known): string | null {
  const { component, turns } = conversation;
  const text = turns.at(-1)?.role === "user" ? tidied(turns.at(-1)!.content) : "";
  const isLesson = wantedKind(text) === null && wantsPlan(text);
  const around: Surroundings = { lesson: conversation.lesson ?? planIn(conversation), topic };
  if (component && component.jsxCode.trim() !== "") {
    const type = component.interactionType ?? "modify";
    if (isLesson && type !== "fix" && type !== "explain") return null;
    return aboutOne({ ...component, type, target: targetOf(component.targetElement) }, text, around, language);
  }
  const wanted = wantedKind(text) ?? (component ? findKind(fold(text.slice(0, 400))) : null);
  if (wanted) return made(readRequest(text, wanted), around, language);
  if (component) return GALLERY_PHRASES[language].offer;
  const last = isLesson ? null : lastShown(conversation);
  const changed = last && text.length < 400 ? change(last, { text, target: null, language, around }) : null;
  return changed && changed.done.length > 0 ? writeChanged(changed, language) : null;
}

const tidied = (content: string) =>
  content
    .slice(0, READ_CHARACTERS)
    .toWellFormed()
    .replace(/[^\S\n\t]+/g, " ")
    .replace(/\n{3,}/g, "\n\n");

/** Whether a turn asks for a component by itself, without one being worked on. */
export const asksForComponent = (text: string) => wantedKind(text) !== null;

type One = Code & { type: string; target: Target | null };

function aboutOne(one: One, text: string, around: Surroundings, language: Written): string {
  const source = readSource(one.jsxCode);
  const other = wantedKind(text) ?? (wantsNew(text) ? findKind(fold(text.slice(0, 400))) : null);
  if (one.type === "generate" && other) return made(readRequest(text, other), around, language);
  if (!source)
    return other && one.type !== "fix" && one.type !== "explain"
      ? made(readRequest(text, other), around, language)
      : writeStays("notOurs", null, language);
  if (one.type === "explain" || asksToExplain.test(fold(text))) return writeExplained(source, language);
  if (one.type === "fix" || asksToFix.test(fold(text.slice(0, 200)))) return repaired(one, source, around, language);
  if (other && wantsNew(text)) {
    const request = readRequest(text, other);
    if (hasOwn(request) || (other.kind !== source.kind && WITHOUT_TOPIC.has(other.kind))) return made(request, around, language);
  }
  const into = otherKind(text, source.kind);
  if (into) return converted(one, source, into, { text, around, language });
  const changed = change(one, { text, target: one.target, language, around });
  if (changed.done.length > 0) return writeChanged(changed, language);
  return writeStays(changed.blocked ? "cannotRead" : "cannotChange", source, language);
}

const asksToExplain =
  /^\s*(?:(?:can|could) you )?(?:explain|what does (?:this|it)|how does (?:this|it)|describe|explica|que hace|como funciona|explique[rz]?|que fait|comment (?:ca|cela) (?:marche|fonctionne)|erklare?n?|was macht|wie funktioniert)\b/;
const asksToFix =
  /^\s*(?:please |bitte )?(?:fix|repair|it is broken|it's broken|it does not work|it doesn't work|arregla|repara|no funciona|repare[rz]?|corrige[rz]?|ca ne marche pas|reparier(?:e|en)?|es funktioniert nicht|geht nicht)\b/;

/** A different kind is named as what it should be: "turn it into a quiz", "now a matching game". */
function otherKind(text: string, kind: Kind): Kind | null {
  const found = findKind(fold(text.slice(0, 120)));
  if (!found || found.kind === kind) return null;
  const isTurned =
    /\b(?:turn|into|convert|as an?|instead|now|make (?:it|this)|conviert\w*|transforma\w*|en un[ao]?|ahora|transforme\w*|fais-en|en faire|maintenant|plutot|mach\w*|daraus|verwandl\w*|als|lieber|jetzt)\b/.test(
      fold(text),
    );
  return isTurned || wantedKind(text) ? found.kind : null;
}

type Asked = { text: string; around: Surroundings; language: Written };

function converted(one: Code, source: Source, kind: Kind, { text, around, language }: Asked): string {
  const found = findKind(fold(text))!;
  const request = readRequest(text.slice(found.start), { kind, start: 0, end: found.end - found.start });
  const pairs = pairsOfRows(source.kind, rowsOf(source));
  const title = source.settings.get("title")?.value;
  const topic = typeof title === "string" ? title : null;
  const isOwn = hasOwn(request);
  const filled = fillFor(isOwn ? request : { ...request, topic }, around, language);
  const takesRows = !isOwn && pairs.length > 0 && filled.filling.data !== null && kind !== "keyboard";
  if (!takesRows) return made(isOwn ? request : { ...request, topic }, around, language);
  const rows = rowsOfPairs(kind, pairs, { open: GALLERY_PHRASES[language].open, language, isGiven: true });
  const code = build(kind, { ...filled.filling, data: rows }, language, topic);
  return writeChanged({ jsxCode: code.jsxCode, cssCode: keepLooks(one.cssCode, code.cssCode), done: [{ edit: "kind" }] }, language);
}

/** The request says what to fill it with. */
const hasOwn = ({ topic, list, fromLesson }: GalleryRequest) => topic !== null || list !== null || fromLesson;

function repaired(one: Code, source: Source, around: Surroundings, language: Written): string {
  const whole = rebuild(one, source, around, language);
  if (whole.jsxCode.trim() === one.jsxCode.trim() && whole.cssCode.trim() === one.cssCode.trim())
    return writeStays("nothingBroken", source, language);
  const done: Changed["done"] = [{ edit: "repaired" }];
  return writeChanged({ ...whole, done }, language);
}

function made(request: GalleryRequest, around: Surroundings, language: Written): string {
  const filled = fillFor(request, around, language);
  const code = build(request.kind, filled.filling, language, filled.topic ?? request.title);
  return `${writeMade(request.kind, filled, language)}\n\n${shown(code)}`;
}

/** Words are all that can be told apart without a page: a selector alone points at nothing here. */
function targetOf(target: NonNullable<Conversation["component"]>["targetElement"]): Target | null {
  return target === null || typeof target === "string" ? null : { text: target.text, line: target.line ?? null };
}

/** The last plan that stands in the talk, to make components from. */
function planIn({ turns }: Conversation): Surroundings["lesson"] {
  const plan = turns.findLast(({ role, content }) => role === "assistant" && /^# \S/m.test(content) && !content.includes("```"));
  if (!plan) return null;
  return { title: /^# (.{1,80})$/m.exec(plan.content)?.[1]?.replace(/\\/g, "") ?? "", text: plan.content };
}

/** The component of the last answer. */
function lastShown({ turns }: Conversation): Code | null {
  const answer = turns.at(-2);
  return answer?.role === "assistant" ? shownIn(answer.content) : null;
}
