import { createSmallStore } from "./small-store.ts";

/** What of the tracks is in the document, in pixels of the lanes. */
export type Shown = { from: number; to: number; top: number; bottom: number };

export type View = {
  /** Pixels a millisecond. */
  zoom: number;
  shown: Shown;
  /** Ids of clips. */
  chosen: ReadonlySet<string>;
  /** Drawn wherever they are: being dragged. */
  held: ReadonlySet<string>;
  isSnapping: boolean;
  isPlaying: boolean;
};

export const NONE: ReadonlySet<string> = new Set();

export function createView() {
  const store = createSmallStore<View>({
    zoom: 0.002,
    shown: { from: 0, to: 0, top: 0, bottom: 0 },
    chosen: NONE,
    held: NONE,
    isSnapping: true,
    isPlaying: false,
  });
  return { ...store, put: (changes: Partial<View>) => store.set({ ...store.get(), ...changes }) };
}

export type ViewStore = ReturnType<typeof createView>;
