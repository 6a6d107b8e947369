import { DAY, type Instant, MINUTE } from "#src/shared/time.ts";
import { isMadeNote } from "./code.rules.ts";
import type { ListedVersion } from "./components.contract.ts";

const APART = 10 * MINUTE;
const AGE = DAY;

type Known = Pick<ListedVersion, "version" | "author" | "createdBy" | "interactionId" | "note" | "createdAt">;

/**
 * Which versions may go. Of one person's saves by hand in the same 10 minutes of the clock the last one stays, once they are
 * older than a day. Never those that an interaction made, that have a note of their own (restored and imported ones have), the
 * kept sides of conflicts, the first and the newest. These go by number: clocks are set back.
 */
export function thinnable(versions: readonly Known[], now: Instant): number[] {
  const accepted = versions.filter(({ version }) => version > 0).sort((a, b) => a.version - b.version);
  return accepted
    .filter((each, index) => {
      const next = accepted[index + 1];
      if (!next || index === 0 || now - each.createdAt <= AGE || !isByHand(each) || !isByHand(next)) return false;
      return next.createdBy === each.createdBy && slotOf(next) === slotOf(each);
    })
    .map(({ version }) => version);
}

/** Slots of the clock, not spans from the first save: thinning again must find nothing more. */
const slotOf = ({ createdAt }: Known) => Math.floor(createdAt / APART);

const isByHand = ({ author, interactionId, note }: Known) => author === "person" && interactionId === null && isMadeNote(note);
