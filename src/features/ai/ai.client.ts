import { cache, trpc } from "#src/client/trpc.ts";

/** No event tells of these: they are asked for again after a while. */
const FRESH_MS = 60_000;

/** The models one may choose, and the one that answers for `modelId`. */
export function useModels(modelId: string | null) {
  const query = trpc.ai.models.useQuery(undefined, { staleTime: FRESH_MS });
  const items = query.data?.items ?? [];
  const chosen = items.find(({ id }) => id === modelId) ?? items.find(({ isDefault }) => isDefault) ?? items[0];
  return { ...query, items, chosen };
}

export const useProviders = () => trpc.ai.providers.useQuery(undefined, { staleTime: FRESH_MS });

/** Settings with keys in them go to the server at once and are kept nowhere on this device. */
export function useProviderActions() {
  const onSuccess = async () => {
    await Promise.all([cache.ai.providers.invalidate(), cache.ai.models.invalidate(), cache.ai.status.invalidate()]);
  };
  return {
    save: trpc.ai.saveProvider.useMutation({ onSuccess }),
    test: trpc.ai.testProvider.useMutation(),
    remove: trpc.ai.deleteProvider.useMutation({ onSuccess }),
    setDefault: trpc.ai.setDefault.useMutation({ onSuccess }),
  };
}

/** `2026-11-01` and `2026-11-30`: the first and last day of the month that lies `back` months before this one, in UTC. */
export function monthDays(back: number, now = new Date()): { from: string; to: string } {
  const day = (month: number, date: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, date)).toISOString();
  return { from: day(-back, 1).slice(0, 10), to: day(1 - back, 0).slice(0, 10) };
}

export const useUsage = (back: number, userId?: string) =>
  trpc.ai.usage.useQuery({ ...monthDays(back), ...(userId && { userId }) }, { staleTime: FRESH_MS });
