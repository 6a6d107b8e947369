import { GitMerge, Pencil, Pin, PinOff, Server, Workflow } from "lucide-react";
import { clock, fullTime } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import type { LessonContent, ListedRevision } from "../../lessons.contract.ts";
import { detailOf, numberWords, writerOf } from "./revision-words.ts";

const SOURCES = {
  app: { icon: Pencil, words: "Written in the app" },
  workflow: { icon: Workflow, words: "Written by a run" },
  system: { icon: Server, words: "Written by the system" },
} as const;
const CONFLICT = { icon: GitMerge, words: "Kept side of a conflict" };

type RevisionRowProps = {
  revision: ListedRevision;
  content: LessonContent | undefined;
  role: "from" | "to" | null;
  onChoose: (role: "from" | "to") => void;
  onPin: () => void;
};

export function RevisionRow({ revision, content, role, onChoose, onPin }: RevisionRowProps) {
  const { revision: number, source, isConflict, isPinned, name, createdAt } = revision;
  const from = isConflict ? CONFLICT : SOURCES[source];
  const detail = detailOf(revision, content);
  return (
    <div className={classes("rev", role && "is-on")}>
      <button
        type="button"
        className="rev-choose"
        aria-current={role ? "true" : undefined}
        onClick={(event) => onChoose(event.shiftKey ? "from" : "to")}
      >
        <span className="no">
          <span className="sr-only">Revision </span>
          <span>{number > 0 ? number : <KeptSide />}</span>
          {role && <span className="font-normal">{role}</span>}
        </span>
        <span className="srcbox" title={from.words}>
          <Icon of={from.icon} small />
        </span>
        <span className="min-w-0">
          <span className="block truncate" title={name ?? undefined}>
            {name === null ? writerOf(revision) : <b>{name}</b>}
          </span>
          <span className="block truncate text-xs text-ink-3" title={detail}>
            {detail}
          </span>
        </span>
        <span className="fact text-end text-xs text-ink-3">
          <time title={fullTime(createdAt)}>{clock(createdAt)}</time>
          {isPinned && <Icon of={Pin} small className="ms-auto mt-0.5" />}
        </span>
      </button>
      <span className="rev-acts">
        {role !== "from" && (
          <Button size="small" className="!px-1.5" aria-label={`Compare from ${numberWords(number)}`} onClick={() => onChoose("from")}>
            From
          </Button>
        )}
        <IconButton
          label={`${isPinned ? "Unpin" : "Pin"} revision ${numberWords(number)}`}
          icon={isPinned ? PinOff : Pin}
          small
          onClick={onPin}
        />
      </span>
    </div>
  );
}

const KeptSide = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="sr-only">not counted</span>
  </>
);
