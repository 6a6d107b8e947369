import type { InfiniteData, QueryKey } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { cache, queryClient, trpc } from "#src/client/trpc.ts";
import type { Page } from "#src/shared/contract.ts";
import { belongs, byPlace, type SessionFilter } from "./session-filter.rules.ts";
import type { Session } from "./sessions.contract.ts";

type Listed = InfiniteData<Page<Session>>;

/** What left its lists on this page, so that it can be shown at once when it comes back. */
const removed = new Map<string, Session>();

function cached(): { key: QueryKey; filter: SessionFilter; data: Listed }[] {
  const queries = queryClient.getQueryCache().findAll({ queryKey: getQueryKey(trpc.sessions.list) });
  return queries.flatMap(({ queryKey, state: { data } }) => {
    const { input = {}, type } = (queryKey[1] ?? {}) as { input?: SessionFilter; type?: string };
    return data && type === "infinite" ? [{ key: queryKey, filter: input, data: data as Listed }] : [];
  });
}

/** A conversation that any list of this page has, or had. */
export function knownSession(id: string): Session | undefined {
  for (const { data } of cached()) {
    const found = data.pages.flatMap(({ items }) => items).find((each) => each.id === id);
    if (found) return found;
  }
  return cache.sessions.get.getData({ id }) ?? removed.get(id);
}

/** Puts what the server says into every list to which it belongs, and takes it out of the others. */
export function putSession(session: Session) {
  cache.sessions.get.setData({ id: session.id }, session);
  for (const { key, filter, data } of cached()) {
    const without = withoutSession(data, session.id);
    queryClient.setQueryData(key, belongs(session, filter) ? withSession(without, session) : without);
  }
}

export function dropSession(id: string) {
  const known = knownSession(id);
  if (known) removed.set(id, known);
  for (const { key, filter, data } of cached()) if (!filter.deleted) queryClient.setQueryData(key, withoutSession(data, id));
  void cache.sessions.list.invalidate({ deleted: true });
}

function withoutSession(data: Listed, id: string): Listed {
  if (!data.pages.some(({ items }) => items.some((each) => each.id === id))) return data;
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter((each) => each.id !== id) })) };
}

/** In its place among what was loaded. What comes behind that is loaded with its own page. */
export function withSession(data: Listed, session: Session): Listed {
  const lastPage = data.pages.length - 1;
  const into = data.pages.findIndex(({ items, nextCursor }, index) => {
    const last = items.at(-1);
    return (last && byPlace(session, last) < 0) || (index === lastPage && nextCursor === null);
  });
  if (into < 0) return data;
  const pages = data.pages.map((page, index) => (index === into ? { ...page, items: [...page.items, session].sort(byPlace) } : page));
  return { ...data, pages };
}
