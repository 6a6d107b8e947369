import { openDatabase } from "#src/client/offline/database.ts";

/** How many changes of an account wait on this device. 0 when the device keeps nothing. */
export async function keptCount(userId: string | null): Promise<number> {
  if (!userId) return 0;
  const database = openDatabase();
  try {
    return await database.run((db) => db.countFromIndex("ops", "user", userId));
  } catch {
    return 0; // the storage is closed to this page, so nothing is kept in it
  } finally {
    database.close();
  }
}
