import type { Services } from "#src/server/context.ts";
import { SECOND } from "#src/shared/time.ts";
import { writeProbe } from "#src/server/probe.store.ts";

type Report = {
  status: "ok" | "failing";
  version: string;
  checks: { database: { ok: boolean; engine: string; writeMs: number | null }; warnings: string[] };
};

/** Longest that a probe may take before the server counts as failing. */
const PATIENCE_MS = 3 * SECOND;
/** Anybody may ask, so the answer is remembered for a moment. */
const REMEMBER_MS = SECOND;

/** `/api/health`: writes to the database and waits until that is on disk. */
export function createHealth({ store, config, clock, log }: Pick<Services, "store" | "config" | "clock" | "log">) {
  let last: { at: number; report: Promise<Report> } | undefined;

  async function probe(): Promise<Report> {
    const started = performance.now();
    const written = store.transact((tx) => writeProbe(tx, String(clock())));
    const late = Bun.sleep(PATIENCE_MS).then(() => Promise.reject(new Error("the probe took too long")));
    let writeMs: number | null = null;
    try {
      await Promise.race([written, late]);
      writeMs = Math.round((performance.now() - started) * 100) / 100;
    } catch (error) {
      log.error({ err: error }, "the health check could not write to the database");
    }
    const ok = writeMs !== null;
    return {
      status: ok ? "ok" : "failing",
      version: config.version,
      checks: { database: { ok, engine: store.engine, writeMs }, warnings: store.state().warnings },
    };
  }

  return async function health(): Promise<Response> {
    if (!last || last.at + REMEMBER_MS <= performance.now()) last = { at: performance.now(), report: probe() };
    const report = await last.report;
    return Response.json(report, { status: report.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } });
  };
}
