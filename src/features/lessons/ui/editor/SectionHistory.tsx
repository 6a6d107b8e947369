import { Link } from "@tanstack/react-router";
import { GitMerge, Pencil, Server, Workflow } from "lucide-react";
import { fullTime, shortTime } from "#src/client/time-words.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { useNow } from "#src/client/ui/use-now.ts";
import { useWorkspace } from "#src/client/workspace-context.ts";
import type { Lesson, ListedRevision } from "../../lessons.contract.ts";
import { useRevisions } from "../../revisions.client.ts";
import { revisionsOf } from "../history/revision-lines.ts";
import { numberWords, writerOf } from "../history/revision-words.ts";

const SHOWN = 3;
const ICONS = { app: Pencil, workflow: Workflow, system: Server };

/** Who wrote the section last, with the way to all of its history. */
export function SectionHistory({ lesson: { id }, sectionId }: { lesson: Lesson; sectionId: string }) {
  const { user } = useWorkspace();
  const now = useNow(60_000);
  const { revisions, hasNextPage, isSuccess } = useRevisions(id);
  const own = revisionsOf(revisions, `script.${sectionId}`);
  const nameOf = (revision: ListedRevision) =>
    revision.name ?? (revision.source === "app" && revision.createdBy === user.id ? "You" : writerOf(revision));
  const params = { lessonId: id };
  if (!isSuccess && own.length === 0) return null;
  return (
    <section>
      <div className="flex items-baseline gap-2">
        <h2 className="flex-1">History</h2>
        {own.length > 0 && (
          <Link to="/d/$lessonId/history" params={params} search={{ section: sectionId }} className="section-history">
            All{hasNextPage ? "" : ` ${own.length}`}
          </Link>
        )}
      </div>
      {own.length === 0 && <p className="text-xs text-ink-3">Not changed since the first revision.</p>}
      <ul className="grid">
        {own.slice(0, SHOWN).map((revision) => (
          <li key={revision.revision}>
            <Link
              to="/d/$lessonId/history"
              params={params}
              search={{ section: sectionId, to: revision.revision }}
              className="row -mx-2"
              title={fullTime(revision.createdAt)}
            >
              <Icon of={revision.isConflict ? GitMerge : ICONS[revision.source]} />
              <span className="truncate">{nameOf(revision)}</span>
              <span className="n">
                {numberWords(revision.revision)}, {shortTime(revision.createdAt, now)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
