import type { LessonContent } from "./lessons.contract.ts";

/** What one revision holds. */
export type Snapshot = { title: string; content: LessonContent };

const LEVEL = 3;

/** Packs a snapshot for storage: zstd-compressed JSON, and the SHA-256 of the JSON, which a flipped bit cannot pass. */
export function packSnapshot({ title, content }: Snapshot): { snapshot: Uint8Array; hash: string } {
  const json = JSON.stringify({ title, content });
  return { snapshot: new Uint8Array(Bun.zstdCompressSync(json, { level: LEVEL })), hash: hashOf(json) };
}

/** The reverse; throws when what was stored is not what is read. */
export function unpackSnapshot({ snapshot, hash }: { snapshot: Uint8Array; hash: string }): Snapshot {
  const json = Bun.zstdDecompressSync(snapshot).toString("utf8");
  if (hashOf(json) !== hash) throw new Error("A stored revision does not match its hash: the storage has changed it");
  return JSON.parse(json) as Snapshot;
}

const hashOf = (json: string) => new Bun.CryptoHasher("sha256").update(json).digest("hex");
