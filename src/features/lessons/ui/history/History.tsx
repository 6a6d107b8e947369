import { useEffect, useState } from "react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft, ChevronDown } from "lucide-react";
import { Button } from "#src/client/ui/Button.tsx";
import { Columns, Main } from "#src/client/ui/Columns.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { ChoiceItem, Choices, Menu } from "#src/client/ui/Menu.tsx";
import { useMedia } from "#src/client/ui/use-media.ts";
import { useShortcuts } from "#src/client/ui/use-shortcuts.ts";
import type { Lesson, LessonContent } from "../../lessons.contract.ts";
import { useRevisionActions, useRevisions } from "../../revisions.client.ts";
import { chosenOf, FILTERS, type RevisionFilter, revisionsOf } from "./revision-lines.ts";
import { Changes } from "./Changes.tsx";
import { RevisionList } from "./RevisionList.tsx";

const route = getRouteApi("/d/$lessonId/history");

/** The revisions | what differs between two of them. On a phone first the one, then the other. */
export function History({ lesson }: { lesson: Lesson }) {
  const { from, to, section } = route.useSearch();
  const navigate = useNavigate();
  const query = useRevisions(lesson.id);
  const { pin } = useRevisionActions(lesson.id);
  const [filter, setFilter] = useState<RevisionFilter>("all");
  const isNarrow = useMedia("(max-width: 760px)");
  const { revisions, hasNextPage, loadMore } = query;
  const part = section === undefined ? null : `script.${section}`;
  const asked = part !== null && from === undefined && to === undefined ? revisionsOf(revisions, part)[0]?.revision : to;
  const chosen = chosenOf(revisions, { from, to: asked });
  const here = section === undefined ? {} : { section };

  // The one before the last loaded one is among the older ones.
  const isBeforeMissing = chosen.to !== null && chosen.from === null && hasNextPage;
  useEffect(() => void (isBeforeMissing && loadMore()));

  const show = (next: { from?: number; to?: number }) =>
    void navigate({
      to: "/d/$lessonId/history",
      params: { lessonId: lesson.id },
      search: { ...here, ...next },
      replace: !isNarrow || to !== undefined,
    });
  const choose = (revision: number, role: "from" | "to") => {
    if (role === "to") show({ to: revision, ...(from !== undefined && { from: from === revision ? (chosen.to ?? undefined) : from }) });
    else show({ from: revision, to: chosen.to === revision ? (chosen.from ?? undefined) : (chosen.to ?? undefined) });
  };
  const showList = () => void navigate({ to: "/d/$lessonId/history", params: { lessonId: lesson.id }, search: here, replace: true });
  const showAll = () => void navigate({ to: "/d/$lessonId/history", params: { lessonId: lesson.id }, search: { from, to }, replace: true });
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
      {section !== undefined && <SectionStrip name={sectionName(lesson.content, section)} onAll={showAll} />}
      <RevisionList query={query} filter={filter} part={part} content={lesson.content} chosen={chosen} onChoose={choose} onPin={pin} />
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

const sectionName = ({ script }: LessonContent, id: string) => {
  const index = script.findIndex((each) => each.id === id);
  return index < 0 ? "A section that is gone" : `${index + 1} ${script[index]!.heading || "Untitled section"}`;
};

/** Says that only one section's revisions are listed, and leads to all. */
const SectionStrip = ({ name, onAll }: { name: string; onAll: () => void }) => (
  <div className="flex items-center gap-2 ps-4 pe-2 pb-1">
    <span className="min-w-0 flex-1 truncate text-xs text-ink-2" title={name}>
      Only in {name}
    </span>
    <Button size="small" onClick={onAll}>
      Show all
    </Button>
  </div>
);

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
