import type { Done, Wish } from "#src/features/ai/planner/gallery/change/change.ts";
import { readSource, rowsOf, type Source, withRows, withSetting } from "#src/features/ai/planner/gallery/code/source.ts";
import { rowsFor } from "#src/features/ai/planner/gallery/fill/fill.ts";
import { givenRows } from "#src/features/ai/planner/gallery/fill/given-rows.ts";
import type { Value } from "#src/features/ai/planner/gallery/kinds.ts";
import { GALLERY_PHRASES } from "#src/features/ai/planner/gallery/phrases/all.ts";
import { readCount } from "#src/features/ai/planner/gallery/read/numbers.ts";
import { withoutAudience } from "#src/features/ai/planner/gallery/read/audience.ts";
import { readRequest } from "#src/features/ai/planner/gallery/read/request.ts";
import { sentence } from "#src/features/ai/planner/phrases/fill.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";
import { SMALL_NUMBER, toNumber } from "#src/features/ai/planner/understand/numbers.ts";

type Result = { jsxCode: string; done: Done[] };

const NOUN =
  "(?:cards?|questions?|pairs?|sentences?|events?|options?|words?|answers?|tarjetas?|preguntas?|parejas?|frases?|acontecimientos?|opci[oó]n(?:es)?|palabras?|cartes?|paires?|phrases?|[ée]v[ée]nements?|choix|mots?|karten?|fragen?|paare?|s[äa]tze?|ereignis(?:se)?|antworten?|w[öo]rter|wort|option(?:en)?)";
const ARTICLE = "(?:an?|another|one more|the|una?|otr[oa]|el|la|une?|le|les|encore une?|ein(?:e|en)?|noch ein(?:e|en)?|die|das)";
const adds = new RegExp(
  `^\\s*(?:please |bitte |and |y |et |und )?(?:(?:can|could) you )?(?:add|include|also|append|a[ñn]ad(?:e|ir)|agrega|incluye|suma|ajoute[rz]?|rajoute[rz]?|f[üu]ge?n?(?: (?:auch|noch))?|erg[äa]nze?n?|noch)\\s+(?:hinzu\\b\\s*)?[:：]?\\s*(?:(?:${ARTICLE}\\s)?(?:(?:new|nuev[oa]|nouvel(?:le)?|neue?[nrs]?)\\s)?${NOUN}\\b\\s*[:：]?\\s*)?(\\S[^]*?)\\s*(?:\\b(?:hinzu|dazu)\\b)?\\s*$`,
  "iu",
);
const REMOVE =
  "(?:remove|delete|drop|take out|quita(?:r)?|elimina(?:r)?|borra(?:r)?|enleve[rz]?|supprime[rz]?|retire[rz]?|entfern(?:e|en)?|losch(?:e|en)?|streich(?:e|en)?)";
const removes = new RegExp(`\\b${REMOVE}\\b\\s*(?:the|la|el|le|les|los|las|die|das|den|l')?\\s*([^\\n]{1,120}?)\\s*[.!]?\\s*$`);
const PLACES: [RegExp, number][] = [
  [/\b(?:first|primer[oa]?|premier|premiere|erste[ns]?)\b/, 1],
  [/\b(?:second|segund[oa]|deuxieme|seconde?|zweite[ns]?)\b/, 2],
  [/\b(?:third|tercer[oa]?|troisieme|dritte[ns]?)\b/, 3],
  [/\b(?:fourth|cuart[oa]|quatrieme|vierte[ns]?)\b/, 4],
  [/\b(?:fifth|quint[oa]|cinquieme|funfte[ns]?)\b/, 5],
  [/\b(?:last|ultim[oa]|dernier|derniere|letzte[ns]?)\b/, -1],
];
const numbered = new RegExp(`(?:^|\\s|#)(${SMALL_NUMBER})\\s*$`);
const uses =
  /\b(?:use|take|with|fill(?: it)?(?: with)?|instead|change|replace|about|on|usa|utiliza|con|sobre|cambia|rellena|utilise|prends?|avec|sur|remplis|nimm|benutze|verwende|mit|[üu]ber|zum thema|fülle|topic|tema|sujet|thema|words|palabras|mots|w[öo]rter)\b/iu;
