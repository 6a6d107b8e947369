import { MODES, type Mode } from "#src/features/sessions/sessions.contract.ts";
import { DAY } from "#src/shared/time.ts";
import { SEARCH_TYPES, type SearchQuery, type SearchType } from "./search.contract.ts";

/** What the search page's address holds. `from` and `to` are days such as `2026-11-21`, both included. */
export type SearchAddress = {
  q: string;
  type?: SearchType;
  mode?: Mode;
  project?: string;
  /** So many days up to now; `own`: from `from` to `to`. */
  when?: "1" | "7" | "30" | "365" | "own";
  from?: string;
  to?: string;
};

const WHEN = ["1", "7", "30", "365", "own"] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const oneOf = <T extends string>(values: readonly T[], value: unknown) => values.find((each) => each === String(value));

/** Whatever stands in the address; what cannot be read counts for nothing. */
export function readSearchAddress({ q, type, mode, project, when, from, to }: Record<string, unknown>): SearchAddress {
  const read = {
    type: oneOf(SEARCH_TYPES, type),
    mode: oneOf(MODES, mode),
    project: typeof project === "string" && UUID.test(project) ? project : undefined,
    when: oneOf(WHEN, when),
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
  };
  const said = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return { q: (typeof q === "string" || typeof q === "number" ? String(q) : "").slice(0, 500), ...said };
}

/** The same as a query. Days begin where the reader is. */
export function queryOf({ q, type, mode, project, when, from, to }: SearchAddress, now: number): Omit<SearchQuery, "cursor" | "limit"> {
  const today = startOf(new Date(now));
  const first = when === "own" ? (from && dayIn(from)) || undefined : when && today - (Number(when) - 1) * DAY;
  const last = when === "own" && to ? dayIn(to) : undefined;
  return {
    query: q.trim(),
    ...(type && { types: [type] }),
    ...(mode && { mode }),
    ...(project && { projectId: project }),
    ...(first !== undefined && first >= 0 && { from: first }),
    ...(last !== undefined && last >= 0 && { to: last + DAY }),
  };
}

const startOf = (day: Date) => day.setHours(0, 0, 0, 0);

function dayIn(text: string): number | undefined {
  const at = new Date(`${text}T00:00:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
