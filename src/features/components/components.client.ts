import { useMemo } from "react";
import { useOutboxView } from "#src/client/offline/hooks.ts";
import type { Outbox, OutboxItem } from "#src/client/offline/outbox.ts";
import { trpc, trpcClient } from "#src/client/trpc.ts";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { useOutbox } from "#src/client/workspace-context.ts";
import { newId } from "#src/shared/ids.ts";
import { cachedComponents, knownComponent } from "./components-cache.client.ts";
import type { Component, CreateComponent, ListedComponent, SaveComponent, SavedComponent } from "./components.contract.ts";
import {
  byPlaceIn,
  type ComponentFilter,
  componentFrom,
  componentSubject,
  shownSubject,
  withPendingComponent,
  withPendingComponents,
} from "./components-pending.client.ts";

export { componentAnswers, refreshComponent, refreshComponentsOf } from "./components-cache.client.ts";

const PAGE = 50;
const ANSWER_MS = 2_000;
const nextPage = { getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor };

/** The components of a conversation, newest first, with this device's changes on top. */
export const useComponents = (sessionId: string, isEnabled = true) => useComponentList({ sessionId }, isEnabled);

/** The components that `filter` names. */
export function useComponentList({ sessionId, deleted }: ComponentFilter, isEnabled = true) {
  const { items } = useOutboxView(useOutbox());
  const isAway = sessionId !== undefined && items.some((item) => isComingOrGoing(item, sessionId));
  const input = { limit: PAGE, ...(sessionId && { sessionId }), ...(deleted && { deleted }) };
  const query = trpc.components.list.useInfiniteQuery(input, { ...nextPage, enabled: isEnabled && !isAway });
  const components = useMemo(() => {
    const filter = { sessionId, deleted };
    const listed: ListedComponent[] = query.data?.pages.flatMap((page) => page.items) ?? [];
    const shown = withPendingComponents(listed, items, { filter, known: knownComponent });
    const last = listed.at(-1);
    // What lies behind what was loaded comes with its page.
    return last && query.hasNextPage ? shown.filter((component) => byPlaceIn(filter)(component, last) <= 0) : shown;
  }, [query.data, query.hasNextPage, items, sessionId, deleted]);
  const loadMore = () => query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError && void query.fetchNextPage();
  return { ...query, components, loadMore };
}

const ON_THE_WAY = new Set(["sessions.create", "sessions.delete", "sessions.restore"]);
/** The server cannot say what a conversation has that is not there yet, or not any more. */
const isComingOrGoing = ({ path, input, state }: OutboxItem, sessionId: string) =>
  state !== "aside" && input.id === sessionId && ON_THE_WAY.has(path);

/** The components of a conversation, for a question before it is deleted; none where the server does not answer soon. */
export async function componentsOf(sessionId: string): Promise<ListedComponent[]> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_MS, null));
  const asked = trpcClient.components.list.query({ sessionId, limit: 100 }).catch(() => null);
  const listed = (await Promise.race([asked, late]))?.items;
  return listed ?? cachedComponents({ sessionId });
}

/**
 * One component with its code. While its creation is on its way, it is known from this device. `stored`: as the server has
 * it; `waiting`: its changes that the server has not acknowledged, in order; the refused among them have state `aside`.
 */
export function useComponent(id: string, isEnabled = true) {
  const { items } = useOutboxView(useOutbox());
  const creation = items.find((item) => item.path === "components.create" && item.input.id === id);
  const query = trpc.components.get.useQuery({ id }, { enabled: isEnabled && !creation });
  const stored: Component | undefined = query.data;
  const waiting = useMemo(() => items.filter((item) => item.subject === componentSubject(id)), [items, id]);
  const component = useMemo(() => {
    const base = stored ?? (creation && componentFrom(creation));
    return base && withPendingComponent(base, items);
  }, [stored, creation, items]);
  return { ...query, component, stored, waiting, isNew: creation !== undefined };
}

