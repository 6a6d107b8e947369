import { Link } from "@tanstack/react-router";
import { fullTime, shortTime } from "#src/client/time-words.ts";
import { Marked } from "#src/client/ui/Marked.tsx";
import type { SearchHit } from "../search.contract.ts";

const NOUNS = { session: "conversation", message: "message", lesson: "lesson" } as const;

/** Opens the conversation at the very message, or the lesson. */
export function SearchHitRow({ hit, now }: { hit: SearchHit; now: number }) {
  const { type, id, sessionId, messageId, title, titleMarks, snippet, marks, at } = hit;
  const address =
    type === "lesson" || !sessionId
      ? ({ to: "/d/$lessonId", params: { lessonId: id } } as const)
      : ({ to: "/c/$sessionId", params: { sessionId }, search: messageId ? { m: messageId } : {} } as const);
  return (
    <Link {...address} className="row hit place" preload={false}>
      <span className="t" title={title}>
        {title ? <Marked text={title} marks={titleMarks} /> : "Untitled"}
      </span>
      <span className="n">
        {NOUNS[type]}, <time title={fullTime(at)}>{shortTime(at, now)}</time>
      </span>
      <span className="s">
        <Marked text={snippet} marks={marks} />
      </span>
    </Link>
  );
}
