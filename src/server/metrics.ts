import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Store } from "#db/store.ts";

/** What `/metrics` tells; labels hold routes and procedures only, never ids or people. */
export function createMetrics(store: Store, version: string) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "lectern_", eventLoopMonitoringPrecision: 20 });
  new Gauge({ name: "lectern_info", help: "The version that runs", labelNames: ["version", "engine"], registers: [registry] }).set(
    { version, engine: store.engine },
    1,
  );
  new Gauge({
    name: "lectern_wal_bytes",
    help: "Bytes of SQLite's write-ahead log",
    registers: [registry],
    collect() {
      this.set(store.state().walBytes ?? 0);
    },
  });
  const seconds = new Histogram({
    name: "lectern_request_seconds",
    help: "Time to answer a request",
    labelNames: ["route", "status"],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const streams = new Gauge({ name: "lectern_open_streams", help: "Event streams that are open", registers: [registry] });
  const events = new Counter({ name: "lectern_events_total", help: "Events committed", registers: [registry] });
  store.onCommit((committed) => events.inc(committed.length));
  return {
    /** `route` comes from a closed list. */
    observe: (route: string, status: number, ms: number) => seconds.observe({ route, status }, ms / 1000),
    streams,
    respond: async () =>
      new Response(await registry.metrics(), { headers: { "content-type": registry.contentType, "cache-control": "no-store" } }),
  };
}
