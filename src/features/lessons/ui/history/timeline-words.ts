import type { Difference } from "../../compare.rules.ts";
import type { LessonContent } from "../../lessons.contract.ts";
import { exactTime } from "../timeline/time.ts";

type Timeline = LessonContent["timeline"];
type Track = Timeline["tracks"][number];
type Clip = Track["clips"][number];

/** What differs in the timeline, a sentence for each clip. */
export function timelineWords(from: LessonContent, to: LessonContent, differences: Difference[]): { key: string; words: string }[] {
  const lines = new Map<string, string[]>();
  const say = (key: string, words: string) => lines.set(key, [...(lines.get(key) ?? []), words]);
  for (const { path, kind, before, after } of differences) {
    const [part, list, trackId = "", inner, clipId = "", field = ""] = path.split(".");
    if (part !== "timeline") continue;
    if (list !== "tracks") say("length", `The whole lasts ${time(after)} instead of ${time(before)}`);
    else if (inner === "clips") {
      if (field) sayField(say, path, field, before, after);
      else if (kind === "added") say(clipId, `starts ${time((after as Clip).startMs)}, lasts ${time((after as Clip).durationMs)}`);
    } else if (inner === "name") say(trackId, `is now called “${String(after)}”`);
    else if (!inner && kind !== "moved") say(trackId, kind === "added" ? "added" : "removed");
  }
  const removed = new Set(differences.filter(({ kind }) => kind === "removed").map(({ path }) => path.split(".")[4]));
  for (const id of removed) if (id) lines.set(id, ["removed"]);
  return [...lines].map(([key, words]) => ({ key, words: `${subjectOf(key, from, to)}${words.join(", ")}` }));
}

const time = (ms: unknown) => (typeof ms === "number" ? exactTime(ms).replace(/\.0$/, "") : "not set");

function sayField(say: (key: string, words: string) => void, path: string, field: string, before: unknown, after: unknown) {
  const clipId = path.split(".")[4] ?? "";
  if (field === "startMs") say(clipId, `starts ${time(after)} instead of ${time(before)}`);
  if (field === "durationMs") say(clipId, `lasts ${time(after)} instead of ${time(before)}`);
  if (field === "label") say(clipId, `is now called “${String(after ?? "")}”`);
  if (field === "ref") say(clipId, "shows or plays something else");
}

function subjectOf(key: string, from: LessonContent, to: LessonContent): string {
  if (key === "length") return "";
  for (const content of [to, from])
    for (const track of content.timeline.tracks) {
      const name = track.name || track.kind;
      if (track.id === key) return `Track ${name} `;
      const clip = track.clips.find(({ id }) => id === key);
      if (clip) return `“${nameOf(clip, content)}” on ${name} `;
    }
  return "A clip ";
}

function nameOf({ label, ref }: Clip, content: LessonContent): string {
  const named = [
    ...content.script.map(({ id, heading }) => [id, heading]),
    ...content.images.map(({ id, caption }) => [id, caption]),
    ...[...content.narration, ...content.music, ...content.effects].map(({ id, title }) => [id, title]),
  ].find(([id]) => id === ref)?.[1];
  return label || named || "Untitled";
}
