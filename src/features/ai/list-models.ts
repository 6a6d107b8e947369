import { z } from "zod";
import { MODELS_MAX } from "./ai.contract.ts";
import { type Connection, ollamaBase, plainBase } from "./connect.ts";
import { StatusError } from "./provider-errors.ts";

/** Longest list that is read, in bytes. */
const LIST_MAX = 5_000_000;
const ERROR_MAX = 2_000;

const named = <K extends string>(list: K, item: z.ZodType<string>) =>
  z.object({ [list]: z.array(item) }).transform((value) => Object.values(value).flat() as string[]);
const byId = z.object({ id: z.string() }).transform(({ id }) => id);
const googleModel = z
  .object({ name: z.string(), supportedGenerationMethods: z.array(z.string()).optional() })
  .transform(({ name, supportedGenerationMethods: ways }) =>
    ways && !ways.includes("generateContent") ? "" : name.replace(/^models\//, ""),
  );

/** The names of the models that a provider offers, sorted. Throws what `failureOf` can put into words. */
export async function listModels(connection: Connection, signal: AbortSignal): Promise<string[]> {
  const { url, headers, schema } = requestFor(connection);
  const response = await connection.fetch(url, { headers, signal });
  const text = await readText(response, response.ok ? LIST_MAX : ERROR_MAX);
  if (!response.ok) throw new StatusError(response.status, Object.fromEntries(response.headers), text);
  const names = schema.parse(JSON.parse(text));
  return [...new Set(names.filter((name) => name.trim() !== "" && name.length <= 200))].sort().slice(0, MODELS_MAX);
}

function requestFor({ kind, baseUrl, key }: Connection): { url: string; headers: Record<string, string>; schema: z.ZodType<string[]> } {
  const base = plainBase(baseUrl);
  if (kind === "ollama")
    return {
      url: `${ollamaBase(baseUrl)}/api/tags`,
      headers: bearer(key),
      schema: named(
        "models",
        z.object({ name: z.string() }).transform(({ name }) => name),
      ),
    };
  if (kind === "anthropic")
    return {
      url: `${base}/models?limit=${MODELS_MAX}`,
      headers: { "anthropic-version": "2023-06-01", ...(key === null ? {} : { "x-api-key": key }) },
      schema: named("data", byId),
    };
  if (kind === "google")
    return {
      url: `${base}/models?pageSize=${MODELS_MAX}`,
      headers: key === null ? {} : { "x-goog-api-key": key },
      schema: named("models", googleModel),
    };
  return { url: `${base}/models`, headers: bearer(key), schema: named("data", byId) };
}

const bearer = (key: string | null): Record<string, string> => (key === null ? {} : { authorization: `Bearer ${key}` });

/** The body's beginning, at most `max` bytes. */
async function readText(response: Response, max: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > max) break;
  }
  return text + decoder.decode();
}
