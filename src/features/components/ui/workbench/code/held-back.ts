import { mergeText } from "#src/shared/text-merge.ts";

/**
 * What others wrote while this editor cannot take it, because letters are being composed in it. Until it can, what is typed
 * is told together with theirs. Where both wrote the same, what is typed stands, and theirs stays a version.
 */
export function createHeldBack() {
  let held: { shown: string; next: string } | null = null;
  return {
    /** `shown`: what the editor has; `next`: what it should have. */
    hold(shown: string, next: string) {
      held = { shown, next };
    },
    release() {
      held = null;
    },
    waiting: (): string | null => held && held.next,
    /** What the text is now that the editor has `typed`. */
    with: (typed: string): string => (held ? mergeText(held.shown, held.next, typed).text : typed),
  };
}
