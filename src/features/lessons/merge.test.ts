import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { LessonContent, Section } from "./lessons.contract.ts";
import { emptyContent } from "./lessons.rules.ts";
import { timelineProblems, type Timeline, withoutLooseEnds } from "./timeline.rules.ts";
import { mergeOrder } from "./merge-order.rules.ts";
import { isEqual, type Mergeable, mergeLesson } from "./merge.rules.ts";

const RUNS = Bun.env["LECTERN_LONG"] === "1" ? 20_000 : 2_000;
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: RUNS });

const words = fc
  .array(fc.constantFrom("one", "two", "three", "a", "b", "c", "é", "物", "\n", ". "), { maxLength: 12 })
  .map((all) => all.join(" "));
const section = (id: string): fc.Arbitrary<Section> =>
  fc.record({ id: fc.constant(id), heading: words, body: words, minutes: fc.integer({ min: 0, max: 60 }) });
const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const NEW = ["m1", "m2", "t1", "t2"];
const lesson = (content: Partial<LessonContent>, title = "T"): Mergeable => ({ title, content: { ...emptyContent(), ...content } });
const withScript = (script: Section[]) => lesson({ script });
const idsOf = ({ content }: Mergeable) => content.script.map(({ id }) => id);

const base = fc.subarray(IDS).chain((ids) => fc.tuple(...ids.map(section)).map((script) => withScript(script as Section[])));
/** Anything that a person could do to a script: write, move, remove, add. */
const edited = (from: Mergeable, prefix: string): fc.Arbitrary<Mergeable> =>
  fc
    .record({
      kept: fc.shuffledSubarray(from.content.script, { minLength: 0 }),
      isMoved: fc.boolean(),
      texts: fc.array(words, { minLength: IDS.length, maxLength: IDS.length }),
      touched: fc.array(fc.boolean(), { minLength: IDS.length, maxLength: IDS.length }),
      added: fc.array(fc.tuple(fc.nat(8), words), { maxLength: 2 }),
    })
    .map(({ kept, isMoved, texts, touched, added }) => {
      const order = isMoved ? kept : from.content.script.filter((each) => kept.includes(each));
      const script = order.map((each, index) => (touched[index] ? { ...each, body: texts[index]! } : each));
      added.forEach(([at, body], index) => script.splice(at, 0, { id: `${prefix}${index + 1}`, heading: "", body, minutes: 1 }));
      return withScript(script);
    });
const three = base.chain((from) => fc.tuple(fc.constant(from), edited(from, "m"), edited(from, "t")));

