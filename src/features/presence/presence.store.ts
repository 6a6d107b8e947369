import { eq } from "drizzle-orm";
import type { Reader } from "#db/store.ts";

export async function findName(reader: Reader, userId: string): Promise<string> {
  const { users } = reader.t;
  const [row] = await reader.sql.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return row?.name ?? "";
}
