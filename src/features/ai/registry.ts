import type { Logger } from "pino";
import type { Store } from "#db/store.ts";
import type { Config } from "#src/config.ts";
import { type Clock, MINUTE } from "#src/shared/time.ts";
import type { Assistant, Assistants, Model, ModelChoice, Provider } from "./ai.contract.ts";
import { oneAssistant } from "./assistants.ts";
import { type Connection, connectionTo, withoutKey } from "./connect.ts";
import { findOllama, type FoundOllama } from "./find-ollama.ts";
import { createFetch, type Resolve } from "./outgoing/guarded-fetch.ts";
import { createModel, type Pacing } from "./provider.ts";
import { bareModel, FOUND, foundId, isSameService, toProvider, unstored } from "./provider-view.ts";
import { listModelRows, listProviders, type ModelRow, type ProviderRow } from "./providers.store.ts";
import { type SecretBox, SecretError } from "./secret-box.ts";

/** Until Ollama is looked for again by itself, so that one that is started later is found. */
const LOOK_AGAIN = 5 * MINUTE;
export const ENVIRONMENT = "environment";
const PLANNER = "planner";

/** The providers and models there are now, in memory: loaded at the start and after each change, in any process. */
export type Registry = Assistants & {
  /** Reads the settings anew; resolves once they are in force. */
  reload(): Promise<void>;
  /** Looks for an Ollama on this machine. */
  look(): Promise<void>;
  providers(): Provider[];
  /** How to reach a provider; undefined when there is none with this id. */
  connection(id: string): Connection | undefined;
  close(): Promise<void>;
};

type Entry = { choice: Omit<ModelChoice, "isDefault">; assistant: Assistant; isPreferred: boolean };
type Loaded = { providers: Provider[]; entries: Entry[]; connections: Map<string, Connection> };

export type RegistryDeps = {
  store: Store;
  config: Pick<Config, "ai" | "ollamaUrl">;
  box: SecretBox;
  planner: Assistant;
  clock: Clock;
  newId: () => string;
  log: Logger;
  pacing?: Pacing;
  resolve?: Resolve;
  /** Answers everything, whatever the settings say. */
  only?: Assistant;
};