describe("merging a lesson", () => {
  test("an untouched side gives the other side, identical edits are no conflict", () => {
    check(
      fc.property(three, ([o, a, b]) => {
        expect(mergeLesson(o, o, b)).toEqual({ merged: b, conflicts: [] });
        expect(mergeLesson(o, a, o)).toEqual({ merged: a, conflicts: [] });
        expect(mergeLesson(o, a, a)).toEqual({ merged: a, conflicts: [] });
      }),
    );
  });

  test("both orders agree: on what merges, and on where it does not", () => {
    check(
      fc.property(three, ([o, a, b]) => {
        const [one, other] = [mergeLesson(o, a, b), mergeLesson(o, b, a)];
        expect(one.conflicts.toSorted()).toEqual(other.conflicts.toSorted());
        if (one.conflicts.length === 0) expect(isEqual(one.merged, other.merged)).toBe(true);
      }),
    );
  });

  test("no section is lost or doubled; one that a side removed stays only where the other changed it", () => {
    check(
      fc.property(three, ([o, a, b]) => {
        const { merged, conflicts } = mergeLesson(o, a, b);
        const ids = idsOf(merged);
        expect(new Set(ids).size).toBe(ids.length);
        const inO = new Map(o.content.script.map((each) => [each.id, each]));
        for (const side of [a, b])
          for (const each of side.content.script) {
            const other = side === a ? b : a;
            const wasRemoved = inO.has(each.id) && !idsOf(other).includes(each.id);
            if (!wasRemoved) expect(ids).toContain(each.id);
            else expect(ids.includes(each.id)).toBe(!isEqual(each, inO.get(each.id)));
            if (wasRemoved && !isEqual(each, inO.get(each.id))) expect(conflicts).toContain(`script.${each.id}`);
          }
      }),
    );
  });

  test("applied twice is applied once", () => {
    check(
      fc.property(three, ([o, a, b]) => {
        const first = mergeLesson(o, a, b);
        if (first.conflicts.length > 0) return;
        const again = mergeLesson(o, a, first.merged);
        expect(again.conflicts).toEqual([]);
        expect(again.merged).toEqual(first.merged);
      }),
    );
  });

  test("edits of different sections, fields and items always merge, and all are there", () => {
    check(
      fc.property(
        fc
          .uniqueArray(fc.constantFrom(...IDS), { minLength: 2 })
          .chain((ids) => fc.tuple(fc.tuple(...ids.map(section)), fc.nat(100), words, words)),
        ([script, at, mineText, theirsText]) => {
          const o = withScript(script as Section[]);
          const [i, j] = [at % script.length, (at + 1) % script.length];
          const set = (index: number, change: Partial<Section>) =>
            (script as Section[]).map((each, k) => (k === index ? { ...each, ...change } : each));
          const a = lesson({ script: set(i, { body: `${mineText}!mine` }), objectives: [{ id: "x", text: "Mine" }] });
          const b = lesson({ script: set(j, { body: `${theirsText}!theirs` }), summary: "Theirs" }, "Other title");
          const { merged, conflicts } = mergeLesson(o, a, b);
          expect(conflicts).toEqual([]);
          expect(merged.title).toBe("Other title");
          expect(merged.content.summary).toBe("Theirs");
          expect(merged.content.objectives).toHaveLength(1);
          expect(merged.content.script[i]!.body).toBe(`${mineText}!mine`);
          expect(merged.content.script[j]!.body).toBe(`${theirsText}!theirs`);
        },
      ),
    );
  });

  test("a heading and a length of one section, by two people", () => {
    const o = withScript([{ id: "a", heading: "Start", body: "Clap.", minutes: 5 }]);
    const { merged, conflicts } = mergeLesson(
      o,
      withScript([{ id: "a", heading: "Begin", body: "Clap.", minutes: 5 }]),
      withScript([{ id: "a", heading: "Start", body: "Clap.", minutes: 10 }]),
    );
    expect(conflicts).toEqual([]);
    expect(merged.content.script).toEqual([{ id: "a", heading: "Begin", body: "Clap.", minutes: 10 }]);
  });

  test("different lines of a text merge, and different words of a line; the same words do not", () => {
    const text = (body: string) => withScript([{ id: "a", heading: "", body, minutes: 1 }]);
    const merge = (o: string, a: string, b: string) => mergeLesson(text(o), text(a), text(b));
    const body = ({ merged }: { merged: Mergeable }) => merged.content.script[0]!.body;
    expect(body(merge("One.\nTwo.\nThree.", "One!\nTwo.\nThree.", "One.\nTwo.\nThree!"))).toBe("One!\nTwo.\nThree!");
    expect(body(merge("The cat sat on the mat today.", "The dog sat on the mat today.", "The cat sat on the rug today."))).toBe(
      "The dog sat on the rug today.",
    );
    const both = merge("The cat sat.", "The dog sat.", "The cow sat.");
    expect(both.conflicts).toEqual(["script.a.body"]);
    expect(body(both)).toBe("The cow sat.");
    expect(body(merge("分数と割合の授業", "分数と割合の練習", "小数と割合の授業"))).toBe("小数と割合の練習");
  });

  test("numbers, names and kinds have no middle", () => {
    const at = (minutes: number) => withScript([{ id: "a", heading: "", body: "", minutes }]);
    expect(mergeLesson(at(5), at(6), at(7))).toEqual({ merged: at(7), conflicts: ["script.a.minutes"] });
    const image = (attachmentId: string) => lesson({ images: [{ id: "i", attachmentId, caption: "", alt: "", prompt: "" }] });
    expect(mergeLesson(image("one two"), image("one three"), image("two two")).conflicts).toEqual(["images.i.attachmentId"]);
  });

  test("clips of one track, moved and trimmed by two people", () => {
    const timeline = (...clips: [id: string, startMs: number, durationMs: number][]) =>
      lesson({
        timeline: {
          durationMs: 60_000,
          tracks: [
            { id: "v", kind: "visual", name: "Board", clips: clips.map(([id, startMs, durationMs]) => ({ id, startMs, durationMs })) },
          ],
        },
      });
    const { merged, conflicts } = mergeLesson(
      timeline(["a", 0, 1000], ["b", 1000, 1000]),
      timeline(["a", 500, 1000], ["b", 1000, 1000], ["c", 9000, 10]),
      timeline(["a", 0, 2000], ["b", 3000, 1000]),
    );
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(timeline(["a", 500, 2000], ["b", 3000, 1000], ["c", 9000, 10]));
  });

  test("a picture that one removed and the other has just used comes back", () => {
    const image = { id: "i", caption: "", alt: "", prompt: "" };
    const track = (ref?: string) => ({
      durationMs: 9,
      tracks: [{ id: "v", kind: "visual" as const, name: "", clips: ref ? [{ id: "c", startMs: 0, durationMs: 9, ref }] : [] }],
    });
    const { merged } = mergeLesson(
      lesson({ images: [image], timeline: track() }),
      lesson({ images: [], timeline: track() }),
      lesson({ images: [image], timeline: track("i") }),
    );
    expect(merged.content.images).toEqual([image]);
  });

  test("200 kB of text that two people changed takes no longer than a request may", () => {
    const lines = Array.from({ length: 4_000 }, (_, i) => `Line ${i} of a long lesson with some words in it.`);
    const text = (change: (line: string, index: number) => string) =>
      withScript([{ id: "a", heading: "", body: lines.map(change).join("\n"), minutes: 1 }]);
    const a = text((line, i) => (i % 10 === 0 ? `${line} Mine.` : line));
    const b = text((line, i) => (i % 10 === 5 ? `${line} Theirs.` : line));
    const { merged, conflicts } = mergeLesson(
      text((line) => line),
      a,
      b,
    );
    expect(conflicts).toEqual([]);
    expect(merged.content.script[0]!.body.match(/Mine\.|Theirs\./g)).toHaveLength(800);
  });
});

