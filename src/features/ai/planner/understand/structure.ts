import type { Structure } from "#src/features/ai/planner/brief.ts";
import type { Reading } from "#src/features/ai/planner/understand/reading.ts";

const USE =
  "(?:(?:with|using|use|con|usando|usa|avec|utilise[rz]?|mit|nach|nutze|verwende)\\s(?:the\\s|el\\s|la\\s|le\\s|dem\\s|das\\s)?)?";
const MODEL = "(?:\\s?-?(?:model|modell|modelo|modele|structure|struktur|estructura|instructional model|lesson plan(?= )))?";

const RULES: { structure: Structure; pattern: RegExp; accept?: (original: string) => boolean }[] = [
  {
    structure: "fiveE",
    pattern: new RegExp(`${USE}(?:(?:modelo|modele|modell|the|las|structure|les)\\s){0,2}\\b5\\s?-?e(?:'?s)?\\b${MODEL}`),
    accept: (text) => /5\s?-?E/.test(text) || /model|struct|estruct|strukt/i.test(text),
  },
  {
    structure: "fiveE",
    pattern: new RegExp(
      `${USE}\\b(?:five es?|inquiry(?:[- ]based)?(?: learning)?|aprendizaje por indagacion|indagacion|demarche d'investigation|forschendes lernen|forschend)\\b${MODEL}`,
    ),
  },
  {
    structure: "release",
    pattern: new RegExp(
      `${USE}\\b(?:i do\\b[\\s,;/-]{0,3}we do(?:\\b[\\s,;/-]{0,3}(?:and\\s)?you do)?|gradual release|yo hago\\b[\\s,;/-]{0,3}(?:nosotros )?hacemos|yo hago\\b[\\s,;/-]{0,3}nosotros|liberacion gradual|je fais\\b[\\s,;/-]{0,3}nous faisons(?:\\b[\\s,;/-]{0,3}(?:vous faites|tu fais))?|ich mache\\b[\\s,;/-]{0,3}wir machen(?:\\b[\\s,;/-]{0,3}(?:ihr macht|du machst))?|ich\\s?[-/]\\s?wir\\s?[-/]\\s?(?:du|ihr))\\b${MODEL}`,
    ),
  },
  {
    structure: "gagne",
    pattern: new RegExp(
      `${USE}\\b(?:(?:gagne)(?:'?s)?(?: (?:nine )?events(?: of instruction)?)?|nine events(?: of instruction)?|nueve eventos(?: de gagne)?|neuf evenements(?: de gagne)?|neun (?:lern)?(?:ereignisse|schritte)n?(?: nach gagne)?)\\b${MODEL}`,
    ),
    accept: (text) => /Gagn|nine|nueve|neuf|neun|GAGN|gagné/.test(text),
  },
];

/** A lesson structure asked for by name; its words are taken out. */
export function readStructure(reading: Reading): Structure | undefined {
  return RULES.find(({ pattern, accept }) => reading.takeIf(pattern, accept ?? (() => true)))?.structure;
}
