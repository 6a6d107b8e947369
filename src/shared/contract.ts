import { z } from "zod";

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** Words for what a schema refuses, where it has none of its own: what is needed, not what was wrong. */
z.config({
  customError: (issue) => {
    if (issue.code === "invalid_type")
      return issue.input === undefined ? "Is missing" : `Needs to be ${KINDS[issue.expected] ?? issue.expected}`;
    if (issue.code === "invalid_value") return `Needs to be one of ${issue.values.map(String).join(", ")}`;
    if (issue.code === "too_small") return `Needs to be at least ${issue.minimum}${issue.origin === "string" ? " characters long" : ""}`;
    if (issue.code === "too_big") return `Needs to be at most ${issue.maximum}${issue.origin === "string" ? " characters long" : ""}`;
    if (issue.code === "unrecognized_keys") return "There is no such field";
    return undefined;
  },
});

/**
 * Building blocks of every feature's contract. Text loses U+0000 on the way in, because no engine can store it in
 * text, and half of a surrogate pair becomes U+FFFD, because UTF-8 has no bytes for it; nobody can type either. Objects are
 * strict: an unknown key is an error that names it.
 */
const storable = (value: string) => (value.includes("\u0000") ? value.replaceAll("\u0000", "") : value).toWellFormed();

/** Free text of at most `max` UTF-16 code units. */
export const text = (max: number) =>
  z
    .string()
    .max(max, `At most ${max.toLocaleString("en")} characters`)
    .transform(storable);

/** One line of text, trimmed, 1 to `max` code units. */
export const line = (max: number) =>
  z
    .string()
    .transform((value) => storable(value).trim())
    .pipe(
      z
        .string()
        .min(1, "Needs at least one character")
        .max(max, `At most ${max.toLocaleString("en")} characters`),
    );

/** A UUIDv7 (any UUID is read, so that ids of older records stay valid); folded to lower case. */
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, "Needs to be a UUID")
  .transform((value) => value.toLowerCase());

/** Epoch milliseconds. */
export const instant = z.int().min(0).max(8_640_000_000_000_000);

const MAX_METADATA_CHARACTERS = 16_384;

/** In keys as well as in values. Looks at the values themselves: as JSON, text that spells the escape out looks the same. */
function holdsNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\u0000");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => holdsNul(key) || holdsNul(inner));
}

/** A small JSON object that clients keep beside a record; the server does not read it. */
export const metadata = z.record(z.string(), z.json()).superRefine((value, context) => {
  const json = JSON.stringify(value);
  if (json.length > MAX_METADATA_CHARACTERS) context.addIssue(`At most ${MAX_METADATA_CHARACTERS.toLocaleString("en")} characters of JSON`);
  if (holdsNul(value)) context.addIssue("Must not contain the character U+0000");
});
export type Metadata = z.infer<typeof metadata>;

/** Keyset pagination: newest first; `cursor` is the previous answer's `nextCursor`, opaque to clients. */
export const page = {
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1, "Between 1 and 100").max(100, "Between 1 and 100").default(50),
};

export type Page<T> = { items: T[]; nextCursor: string | null };

/** The idempotency key that every mutation may carry; a repeat is answered with the stored result for 30 days. */
export const mutationId = id.optional();

/** Input of a mutation: strict, with its idempotency key. */
export const mutation = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, mutationId });
