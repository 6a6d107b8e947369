import { type Database, openDatabase, whyNotKept } from "#src/client/offline/database.ts";
import type { Attachment } from "#src/features/attachments/attachments.contract.ts";

/** A file that was chosen for a message and is not the server's yet, or whose message is not. */
export type KeptFile = {
  id: string;
  userId: string;
  /** The composer it stands in, or the op that sends it. */
  place: string;
  name: string;
  blob: Blob;
  at: number;
  /** What the server made of it, and when; null until it has it. */
  uploaded: { attachment: Attachment; at: number } | null;
};

export type KeptFiles = {
  load(place: string): Promise<KeptFile[]>;
  /** Every place in which something is kept. */
  places(): Promise<string[]>;
  put(file: Omit<KeptFile, "userId">): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Why this device keeps nothing at the moment; null while it does. */
  notKept(): string | null;
  close(): void;
};

/** Files of one account on this device; without storage nothing is kept, and nothing fails. */
export function createKeptFiles(deps: { userId: string; database?: Database }): KeptFiles {
  const database = deps.database ?? openDatabase();
  let problem: string | null = null;

  async function run<T>(otherwise: T, fn: Parameters<Database["run"]>[0]): Promise<T> {
    try {
      const result = (await database.run(fn)) as T;
      problem = null;
      return result;
    } catch (error) {
      problem = whyNotKept(error);
      return otherwise;
    }
  }
  const all = () => run<KeptFile[]>([], (db) => db.getAllFromIndex("files", "user", deps.userId));

  return {
    load: async (place) => (await all()).filter((file) => file.place === place).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    places: async () => [...new Set((await all()).map(({ place }) => place))],
    put: (file) => run(undefined, async (db) => void (await db.put("files", { ...file, userId: deps.userId }))),
    remove: (ids) => run(undefined, async (db) => void (await Promise.all(ids.map((id) => db.delete("files", id))))),
    notKept: () => problem,
    close: () => void (deps.database ?? database.close()),
  };
}
