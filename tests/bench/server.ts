import { existsSync, readFileSync } from "node:fs";

export type Server = {
  name: string;
  port: number;
  /** From its start to the first answer of `/api/health`. */
  startMs: number;
  /** Resident memory in bytes, and processor time so far in ms; null where the system does not tell. */
  memory(): number | null;
  processorMs(): number | null;
  stop(): Promise<void>;
};

export type Command = { name: string; command: (port: number) => string[]; env?: (port: number) => Record<string, string> };

const PATIENCE_MS = 20_000;
/** `/proc` counts in hundredths of a second. */
const TICK_MS = 10;

/** Starts a server, its output to /dev/null, and waits until it answers. */
export async function startServer({ name, command, env }: Command): Promise<Server> {
  const port = freePort();
  const started = performance.now();
  const child = Bun.spawn(command(port), { stdio: ["ignore", "ignore", "inherit"], env: { NODE_ENV: "production", ...env?.(port) } });
  while (!(await isHealthy(port))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    if (performance.now() - started > PATIENCE_MS) throw new Error(`${name} did not start`);
  }
  const { pid } = child;
  return {
    name,
    port,
    startMs: performance.now() - started,
    memory: () => Number(tell(`/proc/${pid}/status`, /VmRSS:\s+(\d+) kB/)?.[1] ?? Number.NaN) * 1024 || null,
    processorMs() {
      const times = tell(`/proc/${pid}/stat`, /\) \S(?: -?\d+){10} (\d+) (\d+)/);
      return times && (Number(times[1]) + Number(times[2])) * TICK_MS;
    },
    async stop() {
      child.kill("SIGTERM");
      await child.exited;
    },
  };
}

async function isHealthy(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
  if (response?.status === 200) return true;
  await Bun.sleep(1);
  return false;
}

function freePort(): number {
  const probe = Bun.listen({ hostname: "127.0.0.1", port: 0, socket: { data() {} } });
  probe.stop();
  return probe.port;
}

const tell = (file: string, what: RegExp) => (existsSync(file) ? what.exec(readFileSync(file, "utf8")) : null);
