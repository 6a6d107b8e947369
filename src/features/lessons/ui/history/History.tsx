import { useEffect, useState } from "react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, ChevronDown } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { ChoiceItem, Choices, Menu } from "#src/client/ui/Menu.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import type { Lesson } from "../../lessons.contract.ts";
import { useRevisionActions, useRevisions } from "../../revisions.client.ts";
import { chosenOf, FILTERS, type RevisionFilter } from "./revision-lines.ts";
import { Changes } from "./Changes.tsx";
import { RevisionList } from "./RevisionList.tsx";

const route = getRouteApi("/d/$lessonId/history");

/** The revisions | what differs between two of them. On a phone first the one, then the other. */
export function History({ lesson }: { lesson: Lesson }) {
  const { from, to } = route.useSearch();
  const navigate = useNavigate();
  const query = useRevisions(lesson.id);
  const { pin } = useRevisionActions(lesson.id);
  const [filter, setFilter] = useState<RevisionFilter>("all");
  const isNarrow = useMedia("(max-width: 760px)");
  const { revisions, hasNextPage, loadMore } = query;
  const chosen = chosenOf(revisions, { from, to });

  // The one before the last loaded one is among the older ones.
  const isBeforeMissing = chosen.to !== null && chosen.from === null && hasNextPage;
  useEffect(() => void (isBeforeMissing && loadMore()));

  const show = (next: { from?: number; to?: number }) =>
    void navigate({ to: "/d/$lessonId/history", params: { lessonId: lesson.id }, search: next, replace: !isNarrow || to !== undefined });
  const choose = (revision: number, role: "from" | "to") => {
    if (role === "to") show({ to: revision, ...(from !== undefined && { from: from === revision ? (chosen.to ?? undefined) : from }) });
    else show({ from: revision, to: chosen.to === revision ? (chosen.from ?? undefined) : (chosen.to ?? undefined) });
  };
  const showList = () => void navigate({ to: "/d/$lessonId/history", params: { lessonId: lesson.id }, replace: true });
  const isComparing = !isNarrow || to !== undefined || from !== undefined;
  const leave = () => void navigate({ to: "/d/$lessonId", params: { lessonId: lesson.id } });
  useShortcuts({ H: leave, Escape: isNarrow && isComparing ? showList : leave });

  const list = (
    <>
      <div className="brand !ps-2">
        <Link
          to="/d/$lessonId"
          params={{ lessonId: lesson.id }}
          className="icon-btn"
          aria-label="Back to the lesson"
          title="Back to the lesson"
        >
          <Icon of={ArrowLeft} />
        </Link>
        <HistoryHeading isMain={isNarrow} />
        <FilterMenu filter={filter} onFilter={setFilter} />
      </div>
      <RevisionList query={query} filter={filter} content={lesson.content} chosen={chosen} onChoose={choose} onPin={pin} />
    </>
  );
  return (
    <Columns sideLabel="Revisions" sideContent={<div className="history-side">{list}</div>} hasPanel={false}>
      <Main>
        {isComparing ? (
          <Changes key={lesson.id} {...{ lesson, query, chosen, isNarrow }} onBack={showList} onNewest={() => show({})} />
        ) : (
          <div className="history-side">{list}</div>
        )}
      </Main>
    </Columns>
  );
}

const HistoryHeading = ({ isMain }: { isMain: boolean }) =>
  isMain ? <h1 className="flex-1 text-sm">History</h1> : <b className="flex-1">History</b>;

function FilterMenu({ filter, onFilter }: { filter: RevisionFilter; onFilter: (next: RevisionFilter) => void }) {
  const label = FILTERS.find(({ value }) => value === filter)?.label ?? "";
  return (
    <Menu
      trigger={
        <Button size="small" aria-label={`Show: ${label}`}>
          {label}
          <Icon of={ChevronDown} small />
        </Button>
      }
    >
      <Choices value={filter} onChange={(value) => onFilter(value as RevisionFilter)}>
        {FILTERS.map((each) => (
          <ChoiceItem key={each.value} value={each.value}>
            {each.label}
          </ChoiceItem>
        ))}
      </Choices>
    </Menu>
  );
}
