import type { ComponentSaves } from "#tests/bench/components.ts";
import type { History } from "#tests/bench/history.ts";
import type { Machine } from "#tests/bench/machine.ts";
import type { Row } from "#tests/bench/measure.ts";
import type { Memory } from "#tests/bench/reads.ts";
import type { SearchGrowth } from "#tests/bench/search.ts";
import type { Starts } from "#tests/bench/starts.ts";

export type Report = {
  at: string;
  machine: Machine;
  data: { sessions: number; messages: number; bytes: number };
  rows: Row[];
  memory: Memory[];
  starts: Starts[];
  searchGrowth: SearchGrowth;
  history: History;
  components: ComponentSaves;
};

const MB = 1_000_000;

const ABOUT = `One closed loop from another process of this machine over loopback: HTTP/1.1, bearer token, no compression asked for.
"bare" is Bun.serve with prepared bun:sqlite statements on the same schema, pragmas and requests: token looked up, same rows, same JSON.
open: sessions.get, then messages.list limit 50, of a conversation with 60 messages; latency is that of both.
search: search.query, one word and the beginning of another, 20 of the hits; bare does the same MATCH and reads the same rows and
texts, but ranks nothing and cuts no snippets out.
send: messages.send with its mutationId, answered after its fsync; the reply is one word, and its four rows are written in the background.
Log level info, to /dev/null. "of bare" is the median over the rounds of the rate beside the floor's in the same round; "cpu" is the server's
processor time for one operation, and "bare/ours" the floor's beside it, which other work on this machine disturbs less.`;

const count = (value: number) => Math.round(value).toLocaleString("en");
const fixed = (value: number | null, digits: number) => (value === null ? "-" : value.toFixed(digits));
const megabytes = (value: number | null) => (value === null ? "-" : `${Math.round(value / MB)} MB`);

export function printReport({ machine, data, rows, memory, starts, searchGrowth, history, components }: Report): void {
  console.log(
    `\n${machine.processors} processors (${machine.model}, ${machine.system}), ${count(machine.memoryBytes / MB)} MB, Bun ${machine.bun}, SQLite ${machine.sqlite}`,
    `\n${count(data.sessions)} conversations, ${count(data.messages)} messages, ${count(data.bytes / MB)} MB, rows interleaved, page cache warm\n\n${ABOUT}\n`,
  );
  printTable(
    ["operation", "connections", "", "per second", "of bare", "p50 ms", "p99 ms", "cpu µs", "bare/ours"],
    rows.map((row) => [
      row.title,
      String(row.connections),
      row.contestant,
      count(row.perSecond),
      fixed(row.ofBare, 2),
      fixed(row.p50, 2),
      fixed(row.p99, 2),
      fixed(row.processorUs, 0),
      fixed(row.processorOfBare, 2),
    ]),
  );
  console.log(reached(rows));
  printTable(
    ["memory", "idle", "after reads", "after writes"],
    memory.map(({ contestant, idle, afterReads, afterWrites }) => [
      contestant,
      megabytes(idle),
      megabytes(afterReads),
      megabytes(afterWrites),
    ]),
  );
  printTable(
    ["start to first answer", "new directory", "all this data"],
    starts.map(({ contestant, onEmptyMs, onFullMs }) => [contestant, `${count(onEmptyMs)} ms`, `${count(onFullMs)} ms`]),
  );
  printSearchGrowth(searchGrowth);
  printHistory(history);
  printComponents(components);
}

export function printComponents({ components, rows }: ComponentSaves): void {
  console.log(
    `\nSaving a component of 2 kB among ${count(components)}, each a new version (aim 10 ms at p99 with 1 connection); compiled before.`,
  );
  printTable(
    ["", "connections", "saves", "save p50 ms", "save p99 ms", "compile p50 ms", "compile p99 ms"],
    rows.map((row) => [
      row.contestant,
      String(row.connections),
      count(row.saves),
      ...[row.p50, row.p99, row.compileP50, row.compileP99].map((ms) => fixed(ms, 2)),
    ]),
  );
}

function printHistory({ saves, bytes, bytesAfterThinning, saveMs, listMs, revisions }: History): void {
  console.log(
    `\nHistory of a 200 kB lesson: ${count(saves)} saves 10 s apart take ${fixed(bytes / MB, 1)} MB (aim 20 MB in 8 hours), ${fixed(bytesAfterThinning / MB, 1)} MB once thinned; storing one ${fixed(saveMs, 1)} ms.`,
    `\nA list of 50 of ${count(revisions)} revisions ${fixed(listMs, 2)} ms (aim 20 ms).`,
  );
}

/** A search must not cost more than so many times what it costs among few people. */
const GROWTH_AIM = 1.5;

export function printSearchGrowth({ few, many, messagesEach, rows }: SearchGrowth): void {
  printTable(
    ["one person’s search", `among ${count(few)}`, `among ${count(many)}`, "times"],
    rows.map(({ kind, ...row }) => [kind, `${fixed(row.few, 3)} ms`, `${fixed(row.many, 3)} ms`, fixed(row.ratio, 2)]),
  );
  const worst = Math.max(...rows.map(({ ratio }) => ratio));
  console.log(`${count(messagesEach)} messages each, without HTTP. At most ${fixed(worst, 2)} times (aim ${GROWTH_AIM}).`);
}

/** ARCHITECTURE.md's targets, with the shared fsync as the floor of writes. */
const AIMS = [
  { title: "list 50", aim: 0.8 },
  { title: "open + 50 messages", aim: 0.75 },
  { title: "send a message", aim: 0.8 },
];
const AIMED_AT = 64;

function reached(rows: Row[]): string {
  const parts = AIMS.map(({ title, aim }) => {
    const row = rows.find((each) => each.title === title && each.connections === AIMED_AT && each.contestant === "lectern");
    return `${title} ${fixed(row?.ofBare ?? null, 2)} (aim ${aim.toFixed(2)})`;
  });
  return `Of bare at ${AIMED_AT} connections: ${parts.join(", ")}.\n`;
}

/** Columns of words are aligned to the left, numbers to the right. */
function printTable(head: string[], rows: string[][]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const isWords = head.map((_, column) => rows.every((row) => Number.isNaN(Number.parseFloat(row[column]!)) && row[column] !== "-"));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (isWords[column] ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd();
  console.log([line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line), ""].join("\n"));
}
