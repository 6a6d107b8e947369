import { dayHeading } from "#src/client/time-words.ts";
import type { ListedRevision } from "../../lessons.contract.ts";

export const FILTERS = [
  { value: "all", label: "All sources" },
  { value: "app", label: "Written in the app" },
  { value: "workflow", label: "Written by runs" },
  { value: "system", label: "Written by the system" },
  { value: "named", label: "Named or pinned" },
  { value: "conflict", label: "Sides of conflicts" },
] as const;
export type RevisionFilter = (typeof FILTERS)[number]["value"];

export type RevisionLine = { kind: "day"; title: string } | { kind: "revision"; revision: ListedRevision };

const passes = ({ source, name, isPinned, isConflict }: ListedRevision, filter: RevisionFilter) =>
  filter === "all" ||
  (filter === "named" ? name !== null || isPinned : filter === "conflict" ? isConflict : source === filter && !isConflict);

/** The accepted revisions in which a part, such as `script.<id>`, was written. */
export const revisionsOf = (revisions: ListedRevision[], part: string): ListedRevision[] =>
  revisions.filter(({ change }) => change?.parts.some((path) => path === part || path.startsWith(`${part}.`)));

/** What passes the filter, under the days on which it was written. */
export function revisionLines(revisions: ListedRevision[], filter: RevisionFilter, now: number): RevisionLine[] {
  const lines: RevisionLine[] = [];
  let day = "";
  for (const revision of revisions) {
    if (!passes(revision, filter)) continue;
    const title = dayHeading(revision.createdAt, now);
    if (title !== day) lines.push({ kind: "day", title });
    day = title;
    lines.push({ kind: "revision", revision });
  }
  return lines;
}

export const keyOf = (line: RevisionLine) => (line.kind === "day" ? `day ${line.title}` : String(line.revision.revision));

/** What one compares with when nothing was chosen: the newest with the accepted one before it. */
export function chosenOf(revisions: ListedRevision[], asked: { from?: number; to?: number }): { from: number | null; to: number | null } {
  const to = asked.to ?? (revisions.find(({ revision }) => revision > 0) ?? revisions[0])?.revision ?? null;
  if (asked.from !== undefined && asked.from !== to) return { from: asked.from, to };
  const at = revisions.findIndex(({ revision }) => revision === to);
  const before = at < 0 ? undefined : revisions.slice(at + 1).find(({ revision }) => revision > 0);
  return { from: before?.revision ?? null, to };
}

export type RunWork = { runId: string; name: string; revisions: number[] };

/** The newest run that wrote something after `from`, up to `to`; with all that is known of its revisions. */
export function runBetween(revisions: ListedRevision[], from: number | null, to: number | null): RunWork | null {
  const newest = Math.max(from ?? 0, to ?? 0);
  const oldest = Math.min(from ?? 0, to ?? 0);
  const found = revisions.find(({ runId, revision }) => runId !== null && revision > oldest && revision <= newest);
  if (!found?.runId) return null;
  const own = revisions.filter(({ runId }) => runId === found.runId);
  return {
    runId: found.runId,
    name: own.find(({ name }) => name !== null)?.name ?? "A run",
    revisions: own.map(({ revision }) => revision).toSorted((a, b) => a - b),
  };
}
