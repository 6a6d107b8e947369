import type { Context, Services } from "#src/server/context.ts";
import { type Credentials, identify } from "#src/server/identify.ts";

/** What the request is about, known before it is looked into; the log line names it. */
export type Call = { request: Request; url: URL; requestId: string; address: string };

/** A request's context before anybody knows who asks; `answer` takes headers for its answer. */
export function contextOf(services: Services, call: Call, credentials: Credentials, answer: Headers): Context {
  const { request, requestId, address } = call;
  return {
    ...services,
    requestId,
    path: "",
    address,
    answer,
    actor: null,
    userAgent: request.headers.get("user-agent") ?? "",
    // Asked for by few, and dear: the request makes it when it is first asked for.
    get signal() {
      return request.signal;
    },
    stillSignedIn: async () => (await identify(services, credentials)) !== null,
  };
}
