import type { SignedIn } from "#src/server/context.ts";
import { requireRole } from "#src/server/actor.ts";
import type { UsageInput, UsageReport } from "./ai.contract.ts";
import { sumUsage, sumUsageByDay } from "./usage.store.ts";

/** Administrators see everybody's usage, others their own. */
export async function usage({ store, actor }: SignedIn, input: UsageInput): Promise<UsageReport> {
  const { from, to, userId } = input ?? {};
  if (userId !== undefined && userId !== actor.userId) requireRole(actor, "administrator");
  const filter = { from, to, userId: userId ?? (actor.role === "administrator" ? undefined : actor.userId) };
  const [items, totals] = await Promise.all([sumUsageByDay(store.read, filter), sumUsage(store.read, filter)]);
  return { items, totals };
}
