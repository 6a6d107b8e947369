import { open, mkdir, readdir, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { asDomainError } from "#db/dialect/errors.ts";
import { DomainError } from "#src/shared/errors.ts";
import { DAY, HOUR, MINUTE } from "#src/shared/time.ts";

/** A file that is being taken in: not yet under its name, and gone after a day if it never gets there. */
export type Incoming = { path: string; size: number; sha256: string };

/**
 * The bytes of attachments, once for all who uploaded the same, under the SHA-256 of their content in
 * `<data directory>/attachments/<its first two digits>/`. Several servers may share the directory.
 */
export type AttachmentFiles = {
  /** Writes and hashes as it comes; `TOO_LARGE` above `limit` bytes. Nothing is left of what fails. */
  take(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Incoming>;
  /** Puts it in its place; on disk when it resolves. Always by renaming, so that `remove` sees that the file is another. */
  keep(incoming: Incoming): Promise<void>;
  drop(incoming: Incoming): Promise<void>;
  /** Where the bytes lie, read through and found to be those that came: at most an hour ago. Throws `DAMAGED`. */
  sound(sha256: string): Promise<string>;
  /** All of the bytes, checked. Throws `DAMAGED`. */
  read(sha256: string): Promise<Uint8Array>;
  /** The hashes of what lies there since before `before`. */
  list(before: number): AsyncIterable<string[]>;
  /** Removes what nothing uses, unless it was uploaded anew meanwhile; answers whether it is gone. */
  remove(sha256: string, before: number, isUsed: (sha256: string) => Promise<boolean>): Promise<boolean>;
  /** Removes what interrupted uploads left, and finishes what an interrupted `remove` began. */
  sweep(now: number, isUsed: (sha256: string) => Promise<boolean>): Promise<void>;
};

const SHA256 = /^[0-9a-f]{64}$/;
const REMEMBERED_MAX = 10_000;
const LOOKS = 4;
const LOOK_AGAIN_MS = 50;

export function createAttachmentFiles(dataDirectory: string, newId: () => string): AttachmentFiles {
  const root = join(dataDirectory, "attachments");
  const moving = join(root, "moving");
  const folderOf = (sha256: string) => join(root, sha256.slice(0, 2));
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256);
  /** When a file was last read through, and which file that was. */
  const checked = new Map<string, { ino: number; mtimeMs: number; at: number }>();

  async function take(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Incoming> {
    await mkdir(moving, { recursive: true });
    const path = join(moving, `up-${newId()}`);
    const hasher = new Bun.CryptoHasher("sha256");
    let size = 0;
    try {
      const file = await open(path, "wx", 0o600);
      try {
        for await (const chunk of bytes) {
          size += chunk.byteLength;
          if (size > limit) throw new DomainError("TOO_LARGE", { limitBytes: limit });
          hasher.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      await unlink(path).catch(() => undefined);
      throw asDomainError(error);
    }
    return { path, size, sha256: hasher.digest("hex") };
  }

  async function keep({ path, sha256 }: Incoming): Promise<void> {
    try {
      const made = await mkdir(folderOf(sha256), { recursive: true });
      await rename(path, pathOf(sha256));
      await syncDirectory(folderOf(sha256));
      if (made) await syncDirectory(root);
    } catch (error) {
      throw asDomainError(error);
    }
  }

  async function sound(sha256: string): Promise<string> {
    const path = pathOf(sha256);
    const found = await look(path);
    if (!found) throw damaged(sha256, "is missing");
    const known = checked.get(sha256);
    const isKnown = known?.ino === found.ino && known.mtimeMs === found.mtimeMs && performance.now() - known.at < HOUR;
    if (isKnown) return path;
    const hasher = new Bun.CryptoHasher("sha256");
    for await (const chunk of Bun.file(path).stream()) hasher.update(chunk);
    if (hasher.digest("hex") !== sha256) throw damaged(sha256, "has other bytes than were uploaded");
    if (checked.size >= REMEMBERED_MAX) checked.clear();
    checked.set(sha256, { ino: found.ino, mtimeMs: found.mtimeMs, at: performance.now() });
    return path;
  }

  async function remove(sha256: string, before: number, isUsed: (sha256: string) => Promise<boolean>): Promise<boolean> {
    const seen = await stat(pathOf(sha256)).catch(() => null);
    if (!seen || seen.mtimeMs >= before) return false;
    // Out of the way first: an upload of the same bytes has put its own file there either before, and then what was moved
    // is not what was seen, or after, and then it is not touched.
    const gone = join(moving, `gone-${sha256}-${newId()}`);
    await mkdir(moving, { recursive: true });
    if (!(await isMoved(pathOf(sha256), gone))) return false;
    const moved = await stat(gone);
    if (moved.ino !== seen.ino || moved.mtimeMs !== seen.mtimeMs || (await isUsed(sha256))) {
      await rename(gone, pathOf(sha256));
      await syncDirectory(folderOf(sha256));
      return false;
    }
    await unlink(gone);
    return true;
  }

  async function sweep(now: number, isUsed: (sha256: string) => Promise<boolean>): Promise<void> {
    for (const name of await namesIn(moving)) {
      const path = join(moving, name);
      const found = await stat(path).catch(() => null);
      if (!found) continue;
      const [kind, sha256 = ""] = name.split("-");
      if (kind !== "gone") {
        if (found.mtimeMs < now - DAY) await unlink(path).catch(ignoreMissing);
      } else if (found.ctimeMs < now - 10 * MINUTE) {
        if ((await isUsed(sha256)) && !(await stat(pathOf(sha256)).catch(() => null)))
          await rename(path, pathOf(sha256)).catch(ignoreMissing);
        else await unlink(path).catch(ignoreMissing);
      }
    }
  }

  return {
    take,
    keep,
    drop: async ({ path }) => void (await unlink(path).catch(ignoreMissing)),
    sound,
    async read(sha256) {
      return Bun.file(await sound(sha256)).bytes();
    },
    async *list(before) {
      for (const folder of await namesIn(root)) {
        if (folder.length !== 2) continue;
        const names = (await namesIn(join(root, folder))).filter((name) => SHA256.test(name));
        const old: string[] = [];
        for (const name of names) if (((await stat(pathOf(name)).catch(() => null))?.mtimeMs ?? before) < before) old.push(name);
        if (old.length > 0) yield old;
      }
    },
    remove,
    sweep,
  };
}

const damaged = (sha256: string, how: string) =>
  new DomainError("DAMAGED", { entity: "attachment" }, { cause: new Error(`the file of ${sha256} ${how}`) });

/** A file that `remove` has moved away and is about to put back is there again in a moment. */
async function look(path: string) {
  for (let tries = 1; ; tries++) {
    const found = await stat(path).catch(() => null);
    if (found || tries === LOOKS) return found;
    await Bun.sleep(LOOK_AGAIN_MS);
  }
}

const namesIn = (directory: string): Promise<string[]> =>
  readdir(directory).catch((error: unknown) => {
    if ((error as { code?: string }).code === "ENOENT") return [];
    throw error;
  });

/** False where another server was faster. */
async function isMoved(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    (error: unknown) => {
      ignoreMissing(error);
      return false;
    },
  );
}

/** Another server was faster. */
function ignoreMissing(error: unknown): void {
  if ((error as { code?: string }).code !== "ENOENT") throw error;
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
