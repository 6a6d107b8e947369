import { KITS } from "#src/features/ai/planner/phrases/fr/kits/index.ts";
import { AUDIENCE, LABELS, SUBJECTS } from "#src/features/ai/planner/phrases/fr/labels.ts";
import { BANDS, NOTES, REASONS, STRUCTURES } from "#src/features/ai/planner/phrases/fr/reasons.ts";
import { CHANGES, GAMES, SHARED, TALK } from "#src/features/ai/planner/phrases/fr/shared.ts";
import { STAGES } from "#src/features/ai/planner/phrases/fr/stages.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const FR: Phrases = {
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
