import type { Words } from "#src/shared/text-diff.ts";
import type { Difference } from "../../compare.rules.ts";
import type { LessonContent } from "../../lessons.contract.ts";
import { ComparedPicture } from "./ComparedPicture.tsx";
import { DiffWords } from "./DiffWords.tsx";
import { type Entry, wordsOf } from "./entries.ts";
import type { Side } from "./paragraphs.ts";
import { Prose } from "./Prose.tsx";
import { timelineWords } from "./timeline-words.ts";

type EntryBodyProps = { entry: Entry; side: Side; from: LessonContent; to: LessonContent; differences: Difference[] };

/** What one thing says, as it was and as it is. */
export function EntryBody({ entry, side, from, to, differences }: EntryBodyProps) {
  const isAbsent = (side === "from" && entry.kind === "added") || (side === "to" && entry.kind === "removed");
  if (isAbsent) return <p className="text-ink-3">Not there</p>;
  switch (entry.part) {
    case "title":
      return (
        <h2 className="title compared">
          <DiffWords words={wordsOf(entry, "title")} side={side} />
        </h2>
      );
    case "plannedMinutes":
      return (
        <p className="read compared">
          <DiffWords words={plannedWords(entry)} side={side} />
        </p>
      );
    case "summary":
      return <Prose words={wordsOf(entry, "summary")} side={side} />;
    case "objectives":
    case "materials":
      return (
        <p className="read compared">
          <DiffWords words={wordsOf(entry, "text")} side={side} />
        </p>
      );
    case "script":
      return (
        <>
          <h2 className="heading compared">
            <DiffWords words={wordsOf(entry, "heading")} side={side} />
          </h2>
          {(entry.kind !== "changed" || entry.fields.has("body")) && <Prose words={wordsOf(entry, "body")} side={side} />}
        </>
      );
    case "images":
      return <ComparedPicture entry={entry} side={side} />;
    case "timeline":
      return (
        <ul className="read points">
          {timelineWords(from, to, differences).map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      );
    default:
      return <Sound entry={entry} side={side} />;
  }
}

/** `60 min` struck, `45 min` in its place. */
function plannedWords({ fields }: Entry): Words {
  const { before, after } = fields.get("plannedMinutes") ?? {};
  const said = (minutes: unknown) => (typeof minutes === "number" ? `${minutes} min` : "none");
  return [
    { kind: "removed", text: said(before) },
    { kind: "added", text: said(after) },
  ];
}

function Sound({ entry, side }: { entry: Entry; side: Side }) {
  const { before, after, kind, fields } = entry;
  const sound = kind !== "changed" || !fields.has("attachmentId") ? "" : soundWords(before?.attachmentId, after?.attachmentId);
  return (
    <>
      <p className="read compared">
        <DiffWords words={wordsOf(entry, "title")} side={side} />
      </p>
      {(kind !== "changed" || fields.has("text")) && <Prose words={wordsOf(entry, "text")} side={side} />}
      {sound && <p className="text-xs text-ink-2">{sound}</p>}
      {fields.has("sectionId") && <p className="text-xs text-ink-2">It goes with another section.</p>}
    </>
  );
}

const soundWords = (before: unknown, after: unknown) =>
  !before ? "A recording came to it." : after ? "It has another recording." : "Its recording was taken out.";
