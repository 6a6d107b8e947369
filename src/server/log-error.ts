import pino from "pino";

type Logged = { message?: unknown; stack?: unknown; cause?: unknown };

/** Values that people typed are no business of the log: drizzle and PostgreSQL put them into their errors. */
const PARAMS = "\nparams:";
const PRIVATE = new Set(["params", "query", "detail"]);

/** How errors stand in the log: with their causes, without the values of the query that failed. */
export const serializeError = (error: Error): unknown => withoutValues(pino.stdSerializers.errWithCause(error));

function withoutValues(logged: unknown): unknown {
  if (typeof logged !== "object" || logged === null) return logged;
  const { message, stack, cause, ...rest } = logged as Logged;
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => !PRIVATE.has(key))),
    message: cut(message),
    stack: cut(stack),
    ...(cause === undefined ? {} : { cause: withoutValues(cause) }),
  };
}

const cut = (text: unknown) => (typeof text === "string" ? text.split(PARAMS, 1)[0] : text);
