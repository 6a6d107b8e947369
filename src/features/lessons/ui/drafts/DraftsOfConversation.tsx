import { FilePen } from "lucide-react";
import { shortTime } from "#src/client/time-words.ts";
import { RowLink } from "#src/client/ui/Row.tsx";
import { useDrafts } from "../../lessons.client.ts";

const SHOWN = 5;

/** The newest drafts made from a conversation; all of them are in Drafts. */
export function DraftsOfConversation({ sessionId }: { sessionId: string }) {
  const { lessons } = useDrafts({ sessionId });
  if (lessons.length === 0) return null;
  return (
    <section>
      <h2>Made from this conversation</h2>
      {lessons.slice(0, SHOWN).map(({ id, title, updatedAt }) => (
        <RowLink
          key={id}
          to="/d/$lessonId"
          params={{ lessonId: id }}
          icon={FilePen}
          text={title}
          aria-label={`Open draft: ${title}`}
          fact={<time>{shortTime(updatedAt, Date.now())}</time>}
        />
      ))}
    </section>
  );
}