/** Clips by track, each with when it begins. */
type Placed = Record<string, Record<string, number>>;
const timelineOf = (tracks: Placed): Timeline => ({
  durationMs: 90_000,
  tracks: Object.entries(tracks).map(([id, clips]) => ({
    id,
    kind: "visual",
    name: id,
    clips: Object.entries(clips).map(([clip, startMs]) => ({ id: clip, startMs, durationMs: 1000 })),
  })),
});
const withTracks = (tracks: Placed) => lesson({ timeline: timelineOf(tracks) });

describe("merging a timeline", () => {
  test("a clip that each moved to a track of its own is a conflict, and stands once", () => {
    const [mine, theirs] = [withTracks({ A: {}, B: { c: 5 }, C: {} }), withTracks({ A: {}, B: {}, C: { c: 7 } })];
    const { merged, conflicts } = mergeLesson(withTracks({ A: { c: 0 }, B: {}, C: {} }), mine, theirs);
    expect(conflicts).toEqual(["timeline.tracks.B.clips.c", "timeline.tracks.C.clips.c"]);
    expect(merged).toEqual(theirs);
  });

  test("one moved it and the other trimmed it: it stays where theirs has it", () => {
    const [mine, theirs] = [withTracks({ A: {}, B: { c: 0 } }), withTracks({ A: { c: 9 }, B: {} })];
    const from = withTracks({ A: { c: 0 }, B: {} });
    expect(mergeLesson(from, mine, theirs).merged).toEqual(theirs);
    expect(mergeLesson(from, theirs, mine).merged).toEqual(mine);
  });

  test("moved between tracks, trimmed, added and removed: every clip once, and both orders agree", () => {
    const TRACKS = ["A", "B", "C"];
    const placed = fc
      .dictionary(fc.constantFrom("c1", "c2", "c3", "c4"), fc.tuple(fc.constantFrom(...TRACKS), fc.nat(3)), { noNullPrototype: true })
      .map((clips) =>
        withTracks(
          Object.fromEntries(
            TRACKS.map((track) => [
              track,
              Object.fromEntries(Object.entries(clips).flatMap(([id, [at, start]]) => (at === track ? [[id, start]] : []))),
            ]),
          ),
        ),
      );
    check(
      fc.property(placed, placed, placed, (o, a, b) => {
        const [one, other] = [mergeLesson(o, a, b), mergeLesson(o, b, a)];
        expect(timelineProblems(withoutLooseEnds(one.merged.content))).toEqual({});
        expect(one.conflicts.toSorted()).toEqual(other.conflicts.toSorted());
        expect(new Set(one.conflicts).size).toBe(one.conflicts.length);
        if (one.conflicts.length > 0) return;
        expect(isEqual(one.merged, other.merged)).toBe(true);
        expect(mergeLesson(o, a, one.merged)).toEqual(one);
      }),
    );
  });
});

