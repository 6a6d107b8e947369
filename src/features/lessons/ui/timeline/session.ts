import type { LessonDocument } from "../editor/lesson-document.ts";
import { tidy, type Timeline } from "../../timeline.rules.ts";
import { derive } from "./items.ts";
import { createPlayer } from "./player.ts";
import { createSmallStore } from "./small-store.ts";
import { createView, NONE } from "./view.ts";
import { createViewport } from "./viewport.ts";

/** An open timeline: the lesson's document, and what only this window knows of it. */
export function createSession(document: LessonDocument) {
  const content = () => document.state().text.content;
  const view = createView();
  const playhead = createSmallStore(0);
  /** Attachments that could not be loaded. */
  const broken = createSmallStore<ReadonlySet<string>>(NONE);
  /** What was done last, in words, for those who do not see it. */
  const said = createSmallStore("");
  /** Counts how often they were asked for. */
  const inspecting = createSmallStore(0);
  const viewport = createViewport(view, { lengthMs: () => derive(content()).lengthMs });
  const player = createPlayer({ content, view, playhead, broken });
  return {
    document,
    content,
    timeline: () => content().timeline,
    items: () => derive(content()).items,
    view,
    viewport,
    playhead,
    player,
    broken,
    said,
    inspecting,
    /** Brings the chosen clip's fields forward. */
    inspect: () => inspecting.set(inspecting.get() + 1),
    /** The same words again are told again. */
    say: (words: string) => said.set(words === said.get() ? `${words}\u00a0` : words),
    /** One step to undo. False when there was nothing to change. */
    edit(how: (timeline: Timeline) => Timeline, step = `timeline ${performance.now()}`): boolean {
      let isChanged = false;
      document.change((text) => {
        const next = how(text.content.timeline);
        if (next === text.content.timeline) return text;
        isChanged = true;
        return { ...text, content: { ...text.content, timeline: tidy(text.content, next) } };
      }, step);
      return isChanged;
    },
    /** Ids of clips that are chosen and still there, in order. */
    chosen(): string[] {
      const { chosen } = view.get();
      return content().timeline.tracks.flatMap(({ clips }) => clips.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
    },
    choose: (ids: Iterable<string>) => view.put({ chosen: new Set(ids) }),
  };
}

export type Session = ReturnType<typeof createSession>;
