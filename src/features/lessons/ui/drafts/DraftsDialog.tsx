import "./drafts.css";
import { useMemo, useRef, useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { FileUp, Plus, Search, Trash2 } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Dialog } from "#src/client/ui/Dialog.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Segmented } from "#src/client/ui/Segmented.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { useDebounced } from "#src/client/ui/use-debounced.ts";
import type { ListHandle } from "#src/client/ui/VirtualList.tsx";
import { useSearch } from "#src/features/search/search.client.ts";
import { useDrafts, useLessonActions, usePublished } from "../../lessons.client.ts";
import type { LessonSummary } from "../../lessons.contract.ts";
import { useDeletedLessons, useShared, useShelf } from "../../shelf.client.ts";
import { ExportFailure } from "../sharing/ExportFailure.tsx";
import { DraftsList } from "./DraftsList.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { ImportReports } from "./ImportReports.tsx";
import { shelfLines, type Tab } from "./shelf-lines.ts";
import { type Sort, SORTS, useArranged } from "./use-arrange.ts";
import { useChosen } from "./use-chosen.ts";
import { IMPORTED, useImport } from "./use-import.ts";

const TITLES: Record<Tab, string> = { session: "Drafts", drafts: "Drafts", published: "Published", shared: "Shared", deleted: "Deleted" };
const NO_HITS: never[] = [];

export function DraftsDialog({ isOpen, onClose, sessionId }: { isOpen: boolean; onClose: () => void; sessionId?: string }) {
  const [picked, setPicked] = useState<Tab | null>(null);
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<Sort>("changed");
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const { create } = useLessonActions();
  const { removeAll } = useShelf();
  const importing = useImport();

  const ofSession = useDrafts({ sessionId }, isOpen && sessionId !== undefined);
  const all = useDrafts({}, isOpen);
  const tab = picked ?? (sessionId && ofSession.lessons.length > 0 ? "session" : "drafts");
  const queries = {
    session: ofSession,
    drafts: all,
    published: usePublished(isOpen && tab === "published"),
    shared: useShared(isOpen && tab === "shared"),
    deleted: useDeletedLessons(isOpen && tab === "deleted"),
  };
  const query = queries[tab];
  const lessons = useArranged<LessonSummary>(query, { sort: tab === "deleted" ? "changed" : sort, filter });
  const settled = useDebounced(filter.trim(), 150);
  const found = useSearch({ query: isOpen && tab !== "deleted" && filter.trim() ? settled : "", types: ["lesson"] });
  const hits = settled && filter.trim() ? found.hits : NO_HITS;
  const lines = useMemo(() => shelfLines(tab, lessons, hits), [tab, lessons, hits]);
  const chosen = useChosen(tab === "deleted" ? NO_HITS : lessons);
  const counted = ({ isSuccess, lessons: known, hasNextPage }: typeof query) =>
    isSuccess ? ` ${known.length}${hasNextPage ? "+" : ""}` : "";

  const close = () => {
    setPicked(null);
    chosen.clear();
    importing.forget();
    onClose();
  };
  const open = (lessonId: string) => {
    close();
    void navigate({ to: "/d/$lessonId", params: { lessonId } });
  };
  const isChoosing = chosen.lessons.length > 0;

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={TITLES[tab]}
      count={counted(query)}
      footer={
        isChoosing ? (
          <>
            <span className="words flex-1 text-xs max-[760px]:!basis-full text-ink-2" role="status">
              {count(chosen.lessons.length, "lesson")} chosen
            </span>
            <Button onClick={chosen.clear}>Choose none</Button>
            <Button
              look="line"
              icon={Trash2}
              className="red"
              onClick={() => {
                removeAll(chosen.lessons);
                chosen.clear();
              }}
            >
              Delete {chosen.lessons.length}
            </Button>
          </>
        ) : (
          <>
            <span className="words flex-1 text-xs max-[760px]:!basis-full text-ink-3">Deleted drafts can be brought back for 30 days.</span>
            <Button icon={FileUp} busy={importing.isBusy} onClick={() => chooser.current?.click()}>
              {importing.isBusy ? "Importing…" : "Import"}
            </Button>
            <Button look="fill" icon={Plus} onClick={() => open(create(tab === "session" ? sessionId : undefined))}>
              New draft
            </Button>
          </>
        )
      }
    >
      <FileDrop onFiles={(files) => void importing.takeAll(files)}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2 px-5 pb-3">
          <div className="flex items-center gap-2">
            <div className="input quiet min-w-0 !w-auto flex-1">
              <Icon of={Search} />
              <input
                ref={field}
                aria-label="Filter by title or text"
                placeholder="Filter by title or text"
                value={filter}
                onChange={(event) => setFilter(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key !== "ArrowDown" || lines.length === 0) return;
                  event.preventDefault();
                  list.current?.focusLine(0);
                }}
              />
            </div>
            {tab !== "deleted" && (
              <Select
                aria-label="Sort by"
                style={{ width: "auto" }}
                value={sort}
                options={[...SORTS]}
                onChange={(value) => setSort(value as Sort)}
              />
            )}
          </div>
          <div className="tabs">
            <Segmented<Tab>
              label="Which"
              value={tab}
              onChange={(next) => {
                chosen.clear();
                setPicked(next);
              }}
              options={[
                ...(sessionId ? [{ value: "session" as const, label: `This conversation${counted(ofSession)}` }] : []),
                { value: "drafts", label: `Drafts${counted(all)}` },
                { value: "published", label: "Published" },
                { value: "shared", label: "Shared" },
                { value: "deleted", label: "Deleted" },
              ]}
            />
          </div>
        </div>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept={IMPORTED}
          aria-label="Files to import"
          onChange={(event) => {
            void importing.takeAll([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        {importing.results.length > 0 && (
          <div className="import-reports">
            <ImportReports results={importing.results} onOpen={open} onClose={importing.forget} />
          </div>
        )}
        <ExportFailure className="mx-5 mb-2" />
        <DraftsList
          key={tab}
          {...{ query, lines, tab, filter, chosen }}
          handle={list}
          onLeaveTop={() => field.current?.focus()}
          onOpen={open}
        />
      </FileDrop>
    </Dialog>
  );
}
