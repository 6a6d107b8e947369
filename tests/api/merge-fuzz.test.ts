import { describe, expect, test } from "bun:test";
import { randomFrom } from "#tests/bench/random.ts";
import { type Person, type TestApp, testApp } from "#tests/support/app.ts";
import { ENGINES } from "#tests/support/engines.ts";
import { newId } from "#src/shared/ids.ts";

const SEEDS = Bun.env["LECTERN_LONG"] === "1" ? 200 : 6;
const SAVES = 12;
const SECTIONS = ["a", "b", "c", "d", "e"];

type Writer = {
  person: Person;
  section: string;
  text: string;
  base: number;
  script: { id: string; heading: string; body: string; minutes: number }[];
};

/**
 * One to five writers, each in a section of their own: saves are delayed, sent twice and answered out of order. A
 * sequential model says what must be there in the end: what each writer wrote last, every section once.
 */
async function run(t: TestApp, people: Person[], seed: number): Promise<void> {
  const random = randomFrom(seed);
  const pick = (n: number) => Math.floor(random() * n);
  const owner = people[0]!;
  const script = SECTIONS.map((id) => ({ id, heading: id, body: "", minutes: 1 }));
  const { id } = await owner.api.drafts.create.mutate({ title: `Seed ${seed}`, content: { script } });
  await owner.api.lessons.share.mutate({ id, visibility: "team" });
  const writers: Writer[] = Array.from({ length: 1 + pick(5) }, (_, index) => ({
    person: people[index % people.length]!,
    section: SECTIONS[index]!,
    text: "",
    base: 1,
    script,
  }));
  await Promise.all(
    writers.map(async (writer, index) => {
      for (let n = 0; n < SAVES; n++) {
        await Bun.sleep(pick(4));
        writer.text += ` ${writer.section}${n}`;
        const mine = writer.script.map((each) => (each.id === writer.section ? { ...each, body: writer.text } : each));
        // Now and then somebody adds a section of their own, or moves theirs to the front.
        if (pick(5) === 0) mine.push({ id: `${writer.section}${n}-new`, heading: "", body: `by ${index}`, minutes: 0 });
        if (pick(6) === 0)
          mine.unshift(
            mine.splice(
              mine.findIndex((each) => each.id === writer.section),
              1,
            )[0]!,
          );
        const input = { id, baseRevision: writer.base, mutationId: newId(), changes: { script: mine } };
        const send = () => writer.person.api.drafts.save.mutate(input);
        const answers = await Promise.all([send(), ...Array.from({ length: pick(3) }, () => Bun.sleep(pick(6)).then(send))]);
        const [answer] = answers;
        if (answer!.status === "conflict")
          throw new Error(`Seed ${seed}: a conflict in ${answer!.conflicts.join()} though nobody wrote the same words`);
        for (const other of answers) expect(other).toEqual(answer!);
        writer.base = answer!.lesson.revision;
        writer.script = answer!.lesson.content.script;
        const added = mine.filter(({ id: each }) => !writer.script.some((there) => there.id === each));
        if (added.length > 0) throw new Error(`Seed ${seed}: ${added.map((each) => each.id).join()} is lost`);
      }
    }),
  );
  const { content } = await owner.api.drafts.get.query({ id });
  const ids = content.script.map((each) => each.id);
  expect({ seed, ids: new Set(ids).size }).toEqual({ seed, ids: ids.length });
  for (const { section, text } of writers)
    expect({ seed, section, body: content.script.find((each) => each.id === section)?.body }).toEqual({ seed, section, body: text });
}

describe.each([...ENGINES])("saves over the wire on %s", (engine) => {
  test(
    `${SEEDS} seeds of one to five writers, delayed and doubled, end as one after the other`,
    async () => {
      await using t = await testApp({ engine });
      const people = await Promise.all(["ann", "ben", "cat"].map((name) => t.person(name)));
      for (let seed = 1; seed <= SEEDS; seed++) await run(t, people, seed);
    },
    SEEDS * 20_000,
  );
});
