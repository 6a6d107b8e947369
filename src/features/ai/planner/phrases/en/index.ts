import { KITS } from "#src/features/ai/planner/phrases/en/kits/index.ts";
import { AUDIENCE, LABELS, SUBJECTS } from "#src/features/ai/planner/phrases/en/labels.ts";
import { BANDS, NOTES, REASONS, STRUCTURES } from "#src/features/ai/planner/phrases/en/reasons.ts";
import { CHANGES, GAMES, SHARED, TALK } from "#src/features/ai/planner/phrases/en/shared.ts";
import { STAGES } from "#src/features/ai/planner/phrases/en/stages.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const EN: Phrases = {
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
