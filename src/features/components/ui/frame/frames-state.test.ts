import { expect, test } from "bun:test";
import { firstFrames, framesReducer } from "./frames-state.ts";

const ready = (key: number) => ({ type: "ready", key }) as const;
const open = (path: string) => ({ type: "open", path }) as const;
const ended = { words: "It stopped.", isFailure: false };

test("the next loads behind what is shown, and takes its place once it is drawn", () => {
  let state = framesReducer(firstFrames("/a"), ready(0));
  state = framesReducer(state, open("/b"));
  expect(state.frames).toEqual([
    { key: 0, path: "/a", isReady: true },
    { key: 1, path: "/b", isReady: false },
  ]);
  expect(framesReducer(state, ready(1)).frames).toEqual([{ key: 1, path: "/b", isReady: true }]);
});

test("one that loads gives way to a newer one", () => {
  const state = [open("/b"), open("/c")].reduce(framesReducer, framesReducer(firstFrames("/a"), ready(0)));
  expect(state.frames.map(({ path }) => path)).toEqual(["/a", "/c"]);
});

test("the newest takes what is shown with it when it ends, an older one only itself", () => {
  const state = framesReducer(framesReducer(firstFrames("/a"), ready(0)), open("/b"));
  expect(framesReducer(state, { type: "end", key: 1, ended })).toMatchObject({ frames: [], ended });
  expect(framesReducer(state, { type: "end", key: 0, ended })).toMatchObject({ frames: [{ key: 1 }], ended: null });
  const again = framesReducer(framesReducer(state, { type: "end", key: 1, ended }), open("/b"));
  expect(again).toMatchObject({ frames: [{ key: 2, path: "/b" }], ended: null });
});
