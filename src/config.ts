import { z } from "zod";

/** What a server is started with. Made from the environment by `loadConfig`, or by hand in tests. */
export type Config = {
  version: string;
  dataDirectory: string;
  host: string;
  port: number;
  /** PostgreSQL instead of the SQLite file in the data directory. */
  databaseUrl: string | null;
  /** Where people reach this server, such as `https://lectern.school.example`; null: whatever address they use. */
  origin: string | null;
  ai: { baseUrl: string; apiKey: string | null; model: string } | null;
  /** Where an Ollama is looked for; null: nowhere. */
  ollamaUrl: string | null;
  /** Encrypts the keys of providers, 32 bytes; null: the file `secret.key` in the data directory does. */
  secretKey: Uint8Array | null;
  logLevel: (typeof LOG_LEVELS)[number];
  openSignUp: boolean;
  /** Largest file that may be attached, in bytes. */
  uploadMaxBytes: number;
  /** How many reverse proxies stand in front, each adding to `X-Forwarded-For`; 0: that header is not believed. */
  trustedProxies: number;
  /** Folder of the built client; null: no page is served. */
  clientDirectory: string | null;
  /** Folder of the built parts of previews; null: none is shown. */
  frameDirectory: string | null;
};

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** A setting that is wrong: one line that names the variable, what is wrong with it, and an example. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const isUrl = (protocols: string[]) => (value: string) => {
  const url = URL.parse(value);
  return url !== null && protocols.includes(url.protocol);
};

const digits = z.string().regex(/^\d+$/);

/** `wrong` completes "X ..." and `example` is a value that works. */
type Setting<T> = {
  schema: z.ZodType<T, string | undefined>;
  wrong: string;
  example: string;
  /** Its value may hold a password or key, and is never printed. */
  isSecret?: true;
};

const settings = {
  LECTERN_DATA_DIR: { schema: z.string().min(1).default("./data"), wrong: "needs to be a directory", example: "./data" },
  PORT: {
    schema: digits.default("3000").transform(Number).pipe(z.int().min(0).max(65_535)),
    wrong: "needs to be a port between 0 and 65535",
    example: "3000",
  },
  HOST: {
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default("127.0.0.1"),
    wrong: "needs to be an address to listen on",
    example: "127.0.0.1",
  },
  DATABASE_URL: {
    schema: z
      .string()
      .refine(isUrl(["postgres:", "postgresql:"]))
      .optional(),
    wrong: "needs to be a PostgreSQL address",
    example: "postgres://lectern:secret@127.0.0.1:5432/lectern",
    isSecret: true,
  },
  LECTERN_ORIGIN: {
    schema: z
      .string()
      .refine((value) => isUrl(["http:", "https:"])(value) && URL.parse(value)?.origin === value.replace(/\/$/, ""))
      .optional(),
    wrong: "needs to be the address people open, without a path",
    example: "https://lectern.example.org",
  },
  LECTERN_AI_BASE_URL: {
    schema: z
      .string()
      .refine(isUrl(["http:", "https:"]))
      .optional(),
    wrong: "needs to be the address of an OpenAI-compatible service",
    example: "http://127.0.0.1:11434/v1",
    isSecret: true,
  },
  LECTERN_AI_API_KEY: { schema: z.string().optional(), wrong: "needs to be text", example: "sk-…", isSecret: true },
  LECTERN_AI_MODEL: { schema: z.string().min(1).optional(), wrong: "needs to name a model", example: "qwen3:14b" },
  LECTERN_OLLAMA_URL: {
    schema: z
      .string()
      .default("http://127.0.0.1:11434")
      .transform((value) => (value === "off" ? null : value))
      .refine((value) => value === null || isUrl(["http:", "https:"])(value)),
    wrong: "needs to be the address of an Ollama, or off",
    example: "http://127.0.0.1:11434",
  },
  LECTERN_SECRET_KEY: {
    schema: z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .transform((value) => Uint8Array.fromHex(value))
      .optional(),
    wrong: "needs to be 64 hexadecimal digits",
    example: "$(openssl rand -hex 32)",
    isSecret: true,
  },
  LECTERN_LOG_LEVEL: { schema: z.enum(LOG_LEVELS).default("info"), wrong: `needs to be one of ${LOG_LEVELS.join(", ")}`, example: "info" },
  LECTERN_OPEN_SIGNUP: {
    schema: z
      .enum(["true", "false", "1", "0"])
      .default("false")
      .transform((value) => value === "true" || value === "1"),
    wrong: "needs to be true or false",
    example: "false",
  },
  LECTERN_UPLOAD_MAX_MB: {
    schema: digits.default("20").transform(Number).pipe(z.int().min(1).max(500)),
    wrong: "needs to be the largest attachment in MB, 1 to 500",
    example: "20",
  },
  LECTERN_TRUSTED_PROXIES: {
    schema: digits.default("0").transform(Number).pipe(z.int().min(0).max(10)),
    wrong: "needs to be the number of reverse proxies in front, 0 to 10",
    example: "1",
  },
} satisfies Record<string, Setting<unknown>>;

type Name = keyof typeof settings;
type Values = { [N in Name]: z.output<(typeof settings)[N]["schema"]> };

type About = Pick<Config, "version" | "clientDirectory"> & { frameDirectory?: string | null };

/** Reads the settings from `environment`; an empty variable counts as not set. Throws `ConfigError`. */
export function loadConfig(environment: Record<string, string | undefined>, about: About): Config {
  const values = Object.fromEntries(
    Object.entries<Setting<unknown>>(settings).map(([name, setting]) => {
      const result = setting.schema.safeParse(environment[name] || undefined);
      if (!result.success)
        throw new ConfigError(
          `${name} ${setting.wrong}, not ${setting.isSecret ? "what it is set to" : JSON.stringify(environment[name])}. Example: ${name}=${setting.example}`,
        );
      return [name, result.data];
    }),
  ) as Values;
  if (values.LECTERN_AI_BASE_URL && !values.LECTERN_AI_MODEL)
    throw new ConfigError("LECTERN_AI_MODEL needs to name a model when LECTERN_AI_BASE_URL is set. Example: LECTERN_AI_MODEL=qwen3:14b");
  if (values.LECTERN_AI_MODEL && !values.LECTERN_AI_BASE_URL)
    throw new ConfigError(
      "LECTERN_AI_BASE_URL needs to be set with LECTERN_AI_MODEL. Example: LECTERN_AI_BASE_URL=http://127.0.0.1:11434/v1",
    );
  return {
    frameDirectory: null,
    ...about,
    dataDirectory: values.LECTERN_DATA_DIR,
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL ?? null,
    origin: values.LECTERN_ORIGIN?.replace(/\/$/, "") ?? null,
    ai:
      values.LECTERN_AI_BASE_URL && values.LECTERN_AI_MODEL
        ? { baseUrl: values.LECTERN_AI_BASE_URL, apiKey: values.LECTERN_AI_API_KEY ?? null, model: values.LECTERN_AI_MODEL }
        : null,
    ollamaUrl: values.LECTERN_OLLAMA_URL,
    secretKey: values.LECTERN_SECRET_KEY ?? null,
    logLevel: values.LECTERN_LOG_LEVEL,
    openSignUp: values.LECTERN_OPEN_SIGNUP,
    uploadMaxBytes: values.LECTERN_UPLOAD_MAX_MB * 1_000_000,
    trustedProxies: values.LECTERN_TRUSTED_PROXIES,
  };
}
