import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { emptyContent } from "./lessons.rules.ts";
import type { LessonContent } from "./lessons.contract.ts";
import { buildFromScript, sectionSpans } from "./timeline-build.rules.ts";
import {
  duplicateClips,
  moveClips,
  moveShift,
  placeClip,
  placeProblem,
  removeClips,
  restoreClips,
  splitClips,
  trimClip,
} from "./timeline-edit.rules.ts";
import { addTrack, removeTrack, restoreTrack } from "./timeline-tracks.rules.ts";
import { covered, freeShift, snap } from "./timeline-place.rules.ts";
import { type Clip, clipsAt, endOf, soundOffset, tidy, type Timeline, timelineProblems, type Track } from "./timeline.rules.ts";

const clip = (id: string, startMs: number, durationMs: number, ref?: string): Clip => ({ id, startMs, durationMs, ...(ref && { ref }) });
const track = (id: string, clips: Clip[], kind: Track["kind"] = "visual"): Track => ({ id, kind, name: id, clips });
const line = (...tracks: Track[]): Timeline => ({ durationMs: 0, tracks });
const spans = (timeline: Timeline, index = 0) =>
  timeline.tracks[index]!.clips.map(({ startMs, durationMs }) => [startMs, startMs + durationMs]);
const moved = (timeline: Timeline, ids: string[], by: number, rows = 0) => {
  const shift = moveShift(timeline, new Set(ids), by, rows);
  return shift === null ? null : moveClips(timeline, new Set(ids), shift, rows);
};

describe("move", () => {
  const two = line(track("t", [clip("a", 0, 1000), clip("b", 2000, 1000)]));

  test("goes where there is room", () =>
    expect(spans(moved(two, ["a"], 500)!)).toEqual([
      [500, 1500],
      [2000, 3000],
    ]));
  test("stops at its neighbour", () => expect(spans(moved(two, ["a"], 1200)!)[0]).toEqual([1000, 2000]));
  test("passes it when taken past its middle", () =>
    expect(spans(moved(two, ["a"], 2600)!)).toEqual([
      [2000, 3000],
      [3000, 4000],
    ]));
  test("does not begin before the start", () =>
    expect(spans(moved(two, ["b"], -9000)!)).toEqual([
      [0, 1000],
      [1000, 2000],
    ]));
  test("moves several by one shift", () =>
    expect(spans(moved(two, ["a", "b"], 300)!)).toEqual([
      [300, 1300],
      [2300, 3300],
    ]));

  test("changes to a track of its kind, and to no other", () => {
    const tracks = line(track("one", [clip("a", 0, 1000)]), track("sound", [], "music"), track("two", [clip("b", 0, 500)]));
    const next = moved(tracks, ["a"], 0, 1)!;
    expect([spans(next), spans(next, 2)]).toEqual([
      [],
      [
        [0, 500],
        [500, 1500],
      ],
    ]);
    expect(moved(tracks, ["a"], 0, 2)).toBeNull();
    expect(moved(tracks, ["b"], 0, 1)).toBeNull();
  });

  test("leaves untouched tracks the same objects", () => {
    const tracks = line(track("one", [clip("a", 0, 1000)]), track("two", [clip("b", 0, 500)]));
    expect(moved(tracks, ["a"], 700)!.tracks[1]).toBe(tracks.tracks[1]!);
  });

  test("finds no room where a day is full", () => {
    expect(freeShift([{ clips: [clip("a", 0, 1000)], standing: [{ from: 0, to: 86_400_000 }] }], 0)).toBeNull();
  });
});

