import { useEffect, useRef } from "react";
import { Link } from "@tanstack/react-router";
import { fullTime, shortTime } from "#src/client/time-words.ts";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Marked, marksOf } from "#src/client/ui/Marked.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useColumns } from "#src/client/ui/Columns.tsx";
import { nameOf } from "#src/features/sessions/sessions-pending.client.ts";
import { addressOf, type Choice, type SearchAsOneTypes } from "../search.client.ts";

/** Under the search field: known titles, then every word, then the way to the page with all of it. */
export function SearchResults({ search }: { search: SearchAsOneTypes }) {
  const { choices, active, listId, words, isSettled, failure } = search;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active, words]);
  const titles = choices.filter(({ kind }) => kind === "title").length;
  const hits = choices.filter(({ kind }) => kind === "hit").length;
  const option = (choice: Choice, index: number) => <Option key={index} {...{ choice, search, index }} />;
  return (
    <div className="scroll" ref={list}>
      {failure && (
        <Notice
          tone="danger"
          className="m-2"
          ways={
            <Button look="line" size="small" onClick={failure.retry}>
              Retry
            </Button>
          }
        >
          Only titles that are known here could be looked through. {wordsFor(failure.error)}
        </Notice>
      )}
      <p role="status" className="sr-only">
        {isSettled ? `${titles + hits} found` : "Searching…"}
      </p>
      <div role="listbox" id={listId} aria-label="Found">
        {titles > 0 && (
          <section className="group" role="group" aria-label="Conversations">
            <div className="group-title" role="presentation">
              Conversations
            </div>
            {choices.slice(0, titles).map(option)}
          </section>
        )}
        <section className="group" role="group" aria-label="Every word">
          <div className="group-title" role="presentation">
            Every word
          </div>
          {choices.slice(titles, titles + hits).map((choice, index) => option(choice, titles + index))}
          {option(choices[titles + hits] ?? { kind: "all" }, titles + hits)}
        </section>
      </div>
      {hits === 0 && !failure && (
        <p className="px-4 py-2 text-ink-3">
          {isSettled ? `${titles > 0 ? "No other conversation" : "No conversation"} has “${words}” in it.` : "Looking through every word…"}
        </p>
      )}
    </div>
  );
}

function Option({ choice, search, index }: { choice: Choice; search: SearchAsOneTypes; index: number }) {
  const { side } = useColumns();
  return (
    <Link
      {...addressOf(choice, search.words)}
      className="row hit"
      activeProps={{ "aria-current": undefined }}
      role="option"
      id={`${search.listId}-${index}`}
      aria-selected={index === search.active}
      tabIndex={-1}
      preload={false}
      onMouseMove={() => index !== search.active && search.setActive(index)}
      onClick={() => side.isFloating && side.show(false)}
    >
      <Content choice={choice} words={search.words} />
    </Link>
  );
}

function Content({ choice, words }: { choice: Choice; words: string }) {
  if (choice.kind === "all") return <span className="t">All results for “{words}”</span>;
  const session = choice.kind === "title" ? choice.session : choice.hit;
  const name = nameOf(session);
  const marks = choice.kind === "title" ? marksOf(name, words) : session.title ? choice.hit.titleMarks : [];
  return (
    <>
      <span className="t" title={name}>
        <Marked text={name} marks={marks} />
      </span>
      <time className="n" title={fullTime(session.updatedAt)}>
        {shortTime(session.updatedAt, Date.now())}
      </time>
      {choice.kind === "hit" && choice.hit.snippet && (
        <span className="s">
          <Marked text={choice.hit.snippet} marks={choice.hit.marks} />
        </span>
      )}
    </>
  );
}
