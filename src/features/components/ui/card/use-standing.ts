import { useRef } from "react";
import { factsOf } from "#src/client/words.ts";
import { useComponent, useComponentList, useComponents } from "../../components.client.ts";
import type { MadeComponent } from "../../made.rules.ts";

/** `deleted`: it can come back. `gone`: it cannot. `latest`: its newest version, null while that is not known. */
export type Standing = { state: "there" | "deleted" | "gone"; latest: number | null };

/** Where a component that a reply made stands now; while that is asked anew, as it was known before. */
export function useStanding(sessionId: string, { id }: MadeComponent): Standing {
  const known = useRef<Standing>({ state: "there", latest: null });
  const { components, ...query } = useComponents(sessionId);
  const here = components.find((component) => component.id === id);
  const isMissing = here === undefined && isWhole(query);
  const trash = useComponentList({ deleted: true }, isMissing);
  const isDeleted = trash.components.some((component) => component.id === id);
  // It may have been kept without its conversation, or moved into another one.
  const isElsewhere = isMissing && !isDeleted && isWhole(trash);
  const { component, error } = useComponent(id, isElsewhere);
  if (here) known.current = { state: "there", latest: here.version };
  else if (isMissing && isDeleted) known.current = { state: "deleted", latest: null };
  else if (isElsewhere && factsOf(error).code === "NOT_FOUND") known.current = { state: "gone", latest: null };
  else if (isElsewhere && component) known.current = { state: "there", latest: component.version };
  return known.current;
}

type ListQuery = { isSuccess: boolean; isFetching: boolean; hasNextPage: boolean };
const isWhole = ({ isSuccess, isFetching, hasNextPage }: ListQuery) => isSuccess && !isFetching && !hasNextPage;
