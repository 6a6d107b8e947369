import { toastUndo } from "#src/client/ui/toast.tsx";
import { buildFromScript } from "../../timeline-build.rules.ts";
import { clipCount } from "../../timeline-edit.rules.ts";
import { addTrack, removeTrack, renameTrack, restoreTrack } from "../../timeline-tracks.rules.ts";
import { KIND_NAMES, type Track, type TrackKind, TRACKS_MAX } from "../../timeline.rules.ts";
import { count } from "#src/client/time-words.ts";
import type { LessonContent } from "../../lessons.contract.ts";
import type { Session } from "./session.ts";
import { soundLength } from "./sound-length.ts";

/** What one can do to tracks. Each is one step to undo, and is said. */
export function trackActions({ edit, say, timeline, content, choose }: Session) {
  return {
    add(kind: TrackKind) {
      const added = addTrack(timeline(), kind);
      if (!added) return say(`A timeline holds ${TRACKS_MAX} tracks. Nothing was added.`);
      edit(() => added.timeline);
      say(`Track for ${KIND_NAMES[kind].toLowerCase()} added`);
    },
    rename: (id: string, name: string) => edit((now) => renameTrack(now, id, name), `rename ${id}`),
    remove(track: Track) {
      const index = timeline().tracks.indexOf(track);
      if (index < 0) return;
      edit((now) => removeTrack(now, track.id));
      const words = `“${track.name || KIND_NAMES[track.kind]}” deleted, with ${count(track.clips.length, "clip")}`;
      say(words);
      toastUndo(words, () => edit((now) => restoreTrack(now, track, index)));
    },
    async build(keep: boolean) {
      const lengths = await narrationLengths(content());
      const before = timeline();
      const built = buildFromScript(content(), { keep, lengths });
      if (!edit(() => built)) return say("Everything in the script is on the timeline already");
      choose([]);
      const words = keep
        ? `${count(clipCount(built) - clipCount(before), "clip")} added from the script`
        : "Timeline built from the script";
      say(words);
      toastUndo(words, () => edit(() => before));
    },
  };
}

async function narrationLengths({ narration }: LessonContent): Promise<Map<string, number>> {
  const lengths = new Map<string, number>();
  await Promise.all(
    narration.map(async ({ id, attachmentId }) => {
      const length = attachmentId === undefined ? null : await soundLength(attachmentId);
      if (length !== null) lengths.set(id, length);
    }),
  );
  return lengths;
}
