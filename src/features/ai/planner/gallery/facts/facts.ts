import type { Written } from "#src/features/ai/planner/brief.ts";
import { FACTS as DE } from "#src/features/ai/planner/gallery/facts/de.ts";
import { FACTS as EN } from "#src/features/ai/planner/gallery/facts/en.ts";
import { FACTS as ES } from "#src/features/ai/planner/gallery/facts/es.ts";
import { FACTS as FR } from "#src/features/ai/planner/gallery/facts/fr.ts";
import type { Pair } from "#src/features/ai/planner/gallery/kinds.ts";
import { knownTopic } from "#src/features/ai/planner/topics/topics.ts";
import { fold } from "#src/features/ai/planner/understand/reading.ts";

const BY_LANGUAGE: Record<Written, Record<string, string>> = { en: EN, es: ES, fr: FR, de: DE };
const IN_TIME = new Set(["the French Revolution", "the Second World War", "ancient Rome", "the moon landing"]);

/** Topics by other names: whatever the planner's list of topics does not have, and near ones with the same words. */
const ALSO: [RegExp, string][] = [
  [/\b(?:instrument|orchestr|orquesta)/, "musical instruments"],
  [/\b(?:planet|solar system|sistema solar|systeme solaire|sonnensystem)/, "the planets"],
  [
    /\b(?:moon landing|space race|apollo|llegada a la luna|carrera espacial|alunizaje|conquete de l'espace|premiers pas sur la lune|mondlandung|raumfahrt|wettlauf ins all)/,
    "the moon landing",
  ],
  [/\b(?:romans?|roman empire|rome|roma|romanos?|imperio romano|empire romain|romains?|romer|romische[ns]? reich|rom)\b/, "ancient Rome"],
  [/\b(?:world war (?:two|ii|2)|ww ?(?:2|ii)|segunda guerra|seconde guerre|zweite[nr]? weltkrieg)\b/, "the Second World War"],
  [/\b(?:water cycle|ciclo del agua|cycle de l'eau|wasserkreislauf)/, "the water cycle"],
  [/\b(?:organs?|organos?|organes?|organe)\b/, "the human body"],
  [/\b(?:volcan|vulkan)/, "volcanoes"],
  [/\b(?:fraction|fraccion|bruche\b|bruchrech)/, "fractions"],
  [/\b(?:photosynth|fotosint|fotosynth)/, "photosynthesis"],
];

/** What is known of a topic in one language. `inTime`: dates with what happened. Null: nothing. */
export function factsOf(topic: string, language: Written): { pairs: Pair[]; inTime: boolean } | null {
  const listed = knownTopic(topic)?.names.en[0];
  const folded = fold(topic);
  const name = listed && listed in EN ? listed : ALSO.find(([pattern]) => pattern.test(folded))?.[1];
  const lines = name === undefined ? undefined : BY_LANGUAGE[language][name];
  if (name === undefined || lines === undefined) return timesTable(folded);
  const pairs = lines.trim().split("\n");
  return {
    inTime: IN_TIME.has(name),
    pairs: pairs.map((line) => {
      const [term, meaning] = line.split("|") as [string, string];
      return { term, meaning };
    }),
  };
}

const TABLE =
  /\b(?:(\d{1,2})\s?(?:er|times|x|×)?[ -]?(?:times tables?|multiplication table|einmaleins|reihe)|(?:tabla del|table d[eu]) (\d{1,2})|(?:times|tablas?|tables?) (\d{1,2}))\b/;

/** "7 times table": the twelve tasks. */
function timesTable(folded: string): { pairs: Pair[]; inTime: boolean } | null {
  const found = TABLE.exec(folded);
  const times = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? 0);
  if (times < 1) return null;
  const pairs = Array.from({ length: 10 }, (_, i) => ({ term: `${i + 1} × ${times}`, meaning: String((i + 1) * times) }));
  return { pairs, inTime: false };
}
