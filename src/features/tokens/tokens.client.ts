import { trpc } from "#src/client/trpc.ts";

export function useTokens() {
  const tokens = trpc.tokens.list.useQuery();
  const refresh = { onSettled: () => tokens.refetch() };
  // A token's secret is shown once and kept nowhere: it does not go through the outbox.
  return { tokens, create: trpc.tokens.create.useMutation(refresh), revoke: trpc.tokens.revoke.useMutation(refresh) };
}
