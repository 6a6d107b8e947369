import { count } from "#src/client/time-words.ts";
import type { ComparedLine, Gap } from "./compare-lines.ts";

const MARKS = { same: " ", removed: "−", added: "+" } as const;

/** Lines of both sides, with the words that differ struck or underlined. Lines have no names; all are made anew with each change. */
export function ComparedCode({ lines }: { lines: readonly (ComparedLine | Gap)[] }) {
  return (
    <div className="wb-compared" role="list">
      {lines.map((line, index) =>
        line.kind === "gap" ? (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} role="listitem" className="wb-gap">
            {count(line.count, "equal line")}
          </p>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} role="listitem" className={line.kind}>
            <span className="ln" aria-hidden="true">
              {line.before ?? ""}
            </span>
            <span className="ln" aria-hidden="true">
              {line.after ?? ""}
            </span>
            <span className="mark" aria-label={line.kind === "same" ? undefined : line.kind}>
              {MARKS[line.kind]}
            </span>
            <code>
              {line.words.map(({ kind, text }, at) => {
                const key = `${at} ${kind}`;
                return kind === "removed" ? (
                  <del key={key}>{text}</del>
                ) : kind === "added" ? (
                  <ins key={key}>{text}</ins>
                ) : (
                  <span key={key}>{text}</span>
                );
              })}
            </code>
          </div>
        ),
      )}
    </div>
  );
}
