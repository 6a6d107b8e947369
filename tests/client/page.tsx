import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { render } from "./dom.ts";
import type { ReactElement } from "react";
import { trpc } from "#src/client/trpc.ts";
import type { AppRouter } from "#src/server/router.ts";

/** What the server answers, by procedure. Throw `refusal(…)` for an error of the wire. */
export type Answers = Record<string, (input: never) => unknown>;

export const refusal = (code: string, httpStatus: number, data: object = {}) =>
  TRPCClientError.from({ error: { message: code, code: -32000, data: { code, httpStatus, ...data } } } as never);

/** Renders with a server that answers from a table. */
export function renderPage(ui: ReactElement, answers: Answers = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const client = trpc.createClient({ links: [answering(answers)] });
  return render(
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{ui}</QueryClientProvider>
    </trpc.Provider>,
  );
}

const answering =
  (answers: Answers): TRPCLink<AppRouter> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      try {
        const answer = answers[op.path];
        if (!answer) throw refusal("NOT_FOUND", 404);
        observer.next({ result: { data: answer(op.input as never) } });
        observer.complete();
      } catch (error) {
        observer.error(error as TRPCClientError<AppRouter>);
      }
    });
