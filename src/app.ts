import pino, { type DestinationStream, type Logger } from "pino";
import { openPg } from "#db/open-pg.ts";
import { openSqlite } from "#db/open-sqlite.ts";
import type { Store } from "#db/store.ts";
import type { Config } from "#src/config.ts";
import type { Assistant } from "#src/features/ai/ai.contract.ts";
import { createPlanner, createRegistry, createSecretBox, type Pacing, type Resolve } from "#src/features/ai/index.ts";
import { createAttachmentFiles } from "#src/features/attachments/index.ts";
import { aboutComponent, createReplyTaker } from "#src/features/components/index.ts";
import { createPreviews } from "#src/features/components/preview/previews.ts";
import { aboutLesson } from "#src/features/lessons/index.ts";
import { createGenerations } from "#src/features/messages/generations.ts";
import { createPresence } from "#src/features/presence/presence.ts";
import { createTokenCache } from "#src/features/tokens/index.ts";
import { createPasswords, type Passwords } from "#src/features/users/passwords.ts";
import { createSignIns } from "#src/features/users/sign-ins.ts";
import { createThrottle } from "#src/features/users/throttle.ts";
import type { Services } from "#src/server/context.ts";
import { createHandler, type Handler } from "#src/server/http.ts";
import { serializeError } from "#src/server/log-error.ts";
import { createMaintenance, type Tidied } from "#src/server/maintenance.ts";
import { newId as makeId } from "#src/shared/ids.ts";
import type { Clock } from "#src/shared/time.ts";

/** What tests put in the place of the outside world. */
export type Outside = {
  clock?: Clock;
  newId?: () => string;
  assistant?: Assistant;
  /** How long models are waited for, and where their names lead. */
  models?: { pacing?: Pacing; resolve?: Resolve };
  passwords?: Passwords;
  logTo?: DestinationStream;
};

export type App = AsyncDisposable & {
  store: Store;
  log: Logger;
  /** Answers one request; `main.ts` and tests listen with it. */
  handle: Handler;
  /** Tidies up now, as the server does by itself every hour; answers how much went, null while it does. */
  tidy(): Promise<Tidied | null>;
  /** Ends streams with a hint to reconnect, and waits until the requests under way are answered, at most `ms`. */
  drain(ms: number): Promise<void>;
  /** Stores unfinished replies as interrupted, checkpoints and closes the database. */
  close(): Promise<void>;
};

/** A whole server without a listener. Throws `StartError` or `ConfigError` in words when it cannot start. */
export async function createApp(config: Config, outside: Outside = {}): Promise<App> {
  const clock = outside.clock ?? Date.now;
  const newId = outside.newId ?? (() => makeId());
  const log = pino({ level: config.logLevel, base: null, serializers: { err: serializeError } }, outside.logTo ?? pino.destination(1));
  const report = (error: unknown) => log.error({ err: error }, "something failed in the background");

  const store = config.databaseUrl
    ? await openPg({ url: config.databaseUrl, clock, report })
    : await openSqlite({ directory: config.dataDirectory, clock, report });
  const box = createSecretBox({ dataDirectory: config.dataDirectory, given: config.secretKey });
  const registry = createRegistry({
    store,
    config,
    box,
    clock,
    newId,
    log,
    ...outside.models,
    planner: createPlanner({ newId }),
    ...(outside.assistant ? { only: outside.assistant } : {}),
  });
  await registry.reload();
  void registry.look();
  const generations = createGenerations({ store, clock, newId, log, onReplied: createReplyTaker({ clock, newId }) });
  const presence = createPresence(store);
  const stopping = new AbortController();
  const services: Services = {
    config,
    store,
    clock,
    newId,
    log,
    assistants: registry,
    files: createAttachmentFiles(config.dataDirectory, newId),
    previews: createPreviews({ directory: config.frameDirectory }),
    ai: { registry, box, ...(outside.models?.resolve ? { resolve: outside.models.resolve } : {}) },
    lookUps: [aboutLesson, aboutComponent],
    generations,
    presence,
    tokens: createTokenCache(store, clock),
    signIns: createSignIns(store, clock, report),
    passwords: outside.passwords ?? createPasswords(),
    throttle: createThrottle(),
    stopping: stopping.signal,
  };
  const recovered = await generations.recover();
  if (recovered > 0) log.warn({ replies: recovered }, "replies that were being written when the server died are marked as interrupted");
  const handler = createHandler(services);
  const maintenance = createMaintenance(services);
  if (!config.origin?.startsWith("https:"))
    log.warn("sign-in cookies are sent without TLS: fine on this machine; set LECTERN_ORIGIN to an https address for others");

  async function close(): Promise<void> {
    stopping.abort();
    maintenance.close();
    await registry.close();
    presence.close();
    await generations.close();
    await store.close();
  }
  return {
    store,
    log,
    handle: handler.handle,
    tidy: maintenance.tidy,
    async drain(ms) {
      stopping.abort();
      await Promise.race([handler.idle(), Bun.sleep(ms)]);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
