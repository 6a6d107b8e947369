import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptEdit } from "#src/client/offline/kept-edit.types.ts";
import type { KeptFile } from "#src/client/offline/kept-files.ts";
import type { Ack, Op } from "#src/client/offline/op.ts";

export type Kept<T> = { key: string; value: T; at: number };
export type Lease = { name: string; owner: string; until: number };

export interface Schema extends DBSchema {
  ops: { key: string; value: Op; indexes: { user: string } };
  acks: { key: string; value: Ack; indexes: { user: string } };
  texts: { key: string; value: Kept<string> };
  edits: { key: string; value: Kept<KeptEdit> };
  leases: { key: string; value: Lease };
  files: { key: string; value: KeptFile; indexes: { user: string } };
}

export type Database = {
  /** Runs `fn` on an open connection; once more when the browser had closed it underneath. */
  run<T>(fn: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T>;
  close(): void;
};

const VERSION = 2;
const OPEN_WITHIN_MS = 4000;
/** `UnknownError` is Safari's "Connection to Indexed Database server lost". */
const LOST = new Set(["InvalidStateError", "UnknownError"]);

export function openDatabase(name = "lectern"): Database {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;

  const connect = () => {
    const opening = openDB<Schema>(name, VERSION, {
      upgrade(db, from) {
        if (from < 2) db.createObjectStore("files", { keyPath: "id" }).createIndex("user", "userId");
        if (from >= 1) return;
        db.createObjectStore("ops", { keyPath: "mutationId" }).createIndex("user", "userId");
        db.createObjectStore("acks", { keyPath: "key" }).createIndex("user", "userId");
        db.createObjectStore("texts", { keyPath: "key" });
        db.createObjectStore("edits", { keyPath: "key" });
        db.createObjectStore("leases", { keyPath: "name" });
      },
      // A newer page waits to upgrade: let go, and open again when something is next asked of us.
      blocking() {
        void opening.then((db) => db.close());
        forget(opening);
      },
      terminated: () => forget(opening),
    });
    opening.catch(() => forget(opening));
    connection = opening;
    return opening;
  };
  const forget = (opening: Promise<IDBPDatabase<Schema>>) => {
    if (connection === opening) connection = undefined;
  };
  const ready = () => soon(connection ?? connect());

  return {
    async run(fn) {
      const db = await ready();
      try {
        return await fn(db);
      } catch (error) {
        if (!(error instanceof DOMException) || !LOST.has(error.name)) throw error;
        connection = undefined;
        return fn(await ready());
      }
    },
    close() {
      void connection?.then((db) => db.close()).catch(() => undefined);
      connection = undefined;
    },
  };
}

/** Opening can wait for ever: blocked by a tab of an older version, or by Safari's own bug (WebKit 226547). */
async function soon<T>(opening: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("The storage does not open", "TimeoutError")), OPEN_WITHIN_MS);
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Why a write was refused, as the end of a sentence. */
export function whyNotKept(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "this browser’s storage is full";
  if (name === "VersionError") return "a newer version of this page was open here; reload";
  if (name === "TimeoutError") return "this browser’s storage does not open";
  return "this browser does not let the page keep anything, as in a private window";
}
