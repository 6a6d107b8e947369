import { DAY, type Instant, MINUTE } from "#src/shared/time.ts";
import type { Revision } from "./lessons.contract.ts";

const APART = 5 * MINUTE;
const AGE = DAY;

type Known = Pick<Revision, "revision" | "source" | "createdBy" | "runId" | "name" | "isConflict" | "isPinned" | "createdAt"> & {
  keyRevision: number | null;
};

/**
 * Which revisions may go. Of one author's autosaves in the same 5 minutes of the clock the last one stays, once they are
 * older than a day. Never those that are named (published and restored ones are), pinned, of a conflict, of a run or right
 * before one, the first, the newest, or what others (the kept sides of conflicts too) are stored as a difference to.
 * First and newest go by number: clocks are set back, and imported times are anybody's.
 */
export function thinnable(revisions: readonly Known[], now: Instant): number[] {
  const accepted = revisions.filter(({ revision }) => revision > 0).sort((a, b) => a.revision - b.revision);
  const keys = new Set(revisions.map(({ keyRevision }) => keyRevision));
  return accepted
    .filter((each, index) => {
      const next = accepted[index + 1];
      if (!next || index === 0 || now - each.createdAt <= AGE || !isAutosave(each) || keys.has(each.revision)) return false;
      return next.source === "app" && next.createdBy === each.createdBy && slotOf(next) === slotOf(each);
    })
    .map(({ revision }) => revision);
}

/** Slots of the clock, not spans from the first save: thinning again must find nothing more. */
const slotOf = ({ createdAt }: Known) => Math.floor(createdAt / APART);

const isAutosave = ({ name, isPinned, isConflict, source }: Known) => !isConflict && source === "app" && name === null && !isPinned;
