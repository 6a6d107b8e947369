import { KITS } from "#src/features/ai/planner/phrases/de/kits/index.ts";
import { AUDIENCE, LABELS, SUBJECTS } from "#src/features/ai/planner/phrases/de/labels.ts";
import { BANDS, NOTES, REASONS, STRUCTURES } from "#src/features/ai/planner/phrases/de/reasons.ts";
import { CHANGES, GAMES, SHARED, TALK } from "#src/features/ai/planner/phrases/de/shared.ts";
import { STAGES } from "#src/features/ai/planner/phrases/de/stages.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const DE: Phrases = {
  labels: LABELS,
  audience: AUDIENCE,
  subjects: SUBJECTS,
  structures: STRUCTURES,
  reasons: REASONS,
  notes: NOTES,
  bands: BANDS,
  stages: STAGES,
  shared: SHARED,
  games: GAMES,
  talk: TALK,
  changes: CHANGES,
  kits: KITS,
};
