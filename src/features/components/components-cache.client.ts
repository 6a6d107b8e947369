import { getQueryKey } from "@trpc/react-query";
import type { InfiniteData } from "@tanstack/react-query";
import { cache, queryClient, trpc } from "#src/client/trpc.ts";
import type { LiveEvent } from "#src/features/events/events.contract.ts";
import type { Page } from "#src/shared/contract.ts";
import type { Component, ListedComponent, SavedComponent } from "./components.contract.ts";
import { belongs, type ComponentFilter, listedOf } from "./components-pending.client.ts";

type Listed = InfiniteData<Page<ListedComponent>>;

/** What the lists of this page have of those that `filter` names. */
export function cachedComponents(filter: ComponentFilter): ListedComponent[] {
  const lists = queryClient.getQueriesData<Listed>({ queryKey: getQueryKey(trpc.components.list) });
  const found = lists.flatMap(([, data]) => data?.pages?.flatMap(({ items }) => items) ?? []);
  return [...new Map(found.map((each) => [each.id, each])).values()].filter((each) => belongs(each, filter));
}

/** A component that any list of this page has. */
export function knownComponent(id: string): ListedComponent | undefined {
  const stored = cache.components.get.getData({ id });
  if (stored) return listedOf(stored);
  const lists = queryClient.getQueriesData<Listed>({ queryKey: getQueryKey(trpc.components.list) });
  for (const [, data] of lists) {
    const found = data?.pages?.flatMap(({ items }) => items).find((each) => each.id === id);
    if (found) return found;
  }
  return undefined;
}

/** What the server's answers do to the cache. */
export const componentAnswers = {
  "components.create": putComponent,
  "components.save": (answer: SavedComponent) => answer.status !== "conflict" && putComponent(answer.component),
  "components.restoreVersion": putComponent,
  "components.setCurrent": putComponent,
  "components.attach": putComponent,
  "components.restore": putComponent,
  "components.delete": (_: unknown, { input }: { input: Record<string, unknown> }) => forget(String(input.id)),
};

/** An older version than this page has is no news; the same one may be shown now, or belong to another conversation. */
export function refreshComponent(id: string, kind: LiveEvent["kind"], version: number | null) {
  refreshLists();
  if (kind === "deleted") return forget(id);
  const known = cache.components.get.getData({ id });
  if (known && version !== null && known.version > version) return;
  void cache.components.get.invalidate({ id });
  void cache.components.versions.invalidate({ id });
}

/** After its conversation was deleted or came back. */
export function refreshComponentsOf() {
  refreshLists();
  void cache.components.get.invalidate();
}

function putComponent(component: Component) {
  const known = cache.components.get.getData({ id: component.id });
  if (!known || known.version <= component.version) cache.components.get.setData({ id: component.id }, component);
  void cache.components.versions.invalidate({ id: component.id });
  refreshLists();
}

function forget(id: string) {
  void cache.components.get.invalidate({ id });
  refreshLists();
}

const refreshLists = () => void cache.components.list.invalidate();
