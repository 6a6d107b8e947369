import { useEffect, useMemo } from "react";
import type { LessonSummary } from "../../lessons.contract.ts";

export const SORTS = [
  { value: "changed", label: "Last changed" },
  { value: "title", label: "Title" },
  { value: "minutes", label: "Minutes" },
] as const;
export type Sort = (typeof SORTS)[number]["value"];

type Query<L> = { lessons: L[]; hasNextPage: boolean; isFetching: boolean; isError: boolean; fetchNextPage: () => unknown };

/** The loaded list, sorted and filtered by title. Another order, or a filter, needs all there is. */
export function useArranged<L extends LessonSummary>(
  { lessons, ...query }: Query<L>,
  { sort, filter }: { sort: Sort; filter: string },
): L[] {
  const words = filter.trim().toLocaleLowerCase();
  const needsAll = (sort !== "changed" || words !== "") && query.hasNextPage && !query.isFetching && !query.isError;
  const { fetchNextPage } = query;
  useEffect(() => {
    if (needsAll) fetchNextPage();
  }, [needsAll, fetchNextPage]);
  return useMemo(() => {
    const found = words ? lessons.filter(({ title }) => title.toLocaleLowerCase().includes(words)) : lessons;
    return sort === "changed" ? found : found.toSorted(ORDERS[sort]);
  }, [lessons, words, sort]);
}

const byTitle = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
const ORDERS = {
  title: (a: LessonSummary, b: LessonSummary) => byTitle.compare(a.title, b.title),
  minutes: (a: LessonSummary, b: LessonSummary) => a.minutes - b.minutes || b.updatedAt - a.updatedAt,
};
