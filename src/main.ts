import { defineCommand, runMain, showUsage } from "citty";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import packageJson from "../package.json" with { type: "json" };
import { InUseError, StartError } from "#db/lock.ts";
import { type App, createApp } from "#src/app.ts";
import { type Config, ConfigError, loadConfig } from "#src/config.ts";
import { BODY_MAX } from "#src/server/body.ts";
import { tidiedWords } from "#src/server/tidied-words.ts";
import { SECOND } from "#src/shared/time.ts";

const { version } = packageJson;
/** From SIGTERM to the exit, the database's last checkpoint included. */
const DRAIN_MS = 8 * SECOND;
const GIVE_UP_MS = 10 * SECOND;

const serve = defineCommand({
  meta: { name: "serve", description: "Start the server (also what lectern does without a command)" },
  args: { "env-file": { type: "string", description: "Read settings from this file, under those of the environment", valueHint: "file" } },
  run: ({ args }) => start(args["env-file"]),
});

const maintain = defineCommand({
  meta: {
    name: "maintain",
    description:
      "Tidy up once and say how much went: deleted things after 30 days, old autosaves, unused files. A running server does it hourly",
  },
  args: serve.args,
  run: ({ args }) => tidyOnce(args["env-file"]),
});

const COMMANDS = { serve, maintain };

const main = defineCommand({
  meta: {
    name: "lectern",
    version,
    description:
      "The workspace where small teams make teaching material with an AI and never lose a word. Settings come from the environment: see README.",
  },
  args: serve.args,
  subCommands: COMMANDS,
  run: async ({ args, rawArgs, cmd }) => {
    if (rawArgs.some((arg) => Object.hasOwn(COMMANDS, arg))) return;
    if (rawArgs.some((arg) => !arg.startsWith("-")) && !args["env-file"]) return showUsage(cmd);
    await start(args["env-file"]);
  },
});

/** Prints one line for a person and ends; a stack would help nobody who starts a server. */
function stopStart(error: unknown): never {
  if (error instanceof ConfigError || error instanceof StartError) console.error(error.message);
  else console.error("Lectern could not start:", error instanceof Error ? error.message : error);
  process.exit(1);
}

const OPTIONS = new Set(["--env-file", "--help", "-h", "--version", "-v"]);

/** A misspelt option must not start a server that does something else. */
function refuseUnknownOptions(args: string[]): void {
  const unknown = args.find((arg) => arg.startsWith("-") && !OPTIONS.has(arg.split("=")[0]!));
  if (unknown) throw new ConfigError(`There is no option ${unknown}. Settings come from the environment. Example: PORT=3000 lectern serve`);
}

async function start(envFile: string | undefined): Promise<void> {
  try {
    refuseUnknownOptions(process.argv.slice(2));
    // What is made here is this user's alone.
    process.umask(0o077);
    const config = loadConfig(environment(envFile), {
      version,
      clientDirectory: builtDirectory("client"),
      frameDirectory: builtDirectory("frame"),
    });
    const app = await createApp(config);
    try {
      listen(config, app);
    } catch (error) {
      await app.close();
      throw error;
    }
  } catch (error) {
    stopStart(error);
  }
}

async function tidyOnce(envFile: string | undefined): Promise<void> {
  try {
    refuseUnknownOptions(process.argv.slice(2));
    process.umask(0o077);
    // What there is to say is said below, and nothing is asked of models.
    const given = loadConfig(environment(envFile), { version, clientDirectory: null });
    if (!given.databaseUrl && !existsSync(join(given.dataDirectory, "lectern.db")))
      throw new ConfigError(
        `LECTERN_DATA_DIR ${given.dataDirectory} holds no Lectern. Name the one of your server. Example: LECTERN_DATA_DIR=./data`,
      );
    await using app = await createApp({ ...given, logLevel: "error", ollamaUrl: null });
    const tidied = await app.tidy();
    if (tidied) console.log(tidiedWords(tidied));
  } catch (error) {
    if (error instanceof InUseError)
      stopStart(
        new StartError(`${error.message.split(". Stop it")[0]}. A running server tidies up by itself, every hour.`, { cause: error }),
      );
    stopStart(error);
  }
}

function environment(file: string | undefined): Record<string, string | undefined> {
  if (file === undefined) return process.env;
  if (!existsSync(file)) throw new ConfigError(`--env-file ${file} does not exist. Example: lectern serve --env-file /etc/lectern.env`);
  return { ...parseEnv(readFileSync(file, "utf8")), ...process.env };
}

/** Embedded in the executable under its last segment; beside the sources otherwise. */
const builtDirectory = (name: "client" | "frame") =>
  Bun.isStandaloneExecutable ? join(import.meta.dir, name) : join(import.meta.dir, "..", "dist", name);

function open(config: Config, app: App) {
  const { host, port } = config;
  try {
    return serveAt(config, app);
  } catch (error) {
    if ((error as { code?: string }).code === "EADDRINUSE")
      throw new ConfigError(`PORT ${port} on ${host} is in use. Stop what uses it, or choose another. Example: PORT=${port + 1}`, {
        cause: error,
      });
    throw new ConfigError(`HOST ${host} with PORT ${port} cannot be listened on. Example: HOST=127.0.0.1`, { cause: error });
  }
}

const serveAt = (config: Config, app: App) =>
  Bun.serve({
    hostname: config.host,
    port: config.port,
    idleTimeout: 0,
    maxRequestBodySize: BODY_MAX,
    fetch: app.handle,
    error(error) {
      app.log.error({ err: error }, "a request failed");
      return new Response("Something went wrong on the server.", { status: 500 });
    },
  });

function listen(config: Config, app: App): void {
  const server = open(config, app);
  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), GIVE_UP_MS).unref();
    const closed = server.stop();
    await app.drain(DRAIN_MS);
    await Promise.race([closed, Bun.sleep(SECOND)]);
    await app.close();
    process.exit(0);
  }
  process.on("SIGTERM", () => void stop().catch(stopStart));
  process.on("SIGINT", () => void stop().catch(stopStart));
  // One bad promise must not end everybody's work.
  process.on("unhandledRejection", (error) => app.log.error({ err: error }, "unhandled rejection"));
  // Last: whoever waits for this line may send a signal at once.
  console.log(`Lectern ${version} is ready at ${config.origin ?? server.url.origin}`);
}

await runMain(main);
