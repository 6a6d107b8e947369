/** A frame is asked this often whether it still answers, in ms. */
export const PING_MS = 500;
/** Given up once it has been silent for longer than this. */
const SILENT_MS = 1_500;
/** Until it has drawn for the first time: starting and the first drawing take long on a slow machine. */
const FIRST_MS = 5_000;
/** A tick later than this says that this page was held up: answers may lie behind whatever held it up. */
const LATE_MS = 250;

/**
 * How long a frame has owed an answer, counted in this page's own ticks, one each `PING_MS`. Time in which nobody looks, the
 * machine slept or this page was held up is not held against it. `now`: in ms.
 */
export function createSilence(now: number) {
  let lastTick = now;
  let silentMs = 0;
  let isDrawn = false;
  return {
    heard() {
      silentMs = 0;
    },
    drawn() {
      isDrawn = true;
      silentMs = 0;
    },
    /** True once it has been silent for too long. */
    tick(at: number, isHidden: boolean): boolean {
      const late = at - lastTick - PING_MS;
      lastTick = at;
      if (isHidden || late > PING_MS) silentMs = 0;
      else if (late <= LATE_MS) silentMs += PING_MS;
      return silentMs > (isDrawn ? SILENT_MS : FIRST_MS);
    },
  };
}
