import { count } from "#src/client/time-words.ts";
import { toastUndo } from "#src/client/ui/toast.tsx";
import { newId } from "#src/shared/ids.ts";
import {
  changeClip,
  clipCount,
  duplicateClips,
  moveClips,
  moveShift,
  placeClip,
  placeProblem,
  removeClips,
  restoreClips,
  splitClips,
  trimClip,
} from "../../timeline-edit.rules.ts";
import { type Clip, CLIP_MIN, CLIPS_MAX, endOf, findClip, KIND_NAMES, PART_OF, type Track } from "../../timeline.rules.ts";
import { nameOf, spokenPlace } from "./items.ts";
import { focusClip } from "./focus.ts";
import type { Session } from "./session.ts";
import { soundLength } from "./sound-length.ts";

const NEW_CLIP_MS = 10_000;
export const FULL = `A timeline holds ${CLIPS_MAX.toLocaleString("en-GB")} clips. Nothing was added.`;

/** What one can do to the chosen clips. Each is one step to undo, and is said. */
export function clipActions(session: Session) {
  const { edit, say, timeline, items, chosen, choose } = session;
  const find = (id: string | undefined) => (id === undefined ? null : findClip(timeline(), id));
  const named = (id: string) => {
    const place = find(id);
    return place ? nameOf(place.clip, place.track.kind, items()) : "";
  };
  const what = (list: readonly string[]) => (list.length === 1 ? named(list[0]!) : count(list.length, "clip"));

  return {
    nudge(by: number) {
      const list = chosen();
      if (list.length === 0) return;
      const shift = moveShift(timeline(), new Set(list), by);
      const isMoved = shift !== null && edit((now) => moveClips(now, new Set(list), shift), `nudge ${list.join(" ")}`);
      if (!isMoved) return say(`${what(list)} does not move further`);
      const { clip } = find(list[0])!;
      session.viewport.reveal(clip.startMs, clip.startMs);
      say(list.length === 1 ? spokenPlace(clip) : `${count(list.length, "clip")} moved`);
    },
    /** Changes the tracks of the chosen clips, among those of their kind. */
    shiftRows(rows: 1 | -1) {
      const list = chosen();
      const set = new Set(list);
      const shift = moveShift(timeline(), set, 0, rows);
      if (list.length === 0) return;
      if (shift === null) return say(`No other track of its kind ${rows < 0 ? "above" : "below"}`);
      edit((now) => moveClips(now, set, shift, rows));
      focusClip(session, list[0]!);
      const { track, clip } = find(list[0])!;
      say(`${what(list)} on ${track.name || KIND_NAMES[track.kind]}, ${spokenPlace(clip)}`);
    },
    /** Brings an edge of each chosen clip to the playhead, or `by` milliseconds further. */
    trim(edge: "start" | "end", by?: number) {
      const list = chosen();
      const at = Math.round(session.playhead.get());
      const target = (clip: Clip) => (by === undefined ? at : (edge === "start" ? clip.startMs : endOf(clip)) + by);
      const isTrimmed = edit(
        (now) => list.reduce((sofar, id) => trimClip(sofar, id, edge, target(findClip(sofar, id)!.clip)), now),
        by === undefined ? undefined : `trim ${edge} ${list.join(" ")}`,
      );
      if (list.length > 0)
        say(
          isTrimmed
            ? list.length === 1
              ? spokenPlace(find(list[0])!.clip)
              : `${what(list)} trimmed`
            : `${what(list)} cannot be trimmed further`,
        );
    },
    move(list: readonly string[], by: number, rows: number) {
      const set = new Set(list);
      const shift = moveShift(timeline(), set, by, rows);
      if (shift === null || !edit((now) => moveClips(now, set, shift, rows))) return;
      say(list.length === 1 ? `${named(list[0]!)}, ${spokenPlace(find(list[0])!.clip)}` : `${count(list.length, "clip")} moved`);
    },
    /** At the playhead: the chosen clips it stands in, or all when none is chosen. */
    split() {
      const at = Math.round(session.playhead.get());
      const list = chosen();
      const made = splitClips(timeline(), list.length > 0 ? new Set(list) : standingAt(timeline().tracks, at), at);
      if (made.halves.length === 0) return say("Nothing to split: move the playhead into a clip");
      edit(() => made.timeline);
      if (list.length > 0) choose(made.halves);
      if (list.length === 1) focusClip(session, made.halves[0]!);
      say(`Split ${count(made.halves.length, "clip")}`);
    },
    /** `by`: milliseconds; without it, right behind. */
    duplicate(by?: number, rows = 0) {
      const list = chosen();
      const clips = list.map((id) => find(id)!.clip);
      if (clips.length === 0) return;
      const from = Math.min(...clips.map(({ startMs }) => startMs));
      const to = Math.max(...clips.map(({ startMs, durationMs }) => startMs + durationMs));
      const made = duplicateClips(timeline(), new Set(list), by ?? to - from, rows);
      if (!made) return say(clipCount(timeline()) + list.length > CLIPS_MAX ? FULL : "No room for a copy");
      edit(() => made.timeline);
      choose(made.copies);
      if (made.copies.length === 1) focusClip(session, made.copies[0]!);
      say(made.copies.length === 1 ? `Copied, ${spokenPlace(find(made.copies[0])!.clip)}` : `${count(made.copies.length, "clip")} copied`);
    },
    remove() {
      const list = chosen();
      if (list.length === 0) return;
      const taken = timeline().tracks.map(({ id, clips }) => ({ id, clips: clips.filter((clip) => list.includes(clip.id)) }));
      const words = list.length === 1 ? `“${named(list[0]!)}” removed` : `${count(list.length, "clip")} removed`;
      const next = nextOf(timeline().tracks, list.at(-1)!, list);
      edit((now) => removeClips(now, new Set(list)));
      choose(next ? [next] : []);
      if (next) focusClip(session, next);
      say(words);
      toastUndo(words, () => edit((now) => taken.reduce((sofar, { id, clips }) => restoreClips(sofar, id, clips), now)));
    },
    /** At the playhead, or as near as there is room; of the first thing of its kind that is not on the timeline yet. */
    async add(track: Track) {
      const used = new Set(timeline().tracks.flatMap(({ clips }) => clips.map(({ ref }) => ref)));
      const item = session.content()[PART_OF[track.kind]].find(({ id }) => !used.has(id));
      const length = item?.attachmentId && track.kind !== "visual" ? await soundLength(item.attachmentId) : null;
      const durationMs = Math.max(CLIP_MIN, length ?? NEW_CLIP_MS);
      const clip: Clip = { id: newId(), startMs: Math.round(session.playhead.get()), durationMs, ...(item && { ref: item.id }) };
      if (!edit((now) => placeClip(now, track.id, clip))) return say(FULL);
      choose([clip.id]);
      focusClip(session, clip.id);
      say(`Clip added, ${spokenPlace(find(clip.id)!.clip)}`);
    },
    /** Answers what is wrong in words, or null when it was done. */
    place(id: string, changes: Pick<Clip, "startMs"> | Pick<Clip, "durationMs">): string | null {
      const found = find(id);
      if (!found) return null;
      const next = { ...found.clip, ...changes };
      const problem = placeProblem(found.track, next, (other) => nameOf(other, found.track.kind, items()));
      if (!problem && edit((now) => changeClip(now, id, changes))) say(spokenPlace(next));
      return problem;
    },
    change: (id: string, changes: Pick<Clip, "label"> | Pick<Clip, "ref">) =>
      edit((now) => changeClip(now, id, changes), `${Object.keys(changes).join()} ${id}`),
    chooseAll() {
      choose(timeline().tracks.flatMap((track) => track.clips.map(({ id }) => id)));
      say(`${count(chosen().length, "clip")} chosen`);
    },
  };
}

const standingAt = (tracks: readonly Track[], at: number) =>
  new Set(
    tracks.flatMap(({ clips }) => clips.filter((clip) => clip.startMs < at && at < clip.startMs + clip.durationMs).map(({ id }) => id)),
  );

/** The clip that takes the focus when those are gone. */
function nextOf(tracks: readonly Track[], last: string, gone: readonly string[]): string | undefined {
  const clips = tracks.find((track) => track.clips.some(({ id }) => id === last))?.clips ?? [];
  const at = clips.findIndex(({ id }) => id === last);
  return (clips.slice(at + 1).find(({ id }) => !gone.includes(id)) ?? clips.slice(0, at).findLast(({ id }) => !gone.includes(id)))?.id;
}