/** Its versions, newest first; sides of conflicts that were not saved have negative numbers. */
export function useVersions(id: string, isEnabled = true) {
  const query = trpc.components.versions.useInfiniteQuery({ id, limit: PAGE }, { ...nextPage, enabled: isEnabled });
  const versions = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const loadMore = () => query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError && void query.fetchNextPage();
  return { ...query, versions, loadMore };
}

/** What one version said: that never changes. */
export function useVersion(id: string, version: number, isEnabled = true) {
  const query = trpc.components.version.useQuery({ id, version }, { enabled: isEnabled });
  return { ...query, version: query.data };
}

type Named = Pick<ListedComponent, "id" | "name">;
export type NewComponent = Omit<CreateComponent, "id" | "mutationId">;
export type ComponentChange = Omit<SaveComponent, "id" | "mutationId">;

/** Every change goes through the outbox: kept on this device first, sent in order, set aside with its reason when refused. */
export function useComponentActions() {
  const outbox = useOutbox();
  return useMemo(
    () => ({
      /** `id` is valid at once; `done` resolves with the component. */
      create(input: NewComponent) {
        const id = newId();
        const op = enqueue<Component>(outbox, {
          path: "components.create",
          input: { id, ...input },
          subject: componentSubject(id),
          label: `New component “${input.name}”`,
        });
        return { id, ...op };
      },
      /** Unsent saves of one component are joined. A conflict is set aside, its answer in `problem.details`. */
      save: ({ id, name }: Named, change: ComponentChange) =>
        enqueue<SavedComponent>(outbox, {
          path: "components.save",
          input: { id, ...change },
          subject: componentSubject(id),
          label: `Change “${change.name ?? name}”`,
        }),
      /** A decided conflict in place of the save that was set aside. */
      decide: (mutationId: string, { id }: Pick<Named, "id">, change: ComponentChange) =>
        quiet(outbox.resolve<SavedComponent>(mutationId, { id, ...change })),
      rename: ({ id, version }: Pick<ListedComponent, "id" | "version">, name: string) =>
        enqueue<SavedComponent>(outbox, {
          path: "components.save",
          input: { id, baseVersion: version, name },
          subject: componentSubject(id),
          label: `Rename to “${name}”`,
        }),
      restoreVersion: ({ id, name }: Named, version: number) =>
        enqueue<Component>(outbox, {
          path: "components.restoreVersion",
          input: { id, version },
          subject: componentSubject(id),
          label: `Bring back version ${version} of “${name}”`,
        }),
      setCurrent: ({ id, name, sessionId }: Named & Pick<ListedComponent, "sessionId">) =>
        enqueue<Component>(outbox, {
          path: "components.setCurrent",
          input: { id },
          subject: sessionId ? shownSubject(sessionId) : componentSubject(id),
          label: `Show “${name}”`,
        }),
      /** Into a conversation, which shows it then. */
      attach: ({ id, name }: Named, sessionId: string) =>
        enqueue<Component>(outbox, {
          path: "components.attach",
          input: { id, sessionId },
          subject: componentSubject(id),
          label: `Add “${name}” to a conversation`,
        }),
      remove: (component: Named) => removeComponent(outbox, component),
      restore: (component: Named) => restoreComponent(outbox, component),
    }),
    [outbox],
  );
}

/** What is refused stays in the sync panel with its reason and its ways out. */
function quiet<T extends { done: Promise<unknown> }>(op: T): T {
  op.done.catch(() => undefined);
  return op;
}

const enqueue = <T>(outbox: Outbox, op: Pick<OutboxItem, "path" | "input" | "subject" | "label">) => quiet(outbox.enqueue<T>(op));

function removeComponent(outbox: Outbox, component: Named) {
  const { id, name } = component;
  const op = enqueue(outbox, { path: "components.delete", input: { id }, subject: componentSubject(id), label: `Delete “${name}”` });
  toastUndo(`“${name}” deleted`, () => void restoreComponent(outbox, component));
  return op;
}

const restoreComponent = (outbox: Outbox, { id, name }: Named) =>
  enqueue<Component>(outbox, {
    path: "components.restore",
    input: { id },
    subject: componentSubject(id),
    label: `Bring back “${name}”`,
  });