describe("trim, split, duplicate, delete", () => {
  const tracks = line(track("t", [clip("a", 0, 1000, "x"), clip("b", 1500, 1000, "x")]));

  test("an edge stops at the neighbour and leaves a tenth of a second", () => {
    expect(spans(trimClip(tracks, "a", "end", 9999))[0]).toEqual([0, 1500]);
    expect(spans(trimClip(tracks, "b", "start", 0))[1]).toEqual([1000, 2500]);
    expect(spans(trimClip(tracks, "b", "start", 9999))[1]).toEqual([2400, 2500]);
    expect(trimClip(tracks, "a", "end", 1000)).toBe(tracks);
  });

  test("splits what the time lies in, and the sound goes on", () => {
    const { timeline, halves } = splitClips(tracks, new Set(["a", "b"]), 400);
    expect(spans(timeline)).toEqual([
      [0, 400],
      [400, 1000],
      [1500, 2500],
    ]);
    expect(halves).toHaveLength(1);
    const [first, second, other] = timeline.tracks[0]!.clips as [Clip, Clip, Clip];
    expect([first, second, other].map((each) => soundOffset(timeline.tracks[0]!, each))).toEqual([0, 400, 0]);
    expect(splitClips(tracks, new Set(["a"]), 950).timeline).toBe(tracks);
  });

  test("a copy takes the next place that is free", () => {
    const { timeline, copies } = duplicateClips(tracks, new Set(["a"]), 1000)!;
    expect(spans(timeline)).toEqual([
      [0, 1000],
      [1500, 2500],
      [2500, 3500],
    ]);
    expect(copies).toHaveLength(1);
  });

  test("what is deleted comes back where it was, or as near as there is room", () => {
    const without = removeClips(tracks, new Set(["a"]));
    expect(spans(restoreClips(without, "t", [clip("a", 0, 1000)]))).toEqual(spans(tracks));
    const filled = placeClip(without, "t", clip("c", 0, 1200));
    expect(spans(restoreClips(filled, "t", [clip("a", 0, 1000)]))).toEqual([
      [0, 1200],
      [1500, 2500],
      [2500, 3500],
    ]);
    const gone = removeTrack(tracks, "t");
    expect(restoreTrack(gone, tracks.tracks[0]!, 0)).toEqual(tracks);
    expect(restoreTrack(tracks, tracks.tracks[0]!, 0)).toBe(tracks);
  });

  test("says why a clip cannot stand somewhere", () => {
    const own = tracks.tracks[0]!;
    expect(placeProblem(own, clip("a", 1000, 600), ({ id }) => id)).toBe("“b” is there already");
    expect(placeProblem(own, clip("a", 0, 50), () => "")).toBe("At least 0.1 s");
    expect(placeProblem(own, clip("a", 0, 1500), () => "")).toBeNull();
  });

  test("a 65th track is refused", () => {
    let timeline = line();
    for (let i = 0; i < 64; i++) timeline = addTrack(timeline, "music")!.timeline;
    expect(addTrack(timeline, "music")).toBeNull();
    expect(timeline.tracks[1]!.name).toBe("Music 2");
  });
});

test("snap brings the nearest edge onto the nearest target within reach", () => {
  expect(snap([1000, 2000], [0, 2500, 4000], 430, 100)).toEqual({ shift: 500, guide: 2500 });
  expect(snap([1000, 2000], [0, 2500, 4000], 300, 100)).toEqual({ shift: 300, guide: null });
});

test("what overlaps is one stretch", () => {
  expect(covered([clip("b", 500, 1000), clip("a", 0, 700), clip("c", 2000, 10)])).toEqual([
    { from: 0, to: 1500 },
    { from: 2000, to: 2010 },
  ]);
});

test("what is on at a time", () => {
  const timeline = line(track("t", [clip("a", 0, 1000), clip("b", 1000, 1000)]));
  expect(clipsAt(timeline, 1000).map((place) => place.clip.id)).toEqual(["b"]);
  expect(clipsAt(timeline, 2000)).toEqual([]);
});

const section = (id: string, minutes: number) => ({ id, heading: id, body: "", minutes });
const image = (id: string) => ({ id, caption: id, alt: "", prompt: "" });
const sound = (id: string, sectionId?: string) => ({ id, title: id, text: "", ...(sectionId && { sectionId }) });
const lesson = (parts: Partial<LessonContent>): LessonContent => ({ ...emptyContent(), ...parts });
const refs = (timeline: Timeline, index: number) =>
  timeline.tracks[index]!.clips.map(({ ref, startMs, durationMs }) => [ref, startMs / 60_000, durationMs / 60_000]);

