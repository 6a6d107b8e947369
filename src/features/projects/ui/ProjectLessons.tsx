import { Link } from "@tanstack/react-router";
import { count, fullTime, shortTime } from "#src/client/time-words.ts";
import { wordsFor } from "#src/client/words.ts";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useNow } from "#src/client/ui/use-now.ts";
import { VirtualList } from "#src/client/ui/VirtualList.tsx";
import { useLessonsOfProject } from "#src/features/lessons/lessons.client.ts";

const ROW = 60;
const rowSize = () => ROW;

export function ProjectLessons({ projectId }: { projectId: string }) {
  const query = useLessonsOfProject(projectId);
  const now = useNow(60_000);
  const { lessons } = query;
  return (
    <ListState
      state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
      isEmpty={lessons.length === 0}
      failure={`The list could not be refreshed: ${wordsFor(query.error)}`}
      onRetry={() => void query.refetch()}
      skeleton={<SkeletonRows rows={3} lines={2} className="max-w-210 px-6" />}
      empty={
        <p className="max-w-210 px-6 py-2 text-ink-2">No lesson is in this project yet. One made from its conversations stands here.</p>
      }
    >
      <VirtualList
        label="Lessons of this project"
        className="places"
        keys={lessons.map(({ id }) => id)}
        sizeOf={rowSize}
        loadMore={() => query.hasNextPage && !query.isFetching && void query.fetchNextPage()}
        renderLine={(index) => {
          const lesson = lessons[index];
          return (
            lesson && (
              <Link to="/d/$lessonId" params={{ lessonId: lesson.id }} className="row hit place">
                <span className="t" title={lesson.title}>
                  {lesson.title}
                </span>
                <time className="n" title={fullTime(lesson.updatedAt)}>
                  {shortTime(lesson.updatedAt, now)}
                </time>
                <span className="s">
                  {lesson.isDraft ? "Draft" : "Published"}, {lesson.minutes} min, {count(lesson.sectionCount, "section")}
                </span>
              </Link>
            )
          );
        }}
      />
    </ListState>
  );
}
