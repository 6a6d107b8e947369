import { DAY, type Instant, MINUTE } from "#src/shared/time.ts";
import type { Revision } from "./lessons.contract.ts";

const APART = 5 * MINUTE;
const AGE = DAY;

type Known = Pick<Revision, "revision" | "source" | "createdBy" | "runId" | "name" | "isConflict" | "isPinned" | "createdAt"> & {
  keyRevision: number | null;
};

/**
 * Which revisions may go. Of one author's autosaves within 5 minutes the last one stays, once they are older than a day.
 * Never those that are named (published and restored ones are), pinned, of a conflict, of a run or right before one, the
 * first, the newest, or what others are stored as a difference to. `revisions` come oldest first.
 */
export function thinnable(revisions: readonly Known[], now: Instant): number[] {
  const accepted = revisions.filter(({ revision }) => revision > 0);
  const keys = new Set(accepted.map(({ keyRevision }) => keyRevision));
  const gone: number[] = [];
  let since = Number.NEGATIVE_INFINITY;
  accepted.forEach((each, index) => {
    const next = accepted[index + 1];
    if (each.createdAt - since >= APART || each.createdBy !== accepted[index - 1]?.createdBy) since = each.createdAt;
    if (!next || index === 0 || now - each.createdAt <= AGE) return;
    const isOneWithNext = isAutosave(each) && next.source === "app" && next.createdBy === each.createdBy && next.createdAt - since < APART;
    if (isOneWithNext && !keys.has(each.revision)) gone.push(each.revision);
  });
  return gone;
}

const isAutosave = ({ name, isPinned, isConflict, source }: Known) => !isConflict && source === "app" && name === null && !isPinned;
