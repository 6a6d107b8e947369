import { takeAudience } from "#src/features/ai/planner/gallery/read/audience.ts";
import type { FoundKind } from "#src/features/ai/planner/gallery/read/kind-words.ts";
import type { Kind } from "#src/features/ai/planner/gallery/kinds.ts";
import { COUNTED, readCount } from "#src/features/ai/planner/gallery/read/numbers.ts";
import { unquoted } from "#src/features/ai/planner/gallery/read/rows.ts";
import { wantsLesson } from "#src/features/ai/planner/gallery/read/wants.ts";
import { OPENERS, wordsOf } from "#src/features/ai/planner/understand/filler.ts";
import { fold, Reading, TAKEN } from "#src/features/ai/planner/understand/reading.ts";

/** What a turn asks a component of the gallery to be. */
export type GalleryRequest = {
  kind: Kind;
  /** In the words of whoever asked; null: not said. */
  topic: string | null;
  /** What stands behind the kind, where lists, sentences and numbers are. */
  rest: string;
  /** The words that were given to fill it with, if any: behind a colon or in lines of their own. */
  list: string | null;
  count: number | null;
  fromLesson: boolean;
  shuffle: boolean;
  title: string | null;
};

/** What is said of these is a number, which their titles would keep when it changes. */
export const WITHOUT_TOPIC = new Set<Kind>(["timer", "number-line", "metronome", "keyboard"]);
const LIST_CHARACTERS = 6_000;
const TOPIC_CHARACTERS = 80;

export function readRequest(text: string, found: FoundKind): GalleryRequest {
  const original = text.normalize("NFC").toWellFormed().slice(0, LIST_CHARACTERS);
  const rest = original.slice(found.end);
  const { instruction, list } = divide(rest);
  const fromLesson = wantsLesson(original.slice(0, found.end) + instruction);
  return {
    kind: found.kind,
    topic:
      fromLesson || WITHOUT_TOPIC.has(found.kind) ? null : (topicBehind(instruction) ?? topicBefore(original.slice(0, found.end), found)),
    rest,
    list,
    count: readCount(instruction) ?? readCount(original.slice(0, found.end)),
    fromLesson,
    shuffle: shuffled.test(fold(instruction)),
    title: titleIn(instruction.slice(0, 400)),
  };
}

const shuffled =
  /\b(?:shuffled?|random(?:ly)?|mixed|mezclad[oa]s?|al azar|aleatori[oa]s?|melangee?s?|au hasard|aleatoires?|gemischte?[nr]?|zufallig(?:e[nr]?)?)\b/;

/** "called “Brass”", "titled Brass". */
export function titleIn(text: string): string | null {
  const found =
    /\b(?:called|named|titled|with the title|llamad[oa]|titulad[oa]|con el t[ií]tulo|appel[ée]e?|intitul[ée]e?|avec le titre|namens|mit (?:dem )?titel|(?:title|t[ií]tulo|titre|titel|[üu]berschrift)\s*[:=])\s*(["'«„“][^"'«»„“”\n]{1,80}["'»“”]|[^,;.\n]{1,80})/iu.exec(
      text,
    );
  return found ? unquoted(found[1]!) || null : null;
}

/** The list begins behind a colon or on a new line; without either, where a row with two sides stands. */
function divide(rest: string): { instruction: string; list: string | null } {
  const colon = /[:：](?!\d)|\n/.exec(rest);
  if (colon) {
    const list = rest.slice(colon.index + 1).trim();
    if (list) return { instruction: rest.slice(0, colon.index), list };
  }
  const row = rest.length > 1_000 ? null : /(?:\bwith\b|\bcon\b|\bavec\b|\bmit\b|^)\s*([^\n]{1,200}?\s[-–—=]\s[^]+)$/.exec(rest);
  if (row) return { instruction: rest.slice(0, row.index), list: row[1]!.trim() };
  const quoted = [...rest.matchAll(/"([^"\n]{1,120})"|“([^”\n]{1,120})”|«\s?([^»\n]{1,120}?)\s?»|„([^“”\n]{1,120})[“”]/g)];
  if (quoted.length > 1)
    return { instruction: rest.slice(0, quoted[0]!.index), list: quoted.map((one) => one[1] ?? one[2] ?? one[3] ?? one[4]).join("\n") };
  return { instruction: rest, list: null };
}

