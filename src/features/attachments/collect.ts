import type { Store } from "#db/store.ts";
import type { Instant } from "#src/shared/time.ts";
import type { AttachmentFiles } from "./attachment-files.ts";
import { usedHashes } from "./attachments.store.ts";

/** SQLite takes some thousand values in one statement. */
const AT_ONCE = 500;

/** Removes the files, older than `before`, that no attachment has any more, and what was left on the way. */
export async function removeUnusedFiles(
  { store, files }: { store: Store; files: AttachmentFiles },
  { before, now, isClosed }: { before: Instant; now: Instant; isClosed: () => boolean },
): Promise<number> {
  const isUsed = async (sha256: string) => (await usedHashes(store.read, [sha256])).has(sha256);
  let removed = 0;
  await files.sweep(now, isUsed);
  for await (const hashes of files.list(before)) {
    for (let from = 0; from < hashes.length && !isClosed(); from += AT_ONCE) {
      const some = hashes.slice(from, from + AT_ONCE);
      const used = await usedHashes(store.read, some);
      for (const sha256 of some) if (!used.has(sha256) && (await files.remove(sha256, before, isUsed))) removed++;
    }
  }
  return removed;
}