const about =
  /\b(?:about|on(?: the topic of)?|topic\s*[:=]?|sobre|tema\s*[:=]?|acerca de|sur|sujet\s*[:=]?|th[èe]me\s*[:=]?|[üu]ber|zum thema|thema\s*[:=]?|from|aus|d'apr[èe]s|del?)\s+(.{2,80}?)(?:\s+(?:instead|please|en su lugar|por favor|à la place|stattdessen|bitte))?\s*[.!]?\s*$/iu;

/** Rows added, removed, cut to a number or filled anew; null: nothing of that is asked for. */
export function changeRows(jsxCode: string, wish: Wish, isServed: boolean): Result | "blocked" | null {
  const source = readSource(jsxCode);
  if (!source || source.kind === "keyboard" || !/^const [A-Z]+\s*=\s*\[/m.test(jsxCode)) return null;
  const rows = rowsOf(source);
  const next = added(rows, source, wish) ?? removed(rows, wish.text) ?? (isServed ? null : (replaced(source, wish) ?? counted(rows, wish)));
  if (!next) return null;
  if (!source.data) return "blocked";
  const changed = withRows(jsxCode, source, next.rows);
  return { jsxCode: next.title === undefined ? changed : withSetting(changed, "title", next.title), done: [next.done] };
}

type Next = { rows: Value[]; done: Done; title?: string };

function added(rows: Value[], { kind }: Source, { text, language }: Wish): Next | null {
  const list = adds.exec(
    text
      .trim()
      .replace(/[^\S\n]+/g, " ")
      .replace(/\s*\n\s*/g, "\n"),
  )?.[1];
  if (!list) return null;
  const { open } = GALLERY_PHRASES[language];
  const given = givenRows(kind, list, { open, language });
  const more = kind === "quiz" ? withChoices(rows, given) : given;
  return more.length > 0 ? { rows: [...rows, ...more], done: { edit: "added", values: { n: more.length } } } : null;
}

/** A question that came with one answer alone gets wrong ones from the other questions. */
function withChoices(rows: Value[], given: Value[]): Value[] {
  const others = rows.flatMap((row) => (isRecord(row) && Array.isArray(row["answers"]) ? [row["answers"][Number(row["right"])]] : []));
  return given.map((row) => {
    if (!isRecord(row) || !Array.isArray(row["answers"]) || row["answers"].length > 1) return row;
    const answers = [...new Set([...row["answers"], ...others.filter((one) => typeof one === "string")])].slice(0, 4);
    return { ...row, answers, right: 0 };
  });
}

const isRecord = (value: Value): value is { [key: string]: Value } => value !== null && typeof value === "object" && !Array.isArray(value);

function removed(rows: Value[], text: string): Next | null {
  const words = removes.exec(fold(text.slice(0, 400)))?.[1];
  if (!words || rows.length < 2) return null;
  const place = PLACES.find(([pattern]) => pattern.test(words))?.[1] ?? toNumber(numbered.exec(words)?.[1] ?? "0");
  const at = place === -1 ? rows.length - 1 : place - 1;
  const named = fold(
    words
      .replace(/^(?:the|card|question|word|option|pair|event|tarjeta|pregunta|carte|question|karte|frage)\s/, "")
      .replace(/^["'«“„]|["'»”“]$/g, ""),
  );
  const found = rows[at] !== undefined ? at : rows.findIndex((row) => leaves(row).some((leaf) => fold(leaf) === named));
  if (found < 0) return null;
  return { rows: rows.toSpliced(found, 1), done: { edit: "removed", values: { n: 1 } } };
}

const leaves = (value: Value): string[] =>
  typeof value === "string" ? [value] : value !== null && typeof value === "object" ? Object.values(value).flatMap(leaves) : [];

/** Other words, or another topic. */
function replaced({ kind }: Source, { text, language, around }: Wish): Next | null {
  if (!uses.test(text.slice(0, 400))) return null;
  const request = readRequest(text, { kind, start: 0, end: 0 });
  const topic = request.list === null ? withoutAudience(about.exec(text.slice(0, 400))?.[1]) : null;
  if (request.list === null && topic === null && !request.fromLesson) return null;
  const { rows, origin } = rowsFor({ ...request, topic, list: request.list }, topic, request.fromLesson ? around.lesson : null, language);
  if (rows === null || origin === "empty") return null;
  return { rows, done: { edit: "rows" }, ...(topic !== null && { title: sentence(topic, language) }) };
}

/** "only 3 questions": the first ones. More than there are cannot be made up. */
function counted(rows: Value[], { text }: Wish): Next | null {
  const count = readCount(text);
  if (count === null || count >= rows.length) return null;
  return { rows: rows.slice(0, count), done: { edit: "removed", values: { n: rows.length - count } } };
}
