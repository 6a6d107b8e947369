import { manyComponents } from "#tests/bench/dataset/dataset.ts";
import { componentCode } from "#tests/bench/dataset/component-code.ts";
import { componentOf } from "#tests/bench/dataset/many-components.ts";
import { tokenOf } from "#tests/bench/dataset/shape.ts";
import { bare, withOneWord } from "#tests/bench/contestants.ts";
import { startServer, type Server } from "#tests/bench/server.ts";
import { randomFrom } from "#tests/bench/random.ts";

const COMPONENTS = 100_000;
const WARM_UP = 200;
const CONNECTIONS = [1, 8] as const;

/** `ms`: of one save, from the request to its answer. `compile`: of the compilation that the workbench asks for before. */
export type ComponentSaves = {
  components: number;
  rows: {
    contestant: string;
    connections: number;
    saves: number;
    p50: number;
    p99: number;
    compileP50: number | null;
    compileP99: number | null;
  }[];
};

type Times = { save: number[]; compile: number[] };

/** Compile, save, new version, one component after the other: this server beside a bare one that writes the same rows. */
export async function measureComponents({ saves }: { saves: number }): Promise<ComponentSaves> {
  const { copies } = await manyComponents(COMPONENTS);
  const directories = copies("bare-components", "lectern-components");
  const floor = await startServer(bare(directories["bare-components"]));
  const ours = await startServer(withOneWord(directories["lectern-components"]));
  const rows: ComponentSaves["rows"] = [];
  for (const [round, connections] of CONNECTIONS.entries())
    for (const [contestant, server, isOurs] of [
      ["bare", floor, false],
      ["lectern", ours, true],
    ] as const) {
      await run(server, { connections, saves: WARM_UP, isOurs, seed: 10 * round + 1 });
      const { save, compile } = await run(server, { connections, saves, isOurs, seed: 10 * round + 2 });
      const compiled = { compileP50: isOurs ? quantile(compile, 0.5) : null, compileP99: isOurs ? quantile(compile, 0.99) : null };
      rows.push({ contestant, connections, saves, p50: quantile(save, 0.5), p99: quantile(save, 0.99), ...compiled });
    }
  await Promise.all([floor.stop(), ours.stop()]);
  return { components: COMPONENTS, rows };
}

type Run = { connections: number; saves: number; isOurs: boolean; seed: number };

async function run(server: Server, { connections, saves, isOurs, seed }: Run): Promise<Times> {
  const times: Times = { save: [], compile: [] };
  const random = randomFrom(seed);
  const versions = new Map<number, number>();
  let left = saves;
  const busy = new Set<number>();
  async function loop(): Promise<void> {
    while (left-- > 0) {
      const number = pick(random, busy);
      busy.add(number);
      const { id, person } = componentOf(number, COMPONENTS);
      const post = poster(server, tokenOf(person));
      const baseVersion = versions.get(number) ?? (await versionOf(server, isOurs, tokenOf(person), id));
      const code = componentCode(number, seed * 100_000 + left);
      if (isOurs) times.compile.push(await timed(() => post("components.compile", code, "compiled")));
      times.save.push(await timed(() => post("components.save", { id, baseVersion, ...code, mutationId: Bun.randomUUIDv7() }, "saved")));
      versions.set(number, baseVersion + 1);
      busy.delete(number);
    }
  }
  await Promise.all(Array.from({ length: connections }, loop));
  return times;
}

function pick(random: () => number, busy: ReadonlySet<number>): number {
  for (;;) {
    const number = Math.floor(random() * COMPONENTS);
    if (!busy.has(number)) return number;
  }
}

/** Each run but the first may meet components that an earlier one changed. */
async function versionOf({ port }: Server, isOurs: boolean, token: string, id: string): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ json: { id } }));
  const response = await fetch(`http://127.0.0.1:${port}/api/trpc/components.get?input=${input}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { result } = (await response.json()) as { result: { data: { json: { version: number } } } };
  return result.data.json.version;
}

const poster =
  ({ port }: Server, token: string) =>
  async (path: string, input: unknown, expected: string): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/trpc/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ json: input }),
    });
    const text = await response.text();
    if (!response.ok || !text.includes(`"status":"${expected}"`)) throw new Error(`${path} was answered with ${text.slice(0, 500)}`);
  };

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const quantile = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
