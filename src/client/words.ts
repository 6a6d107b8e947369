import type { DomainCode, DomainErrors } from "#src/shared/errors.ts";
import { sentence } from "#src/shared/words.ts";

/** What the page says in other words than a script needs; everything else is `shared/words.ts`. */
const PAGE_SENTENCES: { [C in DomainCode]?: (details: DomainErrors[C]) => string } = {
  UNAUTHENTICATED: () => "You are signed out.",
  ID_TAKEN: () => "This was made before under the same id.",
  MUTATION_REUSED: () => "This change was sent before with other content.",
  STALE_REVISION: ({ revision }) => `It has moved on to revision ${revision} meanwhile.`,
  BAD_INPUT: ({ fields }) => ended(Object.values(fields).join("; ") || "Something in it cannot be taken"),
  CROSS_SITE: () => "The server took this for another site’s request. Load the page again.",
};

type Domain = { code: DomainCode; details: unknown };

/** What an error of the wire carries: `data.domain`, `data.fields`, `data.requestId`, and the HTTP status. */
export type ErrorFacts = {
  domain: Domain | null;
  fields: Record<string, string>;
  requestId: string | null;
  status: number | null;
  code: string | null;
};

export function factsOf(error: unknown): ErrorFacts {
  const data = dataOf(error);
  const domain = isRecord(data?.domain) && typeof data.domain.code === "string" ? (data.domain as Domain) : null;
  const fields = isRecord(data?.fields) ? (data.fields as Record<string, string>) : {};
  return {
    domain,
    fields,
    requestId: typeof data?.requestId === "string" ? data.requestId : null,
    status: typeof data?.httpStatus === "number" ? data.httpStatus : null,
    code: typeof data?.code === "string" ? data.code : null,
  };
}

/** No answer came: the network, or a server that is not there. */
export const isOffline = (error: unknown) => {
  const { status, code } = factsOf(error);
  return status === null && code === null;
};

export const isSignedOut = (error: unknown) =>
  factsOf(error).code === "UNAUTHORIZED" && factsOf(error).domain?.code !== "WRONG_CREDENTIALS";

export function isWorthTryingAgain(error: unknown): boolean {
  const { status } = factsOf(error);
  return status === null || status === 429 || status >= 500;
}

export function wordsFor(error: unknown): string {
  const { domain, requestId, fields } = factsOf(error);
  if (domain) {
    const own = PAGE_SENTENCES[domain.code] as ((details: unknown) => string) | undefined;
    return own ? own(domain.details) : ended(sentence(domain.code, domain.details as DomainErrors[DomainCode]));
  }
  if (Object.keys(fields).length > 0) return ended(Object.values(fields).join("; "));
  if (isOffline(error)) return "The server does not answer.";
  return requestId ? `The server could not do this. Its log has more under ${requestId}.` : "The server could not do this.";
}

/** The message for each field of a form; the rest of the error, if it is about no field, as a sentence. */
export function formErrors(error: unknown): { fields: Record<string, string>; general: string | null } {
  const { fields } = factsOf(error);
  return Object.keys(fields).length > 0 ? { fields, general: null } : { fields: {}, general: error ? wordsFor(error) : null };
}

function dataOf(error: unknown): Record<string, unknown> | null {
  return isRecord(error) && isRecord(error.data) ? error.data : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const ended = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);
