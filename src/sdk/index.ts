import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from "@trpc/client";
import { EventSource } from "eventsource";
import superjson from "superjson";
import type { Attachment } from "#src/features/attachments/attachments.contract.ts";
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

/**
 * Uploads a picture or sound, such as `Bun.file("tray.jpg")`, for `messages.send` or a lesson. What it is the server tells by
 * its bytes. Throws an `Error` with the server's words when it is refused.
 */
export async function uploadAttachment({ url, token }: ClientOptions, file: Blob, name: string): Promise<Attachment> {
  const body = new FormData();
  body.append("file", file, name);
  const response = await fetch(`${url.replace(/\/$/, "")}/api/attachments`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body,
  });
  const answer = (await response.json()) as Attachment & { error?: { json: { message: string } } };
  if (!response.ok) throw new Error(answer.error?.json.message ?? `The server answered with status ${response.status}`);
  return answer;
}
