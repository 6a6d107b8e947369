/** `bun run bench`: this server beside a bare one that does the same work. A benchmark: slow numbers never fail it, wrong answers do. */
import { measureComponents } from "#tests/bench/components.ts";
import { dataset, removeCopies, writeReport } from "#tests/bench/dataset/dataset.ts";
import { measureHistory } from "#tests/bench/history.ts";
import { startLoad } from "#tests/bench/load/load.ts";
import { describeMachine } from "#tests/bench/machine.ts";
import { readOptions } from "#tests/bench/options.ts";
import { measureReads, type Memory } from "#tests/bench/reads.ts";
import { printReport, type Report } from "#tests/bench/report.ts";
import { measureSearchGrowth } from "#tests/bench/search.ts";
import { measureStarts } from "#tests/bench/starts.ts";
import { measureWrites } from "#tests/bench/writes.ts";

const options = readOptions(Bun.argv.slice(2));
const data = await dataset(options.sessions);
try {
  using load = startLoad();
  const starts = await measureStarts(data, options);
  const reads = await measureReads({ data, load, options });
  const writes = await measureWrites({ data, load, options });
  const searchGrowth = await measureSearchGrowth(options);
  const history = await measureHistory(options);
  const components = await measureComponents(options);
  const report: Report = {
    at: new Date().toISOString(),
    machine: describeMachine(),
    data: { sessions: options.sessions, messages: data.messages, bytes: data.bytes },
    rows: [...reads.rows, ...writes.rows],
    memory: reads.memory.map((memory): Memory => ({
      ...memory,
      afterWrites: writes.memory.find(({ contestant }) => contestant === memory.contestant)?.afterWrites ?? null,
    })),
    starts,
    searchGrowth,
    history,
    components,
  };
  writeReport(report);
  printReport(report);
} finally {
  removeCopies();
}
