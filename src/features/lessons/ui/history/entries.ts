import type { Words } from "#src/shared/text-diff.ts";
import type { Difference } from "../../compare.rules.ts";
import type { LessonContent, ListedRevision } from "../../lessons.contract.ts";
import { inHunks } from "./hunks.ts";

type Sided = { title: string; content: LessonContent };
export type Item = Record<string, unknown> & { id: string };

/** One thing of the lesson that differs, with all that differs in it. */
export type Entry = {
  /** `title`, `script.<id>`, `timeline` */
  key: string;
  part: string;
  kind: "added" | "removed" | "changed";
  /** Where it stands in its list, from 1: in the newer one, or in the older if it is gone. */
  number: number | null;
  /** Where it stood before, if it was moved among the others. */
  movedFrom: number | null;
  before: Item | null;
  after: Item | null;
  fields: Map<string, Difference>;
};

const LISTS = ["objectives", "materials", "script", "images", "narration", "music", "effects"] as const;
const isList = (part: string): part is (typeof LISTS)[number] => (LISTS as readonly string[]).includes(part);

/** The differences by the things they are in, in the order of the lesson; what is gone stands where it stood. */
export function entriesOf(from: Sided, to: Sided, differences: Difference[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const difference of differences) {
    const [part = "", id = "", ...rest] = difference.path.split(".");
    const key = isList(part) ? `${part}.${id}` : part;
    const entry = entries.get(key) ?? entryFor(key, part, id, from.content, to.content);
    entries.set(key, entry);
    if (part === "timeline") continue;
    const field = isList(part) ? rest.join(".") : part;
    if (difference.kind === "moved") entry.movedFrom = placeIn(from.content, part, id);
    else if (field) entry.fields.set(field, difference);
  }
  const rank = ({ part, kind, number }: Entry) => PARTS.indexOf(part) * 10_000 + (number ?? 0) + (kind === "removed" ? -0.5 : 0);
  return [...entries.values()].sort((a, b) => rank(a) - rank(b));
}

const PARTS = ["title", "plannedMinutes", "summary", ...LISTS, "timeline"] as string[];

const itemsOf = (content: LessonContent, part: string): Item[] => (isList(part) ? (content[part] as Item[]) : []);

function placeIn(content: LessonContent, part: string, id: string): number | null {
  const index = itemsOf(content, part).findIndex((item) => item.id === id);
  return index < 0 ? null : index + 1;
}

function entryFor(key: string, part: string, id: string, from: LessonContent, to: LessonContent): Entry {
  const find = (content: LessonContent) => itemsOf(content, part).find((item) => item.id === id) ?? null;
  const [before, after] = [find(from), find(to)];
  const kind = isList(part) && !before ? "added" : isList(part) && !after ? "removed" : "changed";
  const number = placeIn(to, part, id) ?? placeIn(from, part, id);
  return { key, part, kind, number, movedFrom: null, before, after, fields: new Map() };
}

const words = (kind: Words[number]["kind"], text: unknown): Words => (typeof text === "string" && text ? [{ kind, text }] : []);

/** One text of an entry, with what was added and removed. */
export function wordsOf({ kind, before, after, fields }: Entry, field: string): Words {
  if (kind === "added") return words("added", after?.[field]);
  if (kind === "removed") return words("removed", before?.[field]);
  const difference = fields.get(field);
  if (!difference) return words("same", after?.[field]);
  return difference.words ? inHunks(difference.words) : [...words("removed", difference.before), ...words("added", difference.after)];
}

/** Who wrote it last between the two, in the margin's words. */
export function writerBetween(key: string, revisions: ListedRevision[], from: number, to: number): string | null {
  const isOf = (path: string) => path === key || path.startsWith(`${key}.`);
  const found = revisions.find(({ revision, change }) => revision > from && revision <= to && change?.parts.some(isOf));
  if (!found) return null;
  const who = found.source === "app" ? (found.author.split(" ")[0] ?? "") : found.source === "workflow" ? "run" : "system";
  return `${who}, ${found.revision}`;
}
