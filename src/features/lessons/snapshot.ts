import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Mergeable } from "./merge.rules.ts";

/** What one revision holds. */
export type Snapshot = Mergeable;

/** As it is stored. `keyRevision`: the revision whose JSON was the dictionary; null for one that stands alone. */
export type Packed = { snapshot: Uint8Array; hash: string; keyRevision: number | null };

const LEVEL = 3;
/** A window as large as two lessons, so that the whole dictionary is in reach. */
const WINDOW_LOG = 23;
/** Shorter ones are stored alone: a difference would save nothing. */
const DELTA_FROM = 4_000;
/** A difference that has grown to this share of what it is built on starts a new one. */
const DELTA_SHARE = 0.25;

const params = { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_windowLog]: WINDOW_LOG };

export const jsonOf = ({ title, plannedMinutes, content }: Snapshot) => JSON.stringify({ title, plannedMinutes, content });

/**
 * Packs a snapshot for storage: zstd, with an earlier snapshot's JSON (`key`) as dictionary where that is much smaller, and
 * the SHA-256 of the JSON, which a flipped bit cannot pass. Source: RFC 8878; `zstd --patch-from` does the same.
 */
export function packSnapshot(snapshot: Snapshot, key?: { revision: number; json: string; size: number }): Packed {
  const json = jsonOf(snapshot);
  const hash = hashOf(json);
  if (key && json.length >= DELTA_FROM && key.json.length >= DELTA_FROM) {
    const delta = zstdCompressSync(json, { params, dictionary: Buffer.from(key.json) } as object);
    if (delta.byteLength < key.size * DELTA_SHARE) return { snapshot: new Uint8Array(delta), hash, keyRevision: key.revision };
  }
  return { snapshot: new Uint8Array(zstdCompressSync(json, { params })), hash, keyRevision: null };
}

/** The JSON of a stored snapshot; `keyJson` is that of its key. Throws when what was stored is not what is read. */
export function unpackJson({ snapshot, hash }: Pick<Packed, "snapshot" | "hash">, keyJson?: string): string {
  const dictionary = keyJson === undefined ? {} : { dictionary: Buffer.from(keyJson) };
  const json = zstdDecompressSync(snapshot, { params: { [constants.ZSTD_d_windowLogMax]: 27 }, ...dictionary } as object).toString("utf8");
  if (hashOf(json) !== hash) throw new Error("A stored revision does not match its hash: the storage has changed it");
  return json;
}

export const unpackSnapshot = (packed: Pick<Packed, "snapshot" | "hash">, keyJson?: string): Snapshot =>
  JSON.parse(unpackJson(packed, keyJson)) as Snapshot;

const hashOf = (json: string) => new Bun.CryptoHasher("sha256").update(json).digest("hex");
