import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import type { Plan } from "#src/features/ai/planner/plan/plan.ts";

/** The kit with another opening or main task, where they were asked for; each third time its own comes round again. */
export function asAsked(kit: Kit, { brief, band }: Pick<Plan, "brief" | "band">, phrases: Phrases): Kit {
  const isYoung = band === "early";
  return {
    ...kit,
    ...(isYoung ? youngOpening(kit, brief.opening, phrases) : opening(brief.opening, phrases)),
    ...task(brief.activity, isYoung, phrases),
  };
}

function opening(times: number, { shared }: Phrases): Partial<Kit> {
  const other = shared.openings[(times % 3) - 1];
  return other ? { hook: other.step, open: other.question } : {};
}

/** Nothing to read or write: the game in place of the usual opening, in turn. */
function youngOpening(kit: Kit, times: number, { shared, games }: Phrases): Partial<Kit> {
  return times % 2 === 1 ? { hook: { you: games.hook, they: kit.hook.they }, open: shared.discoverAsk } : {};
}

function task(times: number, isYoung: boolean, { shared }: Phrases): Partial<Kit> {
  const i = (times % 3) - 1;
  const other = shared.activities[i];
  if (!other) return {};
  return { independent: isYoung ? { you: shared.young.independentYou, they: shared.young.activities[i]! } : other };
}
