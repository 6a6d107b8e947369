import type { CompiledCode } from "#src/features/components/components.contract.ts";
import { DomainError } from "#src/shared/errors.ts";
import { type Bundles, loadBundles } from "./bundles.ts";
import { framePage, type SealedPage } from "./frame-page.ts";
import { standalonePage } from "./standalone-page.ts";

/** What can be shown: the code of a component, compiled. */
export type Shown = { name: string; code: CompiledCode };

/** The sealed pages of components, and those of code that is only being written, kept in memory. */
export type Previews = {
  /** Keeps code for whoever wrote it; its path, `/preview/draft/<id>`. The oldest are forgotten once all take too much. */
  keep(userId: string, shown: Shown): string;
  /** What was kept under this id for this person; undefined: forgotten, never kept, or somebody else's. */
  kept(userId: string, id: string): Shown | undefined;
  /** `isAlone`: nobody will connect, and it starts by itself. */
  page(shown: Shown, how?: { isAlone?: boolean }): SealedPage;
  /** A page that runs by itself, from a file and without a network. */
  standalone(shown: Shown): string;
};

/** Code that is kept for drafts at most, in UTF-16 code units. */
const KEPT_MAX = 32_000_000;

/** `directory`: where the parts of frames were built (`scripts/build-frame.ts`). */
export function createPreviews({ directory }: { directory: string | null }): Previews {
  let bundles: Bundles | undefined;
  function parts(): Bundles {
    if (directory === null) throw new DomainError("NOT_POSSIBLE", { reason: "Previews were not built on this server" });
    return (bundles ??= loadBundles(directory));
  }
  const drafts = new Map<string, Shown & { userId: string }>();
  let size = 0;

  function forget(id: string): void {
    const draft = drafts.get(id);
    if (!draft) return;
    size -= sizeOf(draft);
    drafts.delete(id);
  }

  return {
    keep(userId, { name, code }) {
      const id = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("base64url");
      drafts.set(id, { userId, name, code });
      size += sizeOf({ name, code });
      for (const oldest of drafts.keys()) {
        if (size <= KEPT_MAX || oldest === id) break;
        forget(oldest);
      }
      return `/preview/draft/${id}`;
    },
    kept(userId, id) {
      const draft = drafts.get(id);
      if (draft?.userId !== userId) return undefined;
      // The most recently used last: those in front are forgotten first.
      drafts.delete(id);
      drafts.set(id, draft);
      return draft;
    },
    page: (shown, how) => framePage(shown, parts(), how),
    standalone: (shown) => standalonePage(shown, parts()),
  };
}

const sizeOf = ({ name, code }: Shown) =>
  name.length + code.js.length + code.css.length + JSON.stringify([code.props, code.elements]).length;