const lead =
  /^[\s,-]*(?:(?:game|quiz|cards?|activity|component|widget|set|app|juego|actividad|componente|jeu|activite|composant|spiel|ubung|komponente)\s+)*(?:(?:to|for) practi[sc](?:e|ing)|to (?:learn|revise)|(?:all )?about|on|of|for|with|sobre|acerca de|para (?:practicar|aprender|repasar)|de las?|de los|del|de|con|para|sur|a propos d[eu']|au sujet d[eu']|pour (?:apprendre|reviser)|des|du|de l'|d'|pour|avec|uber|zum thema|zu[mr]?|von|fur|mit|rund um)\s+(?:the (?:topic|subject) (?:of )?|el tema (?:de )?|le theme (?:de )?|das thema )?/;
/** "for Year 5 maths" */
const behindAudience = /^\s*\uE000+\s(?=[a-z])/;
const apostrophe = /^[\s,-]*(?:de l'|d'|sur l'|sur d')/;
const stop =
  /[.;!?\n\uE000]|,\s|\s(?:with|in|for (?:my|our|a|the|an)|that|please|and (?:shuffle|make|add)|con|para (?:mi|mis|un|una|el|la)|que|por favor|avec|pour (?:ma|mon|mes|une?|la|les?)|qui|s'il|mit|fur (?:meine|die|eine|den)|bitte|(?:von|from|desde|de) (?=\d)|called|named|titled|llamad[oa]|titulad[oa]|appelee?|intitulee?|namens)(?=\s|\d|$)/;

function topicBehind(instruction: string): string | null {
  const reading = new Reading(instruction.slice(0, 400));
  takeAudience(reading);
  reading.take(COUNTED);
  const opened = apostrophe.exec(reading.folded) ?? lead.exec(reading.folded.replaceAll(TAKEN, " ")) ?? behindAudience.exec(reading.folded);
  if (!opened) return null;
  const from = opened[0].length;
  const end = reading.folded.slice(from).search(stop);
  return tidy(reading.original.slice(from, end < 0 ? undefined : from + end), reading.folded.slice(from, end < 0 ? undefined : from + end));
}

/** "water cycle quiz", "Wasserkreislauf-Quiz". */
function topicBefore(upTo: string, found: FoundKind): string | null {
  const compound = /^([\p{L}-]{3,40}?)s?-?(?:quiz|karten|lernkarten|karteikarten)$/iu.exec(upTo.slice(found.start));
  if (compound && !/^(?:flash|lern|kartei|vokabel|(?:multiple|mini|kurz))-?$/i.test(compound[1]!))
    return tidy(compound[1]!, fold(compound[1]!));
  const head = upTo
    .slice(0, found.start)
    .split(/[.!?;,:\n]/)
    .at(-1)!;
  const reading = new Reading(head);
  takeAudience(reading);
  reading.take(COUNTED);
  const words = [...reading.folded.matchAll(/[^\s\uE000]+/g)];
  const first = words.findIndex(([word]) => !OPENERS.has(word) && !SMALL.has(word) && !/^\d+$/.test(word));
  if (first < 0) return null;
  const from = words[first]!.index;
  const taken = reading.folded.indexOf(TAKEN, from);
  const to = taken < 0 ? undefined : taken;
  return tidy(reading.original.slice(from, to), reading.folded.slice(from, to));
}

const SMALL = new Set(
  "new quick short simple little small easy good great nice interactive fun printable nuevo pequeno corto sencillo facil interactivo nouveau petit court simple facile interactif neues neue kleines kleine kurzes einfaches einfache interaktives interaktive generate build draw set up genera crea genere baue bau zeige".split(
    " ",
  ),
);

function tidy(original: string, folded: string): string | null {
  if (folded.includes(TAKEN) && wordsOf(folded).every((word) => OPENERS.has(word))) return null;
  const line = original
    .replaceAll(TAKEN, " ")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/^[\s"'«„“#*>`¡¿-]+|[\s"'»“”.,:;*`-]+$/g, "");
  const words = wordsOf(fold(line));
  if (line === "" || !/[\p{L}\p{N}]/u.test(line) || words.every((word) => OPENERS.has(word)) || /^\d+$/.test(line)) return null;
  return line.length <= TOPIC_CHARACTERS
    ? line
    : line
        .slice(0, TOPIC_CHARACTERS)
        .toWellFormed()
        .replace(/\s\S*$/, "");
}
