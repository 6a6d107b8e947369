import type { Subject } from "#src/features/ai/planner/brief.ts";
import { knownTopic } from "#src/features/ai/planner/topics/topics.ts";
import { fold, type Reading } from "#src/features/ai/planner/understand/reading.ts";
import { SUBJECT_NAMES, SUBJECT_WORDS } from "#src/features/ai/planner/understand/subject-words.ts";

const LESSON = "(?:lessons?|class(?:es)?|courses?|sessions?|workshops?|units?|teachers?|activity|lecture)\\b";
const COURSE = "(?:clases?|lecci(?:on|ones)|cursos?|taller|sesion|unidad|cours|lecons?|seances?|atelier|activite|profesora?|professeure?)";
const ONWARD = "(?=\\s*(?:$|[,.;:!?\\n\\uE000]|(?:on|about|for|with|sobre|para|acerca|sur|pour|uber|fur|zu|zum|zur)\\b))";

const named = Object.entries(SUBJECT_NAMES).map(([subject, names]) => ({
  subject: subject as Subject,
  patterns: [
    new RegExp(`\\b(?:${names})(?=[\\s-](?:\\w{1,12}\\s)?${LESSON})`),
    new RegExp(`(?<=\\b${COURSE}\\s(?:\\uE000{1,40}\\s)?)(?:de la |de |del |d'|des )(?:${names})\\b`),
    new RegExp(`\\b(?:${names})-?(?=(?:unterrichts)?-?(?:stunde|unterricht|lektion|kurs|workshop)\\b)`),
    new RegExp(`(?<=\\uE000\\s?)(?:of |de |d')(?:${names})\\b${ONWARD}`),
    new RegExp(`\\b(?:subject|asignatura|materia|matiere|fach)\\s?:\\s?(?:${names})\\b`),
    new RegExp(`\\b(?:in|en|teach(?:ing)?|ensenar|enseigner|unterrichten|unterrichte)\\s(?:${names})\\b${ONWARD}`),
  ],
  alone: new RegExp(`^\\s*(?:${names})\\s*$`),
}));

/** A subject called by its name beside a word for lesson, or between commas; the name is taken out. */
export function readSubject(reading: Reading): Subject | undefined {
  for (const { subject, patterns } of named) if (patterns.some((pattern) => reading.take(pattern))) return subject;
  for (const { text, start } of reading.segments()) {
    const found = named.find(({ alone }) => alone.test(text));
    if (!found) continue;
    reading.takeRange(start, text.length);
    return found.subject;
  }
  return undefined;
}

const words = Object.entries(SUBJECT_WORDS).map(([subject, stems]) => ({
  subject: subject as Subject,
  pattern: new RegExp(`\\b(?:${stems})`),
}));

/** The subject that a topic belongs to, by the common topics and then by its words; "general" where none tells. */
export function subjectOf(topic: string): Subject {
  const known = knownTopic(topic);
  if (known) return known.subject;
  const folded = fold(topic);
  return (named.find(({ alone }) => alone.test(folded)) ?? words.find(({ pattern }) => pattern.test(folded)))?.subject ?? "general";
}
