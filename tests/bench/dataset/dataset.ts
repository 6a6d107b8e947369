import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { buildDataset } from "#tests/bench/dataset/build.ts";
import { buildManyComponents } from "#tests/bench/dataset/many-components.ts";
import { buildManyPeople } from "#tests/bench/dataset/many-people.ts";

const CACHE = join(import.meta.dir, "../../../.cache/bench");
const RUN = join(CACHE, "run");
const MIGRATIONS = join(import.meta.dir, "../../../db/migrations/sqlite");
/** What decides about the rows that make things findable. */
const SEARCH = ["db/dialect/search.ts", "src/features/search/owner.ts", "src/features/search/terms.rules.ts"];
const FILE = "lectern.db";

export type Dataset = {
  messages: number;
  bytes: number;
  /** A directory with a copy; those of an earlier phase go first, so that all of a phase fit into the system's page cache. */
  copies<const N extends string>(...names: N[]): Record<N, string>;
};

/** The data set of this size, built once for each version of the schema and of the generator. Only the newest is kept. */
export async function dataset(sessions: number): Promise<Dataset> {
  const name = `${sessions}-${versionOf()}`;
  const directory = join(CACHE, "data", name);
  if (!existsSync(directory)) await build(directory, sessions);
  const { messages } = JSON.parse(readFileSync(join(directory, "about.json"), "utf8")) as { messages: number };
  return { messages, bytes: statSync(join(directory, FILE)).size, copies: copiesOf(directory) };
}

const copiesOf =
  (directory: string): Dataset["copies"] =>
  (...names) => {
    removeCopies();
    return Object.fromEntries(names.map((each) => [each, copy(directory, each)])) as Record<(typeof names)[number], string>;
  };

/** The data set of so many components, built once like the others. */
export async function manyComponents(components: number): Promise<Pick<Dataset, "copies">> {
  const directory = join(CACHE, "data", `components-${components}-${versionOf()}`);
  if (!existsSync(directory))
    await make(directory, `components-${components}-`, `${components.toLocaleString("en")} components`, (unfinished) =>
      buildManyComponents(unfinished, components),
    );
  return { copies: copiesOf(directory) };
}

/** Where the data of this many people lies; nothing is written to it, so no copy is made. */
export async function manyPeople(people: number): Promise<string> {
  const directory = join(CACHE, "data", `people-${people}-${versionOf()}`);
  if (existsSync(directory)) return directory;
  await make(directory, `people-${people}-`, `${people.toLocaleString("en")} people’s conversations`, (unfinished) =>
    buildManyPeople(unfinished, people),
  );
  return directory;
}

export const emptyDirectory = (name: string) => {
  const directory = join(RUN, name);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  return directory;
};

export const removeCopies = () => rmSync(RUN, { recursive: true, force: true });

export const writeReport = (report: unknown) => writeFileSync(join(CACHE, "last.json"), JSON.stringify(report, null, 2));

function build(directory: string, sessions: number): Promise<void> {
  return make(directory, `${sessions}-`, `${sessions.toLocaleString("en")} conversations`, async (unfinished) => {
    const messages = await buildDataset(unfinished, sessions);
    writeFileSync(join(unfinished, "about.json"), JSON.stringify({ messages }));
  });
}

/** Builds into a directory beside, in place of older versions (what begins with `prefix`). */
async function make(directory: string, prefix: string, what: string, into: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  mkdirSync(join(CACHE, "data"), { recursive: true });
  for (const old of readdirSync(join(CACHE, "data"), { withFileTypes: true }).filter((entry) => entry.name.startsWith(prefix)))
    rmSync(join(CACHE, "data", old.name), { recursive: true });
  const started = performance.now();
  console.log(`Building ${what} …`);
  await into(unfinished);
  renameSync(unfinished, directory);
  console.log(`… in ${Math.round((performance.now() - started) / 1000)} s; kept for the next run.`);
}

/** Every contestant starts from the same bytes. On disk before the clock runs: the system's own writing would disturb. */
function copy(directory: string, name: string): string {
  const target = emptyDirectory(name);
  copyFileSync(join(directory, FILE), join(target, FILE), constants.COPYFILE_FICLONE);
  const file = openSync(join(target, FILE), "r+");
  fsyncSync(file);
  closeSync(file);
  return target;
}

function versionOf(): string {
  const hasher = new Bun.CryptoHasher("sha256");
  for (const folder of [MIGRATIONS, import.meta.dir])
    for (const file of readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .sort((a, b) => (a.name < b.name ? -1 : 1)))
      hasher.update(readFileSync(join(folder, file.name)));
  for (const file of ["tests/bench/random.ts", ...SEARCH]) hasher.update(readFileSync(join(import.meta.dir, "../../..", file)));
  return hasher.digest("hex").slice(0, 12);
}
