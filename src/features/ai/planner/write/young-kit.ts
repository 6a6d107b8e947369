import type { Kit } from "#src/features/ai/planner/phrases/kit.ts";
import type { Young } from "#src/features/ai/planner/phrases/phrases.ts";

/** A kit for learners up to 6: what the teacher shows stays, what learners do needs no reading or writing. */
export function youngKit(kit: Kit, young: Young): Kit {
  return {
    ...kit,
    hook: { you: kit.hook.you, they: young.hookThey },
    discover: { you: kit.discover.you, they: young.discoverThey },
    model: { you: kit.model.you, they: young.modelThey },
    guided: young.guided,
    independent: { you: young.independentYou, they: kit.young },
    check: young.check,
    probe: young.probe,
    objectives: { ...kit.objectives, understand: young.understand, apply: young.apply },
  };
}
