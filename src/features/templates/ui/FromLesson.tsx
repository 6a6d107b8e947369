import { useState } from "react";
import { ArrowLeft } from "lucide-react";
import { cache } from "#src/client/trpc.ts";
import { shortTime } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { wordsFor } from "#src/client/words.ts";
import { useDrafts, usePublished } from "#src/features/lessons/lessons.client.ts";
import { useTemplateActions } from "../templates.client.ts";
import { useRowKeys } from "./use-row-keys.ts";

type FromLessonProps = { onBack: (() => void) | undefined; onMade: (templateId: string) => void };

/** Which lesson the new template begins with. */
export function FromLesson({ onBack, onMade }: FromLessonProps) {
  const drafts = useDrafts({});
  const published = usePublished(true);
  const { create } = useTemplateActions();
  const [failure, setFailure] = useState<string | null>(null);
  const onKeyDown = useRowKeys();
  const lessons = [...drafts.lessons, ...published.lessons].sort((a, b) => b.updatedAt - a.updatedAt);

  async function make(id: string) {
    try {
      const { title, content } = await cache.lessons.get.fetch({ id });
      onMade(create({ title, content, description: content.summary.slice(0, 1_000) }));
    } catch (error) {
      setFailure(wordsFor(error));
    }
  }

  return (
    <div className="templates-pane">
      <div className="scroll" onKeyDown={onKeyDown}>
        <div className="px-5 pt-4 pb-2">
          {onBack && (
            <Button icon={ArrowLeft} className="-ms-3" onClick={onBack}>
              Templates
            </Button>
          )}
          <h3 className="font-strong">Which lesson?</h3>
          <p className="text-ink-2">Its words are copied. Then you mark what changes from class to class; the lesson stays as it is.</p>
        </div>
        {failure && (
          <Notice tone="danger" className="mx-5 my-2">
            The lesson could not be read. {failure}
          </Notice>
        )}
        <ListState
          state={drafts.isPending ? "loading" : drafts.isError ? "failed" : "ready"}
          isEmpty={lessons.length === 0}
          failure={`The list could not be refreshed: ${wordsFor(drafts.error)}`}
          onRetry={() => void drafts.refetch()}
          skeleton={<SkeletonRows rows={4} lines={2} className="px-5" />}
          empty={<p className="px-5 py-2 text-ink-2">No lessons yet. Make one from a conversation first.</p>}
        >
          {lessons.map(({ id, title, isDraft, minutes, updatedAt }) => (
            <button key={id} type="button" data-row className="item template-item" onClick={() => void make(id)}>
              <span className="t truncate" title={title}>
                {title}
              </span>
              <span className="about truncate text-xs">
                {isDraft ? "Draft" : "Published"}, {minutes} min, {shortTime(updatedAt, Date.now())}
              </span>
            </button>
          ))}
        </ListState>
      </div>
    </div>
  );
}
