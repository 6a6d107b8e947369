import { QueryClient } from "@tanstack/react-query";
import { getUntypedClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import { createTRPCQueryUtils, createTRPCReact } from "@trpc/react-query";
import superjson from "superjson";
import type { AppRouter } from "#src/server/router.ts";
import { isWorthTryingAgain } from "#src/client/words.ts";

const url = "/api/trpc";
const headers = { "x-lectern": "1" };

export const trpc = createTRPCReact<AppRouter>();

/** tRPC's infinite queries send a `direction` along; our lists know one, and refuse a field they do not know. */
const withoutDirection: TRPCLink<AppRouter> = () => (chain) => chain.next({ ...chain.op, input: strip(chain.op.input) });

function strip(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("direction" in input)) return input;
  const { direction: _, ...rest } = input;
  return rest;
}

export const trpcClient = trpc.createClient({
  links: [
    withoutDirection,
    splitLink({
      condition: (op) => op.type === "subscription",
      true: httpSubscriptionLink({ url, transformer: superjson }),
      false: splitLink({
        // A change goes alone: a slow one must not hold the answers of others, nor their joint size refuse them all.
        condition: (op) => op.type === "mutation",
        true: httpLink({ url, transformer: superjson, headers }),
        false: httpBatchLink({ url, transformer: superjson, maxItems: 10, maxURLLength: 4000, headers }),
      }),
    }),
  ],
});

/** Calls by path: what the outbox sends. */
export const untypedClient = getUntypedClient(trpcClient);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Live events say what changed; nothing grows stale by itself.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      // The outbox and the event stream know better than `navigator.onLine` whether the server answers.
      networkMode: "always",
      retry: (failures, error) => failures < 2 && isWorthTryingAgain(error),
    },
    mutations: { networkMode: "always", retry: false },
  },
});

/** The query cache by procedure, for code outside components. */
export const cache = createTRPCQueryUtils<AppRouter>({ queryClient, client: trpcClient });
