import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from "@trpc/client";
import { EventSource } from "eventsource";
import superjson from "superjson";
import type { AppRouter } from "#src/server/router.ts";

export type Lectern = TRPCClient<AppRouter>;

export type ClientOptions = {
  /** Where the server is, such as `http://127.0.0.1:3000`. */
  url: string;
  /** From Settings, Tokens; it may do what its owner may, within its scopes. */
  token: string;
};

/**
 * A client for scripts, typed from the server's own router: `lectern.sessions.list.query({ limit: 20 })`. Errors are
 * `TRPCClientError`s whose `data.domain` holds `{ code, details }`. Works in Bun and Node.
 */
export function createClient({ url, token }: ClientOptions): Lectern {
  const endpoint = `${url.replace(/\/$/, "")}/api/trpc`;
  const authorization = `Bearer ${token}`;
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({
          url: endpoint,
          transformer: superjson,
          // Neither Bun nor Node has an EventSource, and the browser's could not send the token.
          EventSource,
          eventSourceOptions: () => ({
            fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, authorization } }),
          }),
        }),
        false: httpLink({ url: endpoint, transformer: superjson, headers: { authorization } }),
      }),
    ],
  });
}
