import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#tests/support/postgres.ts";

const EXECUTABLE = join(import.meta.dir, "..", "..", "bin", "lectern");

export type Running = AsyncDisposable & {
  url: string;
  pid: number;
  /** Everything it printed so far. */
  output(): string;
  kill(signal: "SIGTERM" | "SIGKILL"): void;
  exited: Promise<number>;
};

/** Starts `bin/lectern` in an empty folder and waits until it answers; with `mayFail`, or until it ended. */
export async function startServer(options: {
  data: string;
  port?: number;
  env?: Record<string, string>;
  mayFail?: true;
  command?: string[];
}): Promise<Running> {
  const cwd = mkdtempSync(join(tmpdir(), "lectern-cwd-"));
  const port = options.port ?? (await freePort());
  const child = Bun.spawn([...(options.command ?? []), EXECUTABLE, "serve"], {
    cwd,
    env: {
      LECTERN_DATA_DIR: options.data,
      PORT: String(port),
      LECTERN_LOG_LEVEL: "warn",
      LECTERN_OLLAMA_URL: "off",
      TZ: "UTC",
      ...options.env,
    },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  let output = "";
  const collect = async (stream: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    for await (const chunk of stream) output += decoder.decode(chunk, { stream: true });
  };
  const collected = Promise.all([collect(child.stdout), collect(child.stderr)]);
  const exited = child.exited.then(async (code) => {
    await collected;
    return code;
  });
  const url = `http://127.0.0.1:${port}`;
  const running: Running = {
    url,
    pid: child.pid,
    output: () => output,
    kill: (signal) => child.kill(signal),
    exited,
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await exited;
      rmSync(cwd, { recursive: true, force: true });
    },
  };
  let hasEnded = false;
  void exited.then(() => (hasEnded = true));
  const end = performance.now() + 20_000;
  while (!(await answers(url))) {
    if (hasEnded && options.mayFail) return running;
    if (hasEnded || performance.now() > end) throw new Error(`The server did not start: ${output}`);
    await Bun.sleep(10);
  }
  return running;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/trpc/auth.welcome`)).ok;
  } catch {
    return false; // Not listening yet.
  }
}

/** Calls a mutation or query as a script would, and answers its JSON. */
export function caller(url: string, headers: Record<string, string>) {
  const parse = async (response: Response) => {
    const body = (await response.json()) as { result?: { data: { json: unknown } }; error?: unknown };
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return body.result!.data.json;
  };
  return {
    mutate: async <T>(path: string, input: unknown): Promise<T> =>
      (await parse(
        await fetch(`${url}/api/trpc/${path}`, {
          method: "POST",
          body: JSON.stringify({ json: input }),
          headers: { "content-type": "application/json", ...headers },
        }),
      )) as T,
    query: async <T>(path: string, input: unknown): Promise<T> =>
      (await parse(await fetch(`${url}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ json: input }))}`, { headers }))) as T,
  };
}

/** Makes the administrator and answers headers that sign requests in. */
export async function signUp(url: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/trpc/auth.signUp`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-lectern": "1" },
    body: JSON.stringify({ json: { email: "admin@example.org", password: "correct horse battery", name: "Admin" } }),
  });
  if (!response.ok) throw new Error(await response.text());
  return { cookie: response.headers.getSetCookie()[0]!.split(";")[0]!, "x-lectern": "1" };
}
