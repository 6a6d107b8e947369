import { openSqlite } from "#db/open-sqlite.ts";
import type { Store } from "#db/store.ts";
import { query } from "#src/features/search/search.service.ts";
import type { SignedIn } from "#src/server/context.ts";
import { manyPeople } from "#tests/bench/dataset/dataset.ts";
import { personId } from "#tests/bench/dataset/shape.ts";
import { phraseFor, wordOfRank } from "#tests/bench/dataset/vocabulary.ts";
import { median } from "#tests/bench/measure.ts";
import type { Options } from "#tests/bench/options.ts";

/** One person's search among few people and among many: medians in ms, and how many times the first the second is. */
export type Growth = { kind: string; few: number; many: number; ratio: number };
export type SearchGrowth = { few: number; many: number; messagesEach: number; rows: Growth[] };

/** As many people ask in both, so that neither has the warmer pages. */
const ASKING = 100;
const ROUNDS = 15;
const HITS = 20;

const KINDS: Record<string, (n: number) => string> = {
  "a frequent word": () => wordOfRank(2),
  "a rare word": () => wordOfRank(900),
  "the beginning of words": () => wordOfRank(40).slice(0, 2),
  "two words": () => `${wordOfRank(5)} ${wordOfRank(30)}`,
  "a phrase": (n) => `"${phraseFor(n)}"`,
  "nothing found": () => "qqqq",
};

/** What others have must not make one person's search dearer. Without HTTP, whose cost would hide a difference. */
export async function measureSearchGrowth({ manyPeople: many }: Pick<Options, "manyPeople">): Promise<SearchGrowth> {
  await using few = await openPeople(ASKING);
  await using all = await openPeople(many);
  const rows: Growth[] = [];
  for (const [kind, words] of Object.entries(KINDS)) {
    const taken = { few: [] as number[], many: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const [a, b] = [await askAll(few, words), await askAll(all, words)];
      // The first round warms the caches.
      if (round === 0) continue;
      taken.few.push(...a);
      taken.many.push(...b);
    }
    const medians = { few: median(taken.few), many: median(taken.many) };
    rows.push({ kind, ...medians, ratio: medians.many / medians.few });
  }
  return { few: ASKING, many, messagesEach: 2_000, rows };
}

type People = AsyncDisposable & { store: Store; people: number };

async function openPeople(people: number): Promise<People> {
  const directory = await manyPeople(people);
  const report = (error: unknown) => {
    throw error;
  };
  const store = await openSqlite({ directory, clock: Date.now, report });
  return { store, people, [Symbol.asyncDispose]: () => store.close() };
}

async function askAll({ store, people }: People, words: (n: number) => string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < ASKING; n++) {
    const person = Math.floor((n * people) / ASKING);
    // The use case reads nothing else of a request.
    const ctx = { store, actor: { userId: personId(person) } } as SignedIn;
    const started = performance.now();
    await query(ctx, { query: words(person), limit: HITS });
    times.push(performance.now() - started);
  }
  return times;
}