export function createRegistry(deps: RegistryDeps): Registry {
  const { store, config, box, planner, clock, newId, log, only } = deps;
  const pacing: Pacing = { clock, ...deps.pacing };
  let stored: Loaded = { providers: [], entries: [], connections: new Map() };
  let found: (FoundOllama & { problem: Provider["problem"] }) | null = null;
  let isClosed = false;
  let loading: Promise<void> = Promise.resolve();
  let queued: Promise<void> | null = null;
  const environment = ofEnvironment();
  const plannerEntry: Entry = {
    choice: { id: PLANNER, name: planner.name, provider: "Lectern", isPlanner: true, readsImages: planner.readsImages },
    assistant: planner,
    isPreferred: false,
  };
  let order: Entry[] = [plannerEntry];
  arrange();

  const report = (error: unknown) => log.error({ err: error }, "the AI settings could not be read");
  const unlisten = store.onSignal(({ topic }) => void (topic === "settings" && reload().catch(report)));
  const timer = setInterval(() => {
    void look();
    // Signals are lost while the connection for them is.
    if (store.engine === "postgres") reload().catch(report);
  }, LOOK_AGAIN);
  timer.unref();

  /** One after the other, so that an older reading never replaces a newer one; those who wait share the next. */
  function reload(): Promise<void> {
    if (!queued) {
      queued = loading
        .catch(() => {}) // Told to whoever asked for it.
        .then(() => {
          queued = null;
          return load();
        });
      loading = queued;
    }
    return queued;
  }

  async function load(): Promise<void> {
    if (isClosed) return;
    const rows = await listProviders(store.read);
    const models = Map.groupBy(await listModelRows(store.read), ({ providerId }) => providerId);
    const loaded: Loaded = { providers: [], entries: [], connections: new Map() };
    for (const row of rows) await addStored(loaded, row, models.get(row.id) ?? []);
    stored = loaded;
    arrange();
  }

  async function addStored(loaded: Loaded, row: ProviderRow, models: ModelRow[]): Promise<void> {
    const known = stored.providers.find(({ id, problem }) => id === row.id && problem)?.problem;
    const opened = await open(row);
    const problem = "words" in opened ? { words: opened.words, at: known?.at ?? clock() } : null;
    loaded.providers.push(toProvider(row, models, problem));
    const connection =
      "key" in opened ? connectionTo(row, opened.key, deps.resolve) : { ...connectionTo(row, null), fetch: withoutKey(row.name) };
    loaded.connections.set(row.id, connection);
    for (const model of models) if (model.isAllowed) loaded.entries.push(entryOf(connection, model));
  }

  async function open({ id, keyCipher }: ProviderRow): Promise<{ key: string | null } | { words: string }> {
    try {
      return { key: keyCipher && (await box.open(id, keyCipher)) };
    } catch (error) {
      if (!(error instanceof SecretError)) throw error;
      return { words: PROBLEMS[error.kind] };
    }
  }

  function entryOf(connection: Connection, { isDefault, ...model }: Model): Entry {
    return {
      choice: { id: model.id, name: model.name, provider: connection.provider, isPlanner: false, readsImages: model.readsImages },
      assistant: createModel(connection, { ...model, model: model.name }, newId, pacing),
      isPreferred: isDefault,
    };
  }

  function ofEnvironment(): { provider: Provider; entry: Entry; connection: Connection } | null {
    if (!config.ai) return null;
    const { baseUrl, apiKey, model } = config.ai;
    const connection: Connection = {
      source: "environment",
      kind: "openai-compatible",
      provider: "Set up with the server",
      baseUrl,
      key: apiKey,
      fetch: createFetch({ reach: "anywhere" }),
    };
    const entry = entryOf(connection, bareModel(ENVIRONMENT, model));
    return { provider: unstored(connection, ENVIRONMENT, [bareModel(ENVIRONMENT, model)]), entry, connection };
  }

  async function look(): Promise<void> {
    const { ollamaUrl } = config;
    if (ollamaUrl === null || only || isClosed) return;
    const now = await findOllama(ollamaUrl);
    // One that was there and does not answer now stays: replies say so, rather than come from somebody else.
    if (now) found = { ...now, problem: null };
    else if (found) found = { ...found, problem: found.problem ?? { words: "It does not answer. Is it running?", at: clock() } };
    arrange();
  }

  /** An Ollama that is set up, by people or in the environment, is not listed a second time. */
  function foundNow(): typeof found {
    const others = [...stored.providers, ...(environment ? [environment.provider] : [])];
    return found && !others.some(({ baseUrl }) => isSameService(baseUrl, found!.connection.baseUrl)) ? found : null;
  }

  /** The default first: what an administrator chose, else what is in the environment, else what was found, else the planner. */
  function arrange(): void {
    const here = foundNow();
    const entries = [
      ...(environment ? [environment.entry] : []),
      ...(here ? here.models.map((name) => entryOf(here.connection, bareModel(foundId(name), name))) : []),
    ];
    const [preferred, others] = [stored.entries.filter((each) => each.isPreferred), stored.entries.filter((each) => !each.isPreferred)];
    // Models that are only allowed come behind what answers by itself, but before the planner unless that is all there is.
    order =
      entries.length > 0
        ? [...preferred, ...entries, ...others, plannerEntry]
        : preferred.length > 0
          ? [...preferred, ...others, plannerEntry]
          : [plannerEntry, ...others];
  }

  const alone = only && oneAssistant(only);
  return {
    choose: alone?.choose ?? ((modelId) => (order.find(({ choice }) => choice.id === modelId) ?? order[0]!).assistant),
    choices: alone?.choices ?? (() => order.map(({ choice }, index) => ({ ...choice, isDefault: index === 0 }))),
    reload,
    look,
    providers() {
      const here = foundNow();
      const [first] = order;
      const marked = ({ models, ...provider }: Provider): Provider => ({
        ...provider,
        models: models.map((model) => ({ ...model, isDefault: model.id === first?.choice.id })),
      });
      return [
        ...stored.providers,
        ...(environment ? [marked(environment.provider)] : []),
        ...(here
          ? [
              {
                ...marked(
                  unstored(
                    here.connection,
                    FOUND,
                    here.models.map((name) => bareModel(foundId(name), name)),
                  ),
                ),
                problem: here.problem,
              },
            ]
          : []),
      ];
    },
    connection(id) {
      if (id === ENVIRONMENT) return environment?.connection;
      return id === FOUND ? found?.connection : stored.connections.get(id);
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      unlisten();
      await loading.catch(() => {}); // Told to whoever asked for it.
    },
  };
}

const PROBLEMS: Record<SecretError["kind"], string> = {
  missing: "Its key cannot be read: the file secret.key is not in the data directory. Put it back, or enter the key again.",
  wrong: "Its key cannot be read: it was stored with another secret key. Put the right one back, or enter the key again.",
};