describe("merging takes no longer than a request may", () => {
  const many = (count: number, step = 1) => Array.from({ length: count }, (_, i) => `w${(i * step) % count}`);
  const bodies = (count: number, body: string) =>
    withScript(Array.from({ length: count }, (_, i) => ({ id: `s${i}`, heading: "", body, minutes: 1 })));
  const cases: [name: string, sections: number, base: string, mine: string, theirs: string][] = [
    ["2,000 equal lines", 1, "x\n".repeat(2_000), `a\n${"x\n".repeat(1_990)}q`, `b\n${"x\n".repeat(1_995)}z`],
    ["100,000 equal lines", 1, "x\n".repeat(99_000), `a\n${"x\n".repeat(98_000)}q`, `b\n${"x\n".repeat(99_000)}z`],
    ["2,000 equal words", 1, "x ".repeat(2_000), `a ${"x ".repeat(1_990)}q`, `b ${"x ".repeat(1_995)}z`],
    ["two words in turn", 1, "x y ".repeat(20_000), `a ${"y x x ".repeat(10_000)}q`, `b ${"x x y ".repeat(10_000)}z`],
    ["different words, shuffled", 1, many(9_001).join(" "), many(9_001, 7919).join(" "), many(9_001, 104_729).join(" ")],
    ["500 sections of equal words", 500, "x ".repeat(300), `a ${"x ".repeat(300)}q`, `b ${"x ".repeat(300)}z`],
    ["500 sections of other words", 500, many(300).join(" "), many(300, 7).join(" "), many(300, 11).join(" ")],
  ];

  test.each(cases)("%s", (_name, sections, was, own, other) => {
    const [o, a, b] = [was, own, other].map((body) => bodies(sections, body)) as [Mergeable, Mergeable, Mergeable];
    const times = [0, 1, 2].map(() => {
      const started = performance.now();
      mergeLesson(o, a, b);
      return performance.now() - started;
    });
    // The quickest: the machine may have been busy with something else.
    expect(Math.min(...times)).toBeLessThan(200);
    const { merged, conflicts } = mergeLesson(o, a, b);
    expect(conflicts.length).toBeGreaterThan(0);
    expect(merged.content.script).toHaveLength(sections);
  });

  test("equal lines without number still merge at what stands once", () => {
    const lines = Array.from({ length: 1_500 }, (_, i) => `Line ${i}.\n\n`);
    const text = (change: (line: string, index: number) => string) => bodies(1, lines.map(change).join(""));
    const { merged, conflicts } = mergeLesson(
      text((line) => line),
      text((line, i) => (i % 10 === 0 ? `Mine.\n\n${line}` : line)),
      text((line, i) => (i % 10 === 5 ? `Theirs.\n\n${line}` : line)),
    );
    expect(conflicts).toEqual([]);
    expect(merged.content.script[0]!.body.match(/Mine|Theirs/g)).toHaveLength(300);
  });
});

describe("merging an order", () => {
  const order = fc.shuffledSubarray([...IDS, ...NEW], { minLength: 0 });

  test("every kept id once, whatever the three orders", () => {
    check(
      fc.property(order, order, order, (o, a, b) => {
        const kept = new Set([...a, ...b]);
        expect(mergeOrder(o, a, b, kept).toSorted()).toEqual([...kept].toSorted());
        expect(mergeOrder(o, a, b, kept)).toEqual(mergeOrder(o, b, a, kept));
      }),
    );
  });

  test("two who move different things both have their way", () => {
    expect(mergeOrder(["a", "b", "c", "d"], ["b", "c", "d", "a"], ["a", "c", "b", "d"], new Set(IDS.slice(0, 4)))).toHaveLength(4);
    expect(mergeOrder(["a", "b", "c", "d", "e"], ["e", "a", "b", "c", "d"], ["a", "c", "b", "d", "e"], new Set(IDS.slice(0, 5)))).toEqual([
      "e",
      "a",
      "c",
      "b",
      "d",
    ]);
  });

  test("what both add at the same place stands there, in one order for both", () => {
    expect(mergeOrder(["a", "b"], ["a", "m", "b"], ["a", "t", "b"], new Set(["a", "b", "m", "t"]))).toEqual(["a", "m", "t", "b"]);
  });
});
