import type { Pair } from "#src/features/ai/planner/gallery/kinds.ts";

export const MAX_ROWS = 60;
const ROW_CHARACTERS = 600;

/** A list as people write it, row by row: lines, or parts between semicolons, or between commas; without bullets and numbers. */
export function rowsIn(text: string): string[] {
  const lines = clean(text.split("\n"));
  if (lines.length > 1) return lines.flatMap(partsOf).slice(0, MAX_ROWS);
  const [only = ""] = lines;
  if (only.includes(";")) return clean(only.split(";")).slice(0, MAX_ROWS);
  const parts = clean(only.split(/,|，|、/));
  return (parts.length > 1 && parts.every((part) => pairIn(part) !== null) ? parts : [only]).filter(Boolean).slice(0, MAX_ROWS);
}

/** "a - b; c - d" within a line; other semicolons belong to the words. */
function partsOf(line: string): string[] {
  const parts = clean(line.split(";"));
  return parts.every((part) => pairIn(part) !== null) ? parts : [line];
}

const clean = (rows: string[]) =>
  rows
    .map((row) =>
      row
        .trim()
        .replace(/\s+/g, (gap) => (gap.includes("\t") ? "\t" : " "))
        .replace(/^(?:[-*•–]\s+|\(?\d{1,3}[.)]\s+)/, "")
        .replace(/\*\*/g, "")
        .trim()
        .slice(0, ROW_CHARACTERS)
        .toWellFormed(),
    )
    .filter((row) => /[\p{L}\p{N}\p{S}]/u.test(row));

const SEPARATORS = [/\s*(?:=>|->|→|⇒|\t|\|)\s*/, /\s+[-–—]\s+/, /\s*=\s*/, /\s*[:：]\s+/, /\s*,\s*/];
/** "violin-strings": one hyphen without spaces, of a pair that says nothing else. */
const tight = /^([^\s-][^-]*)-([^-]*[^\s-])$/;

/** The two sides of a row; null: it has but one. */
export function pairIn(row: string): Pair | null {
  for (const separator of SEPARATORS) {
    const found = separator.exec(row);
    if (!found || found.index === 0) continue;
    const term = unquoted(row.slice(0, found.index));
    const meaning = unquoted(row.slice(found.index + found[0].length));
    if (term && meaning) return { term, meaning };
  }
  const hyphen = tight.exec(row);
  return hyphen ? { term: unquoted(hyphen[1]!), meaning: unquoted(hyphen[2]!) } : null;
}

const QUOTED = /^(?:"([^]*)"|'([^]*)'|“([^]*)”|„([^]*)[“”]|«\s?([^]*?)\s?»)$/;

/** Without the quotation marks around the whole of it. */
export function unquoted(text: string): string {
  const found = QUOTED.exec(text.trim());
  return (found?.slice(1).find((inner) => inner !== undefined) ?? text).trim();
}

const questionAnswer =
  /(?:^|\s)(?:Q|F|P|Question|Frage|Pregunta)\s?\d{0,2}\s?[:.]\s+([^]{1,600}?)\s+(?:A|R|Answer|Antwort|Respuesta|Réponse)\s?\d{0,2}\s?[:.]\s+([^\n]{1,600}?)(?=\s+(?:Q|F|P|Question|Frage|Pregunta)\s?\d{0,2}\s?[:.]\s|\s*\n|\s*$)/gi;

/** "Q: … A: …", and otherwise rows with two sides. Rows with one side are left out. */
export function pairsIn(text: string): Pair[] {
  const asked = Array.from(text.matchAll(questionAnswer), ([, term, meaning]) => ({
    term: term!.trim(),
    meaning: meaning!.trim().replace(/[;,]$/, ""),
  }));
  if (asked.length > 0) return asked.slice(0, MAX_ROWS);
  const all = rowsIn(text);
  return all.map(pairIn).filter((pair) => pair !== null);
}

const dated =
  /^((?:(?:c|ca|circa|um|vers|hacia|around|about)\.?\s)?(?:AD\s)?[-−]?\d[\d./]*(?:\s?[–-]\s?\d[\d./]*)?(?:\s?(?:BCE?|CE|AD|v\.\s?Chr\.|n\.\s?Chr\.|av\.\s?J\.-C\.|apr\.\s?J\.-C\.|a\.\s?C\.|d\.\s?C\.))?)\s*(?:[:,–—-]\s*|\s)(\S[^]*)$/i;

/** "1957 Sputnik": a date and what happened. */
export function eventIn(row: string): { date: string; text: string } | null {
  const found = dated.exec(row);
  if (found) return { date: found[1]!.trim(), text: unquoted(found[2]!) };
  const pair = pairIn(row);
  return pair && { date: pair.term, text: pair.meaning };
}

/** Things to choose from: "tea, coffee or water". */
export function optionsIn(text: string): string[] {
  const lines = clean(text.split(/\n|;/));
  const rows = lines.length > 1 ? lines : clean(text.split(/,|，|、|\s\/\s/));
  const last = rows.at(-1)?.split(/\s(?:or|oder|o|u|ou|and|und|y|et)\s/) ?? [];
  return clean(
    [...rows.slice(0, -1), ...last].map((row) => unquoted(row.replace(/^(?:or|oder|ou|and|und|et)\s/, "").replace(/[?.]+$/, ""))),
  ).slice(0, 12);
}
