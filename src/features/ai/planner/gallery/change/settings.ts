import type { Changed, Done } from "#src/features/ai/planner/gallery/change/change.ts";
import { readSource, withSetting } from "#src/features/ai/planner/gallery/code/source.ts";
import { readMinutes, readRange, readTempo } from "#src/features/ai/planner/gallery/read/numbers.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

const NOT =
  "(?:without|no|not?|don't|do not|hide|turn off|switch off|mute|remove|off|disable|sin|no|oculta|esconde|quita|desactiva|sans|pas de|ne pas|cache[rz]?|enleve[rz]?|coupe[rz]?|desactive[rz]?|ohne|kein[en]{0,2}|nicht|verstecke?n?|ausblenden|entferne?|schalte)";
const off = new RegExp(`\\b${NOT}\\b`);
const HIDES = /\b(?:hide|oculta|esconde|cache[rz]?|verstecke?n?|ausblenden|guess|adivinar|deviner|raten)\b/;
const SHOWS = /\b(?:show|muestra|montre[rz]?|affiche[rz]?|zeige?n?|einblenden)\b/;

/** Switches, by the words that they are called by. */
const SWITCHES: [setting: string, pattern: RegExp][] = [
  [
    "shuffle",
    /\b(?:shuffl(?:e|ed|ing)|random(?:ly|ise|ize)?|mix(?:ed)?|mezcla(?:r|das?|dos?)?|al azar|aleatori[oa]s?|baraja|melange[rz]?e?s?|au hasard|misch(?:e|en)?|gemischt|zufallig)\b|\b(?:in|same|fixed) order\b|\bordenad[oa]s\b|\bdans l'ordre\b|\breihenfolge\b/,
  ],
  [
    "sound",
    /\b(?:sound|silent|mute|quiet|audio|noise|sonido|silencio(?:so)?|son|sonore|muet|silencieux|ton|tone|stumm|gerausch|klingeln)\b/,
  ],
  ["showWords", /\b(?:words?|word ?(?:bank|list)|palabras?|mots?|worter|auswahl)\b/],
  ["names", /\b(?:names?|labels?|nombres?|noms?|namen|notennamen)\b/],
  ["hideDates", /\b(?:dates?|years?|fechas?|anos|annees|daten|jahre?(?:szahlen)?)\b/],
  ["tasks", /\b(?:tasks?|exercises?|tareas?|ejercicios?|exercices?|taches?|aufgaben?)\b/],
];
const ORDERED = /\b(?:in|same|fixed) order\b|\bordenad[oa]s\b|\bdans l'ordre\b|\b(?:in der|feste) reihenfolge\b/;
const SILENT = /\b(?:silent|mute|quiet|silencio(?:so)?|muet|silencieux|stumm)\b/;

/** Props that the words set: numbers with their unit, and switches. */
export function changeSettings(code: Changed, text: string): Changed {
  const source = readSource(code.jsxCode);
  if (!source) return code;
  const folded = fold(text.slice(0, 400));
  const wanted: [string, number | boolean][] = [...numbers(source.settings, text, folded), ...switches(source.settings, folded)];
  let { jsxCode } = code;
  const done: Done[] = [];
  for (const [name, value] of wanted) {
    if (!source.settings.has(name) || source.settings.get(name)!.value === value) continue;
    jsxCode = withSetting(jsxCode, name, value);
    done.push({ edit: "setting", values: { name, value: String(value) } });
  }
  return { ...code, jsxCode, done: [...code.done, ...done] };
}

type Settings = ReadonlyMap<string, { value: unknown }>;

function numbers(settings: Settings, text: string, folded: string): [string, number][] {
  const now = (name: string) => Number(settings.get(name)?.value);
  if (settings.has("minutes")) {
    const minutes = readMinutes(text) ?? (/^\D{0,20}\d{1,3}\D{0,10}$/.test(folded) ? Number(/\d+/.exec(folded)![0]) : null);
    const more = /\b(?:more|add|longer|another|mas|anade|plus|de plus|ajoute|mehr|langer|noch)\b/.test(folded);
    const less = /\b(?:less|fewer|shorter|menos|moins|weniger|kurzer)\b/.test(folded);
    if (minutes === null || minutes <= 0) return [];
    return [["minutes", Math.max(0.5, more ? now("minutes") + minutes : less ? now("minutes") - minutes : minutes)]];
  }
  if (settings.has("tempo")) {
    const { tempo, beats } = readTempo(text);
    const faster = /\b(?:faster|quicker|mas rapido|plus vite|plus rapide|schneller)\b/.test(folded);
    const slower = /\b(?:slower|mas lento|plus lent(?:ement)?|langsamer)\b/.test(folded);
    const moved = faster ? Math.min(240, now("tempo") + 10) : slower ? Math.max(30, now("tempo") - 10) : undefined;
    const set = tempo ?? moved;
    return [
      ...(set === undefined ? [] : [["tempo", set] as [string, number]]),
      ...(beats === undefined ? [] : [["beats", beats] as [string, number]]),
    ];
  }
  if (settings.has("step")) return Object.entries(readRange(text));
  if (settings.has("octave")) {
    const higher = /\b(?:higher|mas alt[oa]|plus haute?|hoher)\b/.test(folded);
    const lower = /\b(?:lower|mas baj[oa]|plus bas(?:se)?|tiefer)\b/.test(folded);
    if (higher || lower) return [["octave", Math.max(1, Math.min(7, now("octave") + (higher ? 1 : -1)))]];
  }
  return [];
}

function switches(settings: Settings, folded: string): [string, boolean][] {
  const isOff = off.test(folded);
  return SWITCHES.filter(([name, pattern]) => settings.has(name) && pattern.test(folded) && asks(name, folded)).map(([name]) => {
    if (name === "hideDates") return [name, HIDES.test(folded) && !SHOWS.test(folded)];
    if (name === "shuffle" && ORDERED.test(folded)) return [name, false];
    if (name === "sound" && SILENT.test(folded)) return [name, false];
    return [name, !isOff];
  });
}

/** "use these words: …" fills it; only showing and hiding are switches there. */
const asks = (name: string, folded: string) =>
  name === "shuffle" ||
  name === "sound" ||
  HIDES.test(folded) ||
  SHOWS.test(folded) ||
  (/\b(?:without|with|sin|con|sans|avec|ohne|mit|no)\b/.test(folded) && !folded.includes(":"));
