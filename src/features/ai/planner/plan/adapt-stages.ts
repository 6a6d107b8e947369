import type { Brief } from "#src/features/ai/planner/brief.ts";
import type { Role, Stage, StageKey } from "#src/features/ai/planner/plan/structures.ts";

/** Of 100 parts of the time, so many go from what the teacher shows and from the opening to what learners do alone. */
const FROM_MODEL = 6;
const FROM_OPENING = 4;

/** With fewer sections these stand; the stages before one join it, those behind the last join that. */
const KEPT = new Set<StageKey>(["iDo", "weDo", "youDo", "explore", "explain", "elaborate"]);

/** The stages as the wishes of the brief change them; their weights still add up to 100. */
export function adaptStages(stages: readonly Stage[], { practice, compact }: Pick<Brief, "practice" | "compact">): readonly Stage[] {
  const drawn = compact && stages.some(({ key }) => KEPT.has(key)) ? drawnTogether(stages) : stages;
  return practice ? practised(drawn) : drawn;
}

function drawnTogether(stages: readonly Stage[]): Stage[] {
  const kept: Stage[] = [];
  let waiting: { weight: number; roles: Role[] } = { weight: 0, roles: [] };
  for (const { key, weight, roles } of stages) {
    const joined = { weight: waiting.weight + weight, roles: [...waiting.roles, ...roles] };
    if (KEPT.has(key)) kept.push({ key, ...joined });
    waiting = KEPT.has(key) ? { weight: 0, roles: [] } : joined;
  }
  const last = kept.pop()!;
  return [...kept, { ...last, weight: last.weight + waiting.weight, roles: [...last.roles, ...waiting.roles] }];
}

function practised(stages: readonly Stage[]): Stage[] {
  const model = stages.findIndex(({ roles }) => roles.includes("model"));
  const alone = stages.findIndex(({ roles }) => roles.includes("independent"));
  if (model < 0 || alone < 0) return [...stages];
  const taken = (i: number) => (i === model ? FROM_MODEL : 0) + (i === 0 && model !== 0 ? FROM_OPENING : 0);
  const given = FROM_MODEL + (model === 0 ? 0 : FROM_OPENING);
  return stages.map((stage, i) => ({ ...stage, weight: stage.weight - taken(i) + (i === alone ? given : 0) }));
}
