import type { Ended } from "./why-silent.ts";

/** At most two: the one that is shown, and the one that loads behind it. */
type Frame = { key: number; path: string; isReady: boolean };
export type FramesState = { frames: Frame[]; ended: Ended | null; nextKey: number };
type FramesEvent = { type: "open"; path: string } | { type: "ready"; key: number } | { type: "end"; key: number; ended: Ended };

export const firstFrames = (path: string): FramesState => ({ frames: [{ key: 0, path, isReady: false }], ended: null, nextKey: 1 });

export function framesReducer(state: FramesState, event: FramesEvent): FramesState {
  const { frames, nextKey } = state;
  switch (event.type) {
    case "open": {
      const shown = frames.filter(({ isReady }) => isReady).slice(-1);
      return { frames: [...shown, { key: nextKey, path: event.path, isReady: false }], ended: null, nextKey: nextKey + 1 };
    }
    case "ready":
      return {
        ...state,
        frames: frames.filter(({ key }) => key >= event.key).map((each) => (each.key === event.key ? { ...each, isReady: true } : each)),
      };
    case "end":
      // What is shown goes with it: it is older than the code that was asked for.
      return event.key === frames.at(-1)?.key
        ? { ...state, frames: [], ended: event.ended }
        : { ...state, frames: frames.filter(({ key }) => key !== event.key) };
  }
}