describe("build from the script", () => {
  const script = [section("s1", 1), section("s2", 3), section("s3", 2)];

  test("one image over several sections, narration in its section", () => {
    const content = lesson({ script, images: [image("i1"), image("i2")], narration: [sound("n1", "s2"), sound("n2", "s2")] });
    const built = tidy(content, buildFromScript(content, { keep: false }));
    expect(refs(built, 0)).toEqual([
      ["i1", 0, 4],
      ["i2", 4, 2],
    ]);
    expect(refs(built, 1)).toEqual([
      ["s1", 0, 1],
      ["n1", 1, 1.5],
      ["n2", 2.5, 1.5],
      ["s3", 4, 2],
    ]);
    expect(built.durationMs).toBe(360_000);
  });

  test("narration lasts as long as its sound, within its section", () => {
    const content = lesson({ script, narration: [sound("n1", "s1"), sound("n2", "s2")] });
    const lengths = new Map([
      ["n1", 90_000],
      ["n2", 30_000],
    ]);
    expect(refs(buildFromScript(content, { keep: false, lengths }), 1)).toEqual([
      ["n1", 0, 1],
      ["n2", 1, 0.5],
      ["s3", 4, 2],
    ]);
  });

  test("more images than sections: the longest get more", () => {
    const content = lesson({ script, images: ["a", "b", "c", "d"].map(image) });
    expect(refs(buildFromScript(content, { keep: false }), 0)).toEqual([
      ["a", 0, 1],
      ["b", 1, 1.5],
      ["c", 2.5, 1.5],
      ["d", 4, 2],
    ]);
  });

  test("without images the headings are shown", () => {
    expect(refs(buildFromScript(lesson({ script }), { keep: false }), 0).map(([ref]) => ref)).toEqual(["s1", "s2", "s3"]);
  });

  test("keeping adds what is not there; starting again keeps music and effects", () => {
    const music = track("m", [clip("c", 0, 5000)], "music");
    const own = track("v", [clip("mine", 0, 30_000, "i2")]);
    const content = lesson({ script, images: [image("i1"), image("i2")], timeline: line(own, music) });
    const kept = buildFromScript(content, { keep: true });
    expect(kept.tracks.map(({ kind }) => kind)).toEqual(["visual", "music", "narration"]);
    expect(kept.tracks[0]!.clips.map(({ ref }) => ref)).toEqual(["i2", "i1"]);
    expect(kept.tracks[1]).toBe(music);
    const anew = buildFromScript(content, { keep: false });
    expect(anew.tracks.map(({ id }) => id).includes("v")).toBe(false);
    expect(anew.tracks[0]).toBe(music);
  });

  test("sections without minutes are left out", () => {
    expect(buildFromScript(lesson({ script: [section("s", 0)], images: [image("a")] }), { keep: false }).tracks).toEqual([]);
    expect(sectionSpans(script).map(({ from }) => from)).toEqual([0, 60_000, 240_000]);
  });
});

test("tidy drops what refers to nothing, and leaves what is tidy alone", () => {
  const content = lesson({ images: [image("i")] });
  const tidied = tidy(content, line(track("t", [clip("b", 500, 100, "gone"), clip("a", 0, 100, "i")])));
  expect(tidied.tracks[0]!.clips).toEqual([clip("a", 0, 100, "i"), clip("b", 500, 100)]);
  expect(tidied.durationMs).toBe(600);
  expect(tidy(content, tidied)).toBe(tidied);
});

test("whatever is done, clips of one track never overlap and the limits hold", () => {
  const start: LessonContent = lesson({
    script: [section("s1", 1), section("s2", 2)],
    images: [image("i1"), image("i2"), image("i3")],
    timeline: line(track("t1", []), track("t2", [])),
  });
  const step = fc.record({
    what: fc.constantFrom("add", "move", "trim", "split", "copy", "remove", "build"),
    pick: fc.nat(30),
    at: fc.integer({ min: -5_000, max: 20_000 }),
    rows: fc.constantFrom(-1, 0, 0, 1),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let content = start;
      steps.forEach(({ what, pick, at, rows }, index) => {
        const now = content.timeline;
        const ids = now.tracks.flatMap(({ clips }) => clips.map(({ id }) => id));
        const chosen = new Set(ids.filter((_, place) => place % 3 === pick % 3));
        const id = ids[pick % Math.max(1, ids.length)] ?? "";
        const done = {
          add: () => placeClip(now, now.tracks[pick % now.tracks.length]!.id, clip(`c${index}`, Math.max(0, at), 100 + pick * 90)),
          move: () => moved(now, [...chosen], at, rows),
          trim: () => trimClip(now, id, pick % 2 ? "start" : "end", at),
          split: () => splitClips(now, chosen, at).timeline,
          copy: () => duplicateClips(now, chosen, at, rows)?.timeline,
          remove: () => removeClips(now, new Set([id])),
          build: () => buildFromScript(content, { keep: true }),
        }[what]();
        content = { ...content, timeline: tidy(content, done ?? now) };
      });
      expect(timelineProblems(content)).toEqual({});
      for (const { clips } of content.timeline.tracks)
        clips.forEach((each, index) => index > 0 && expect(each.startMs).toBeGreaterThanOrEqual(endOf(clips[index - 1]!)));
    }),
    { numRuns: 200 },
  );
});
