import { expect, test } from "bun:test";
import { createSilence, PING_MS } from "./silence.ts";

/** The time until it is given up, in ms, when ticks come `late`; null: it is not, within a minute. */
function givenUpAfter({ isDrawn, late = 0, isHidden = false }: { isDrawn: boolean; late?: number; isHidden?: boolean }): number | null {
  const silence = createSilence(0);
  if (isDrawn) silence.drawn();
  for (let at = PING_MS + late; at < 60_000; at += PING_MS + late) if (silence.tick(at, isHidden)) return at;
  return null;
}

test("a frame that draws is given up soon, one that has not begun gets its time", () => {
  expect(givenUpAfter({ isDrawn: true })).toBe(2_000);
  expect(givenUpAfter({ isDrawn: false })).toBe(5_500);
});

test("an answer starts the time anew", () => {
  const silence = createSilence(0);
  silence.drawn();
  for (let at = PING_MS; at < 20_000; at += PING_MS) {
    expect(silence.tick(at, false)).toBe(false);
    if (at % 1_500 === 0) silence.heard();
  }
});

test("time in which this page was held up, or nobody looked, is not held against it", () => {
  expect(givenUpAfter({ isDrawn: true, late: 300 })).toBeNull();
  expect(givenUpAfter({ isDrawn: true, late: 5_000 })).toBeNull();
  expect(givenUpAfter({ isDrawn: true, isHidden: true })).toBeNull();
  // A little late is still in time.
  expect(givenUpAfter({ isDrawn: true, late: 100 })).toBe(2_400);
});
