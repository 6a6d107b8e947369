import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";
import { ART } from "#src/features/ai/planner/phrases/de/kits/art.ts";
import { CIVICS, ECONOMICS, PHILOSOPHY } from "#src/features/ai/planner/phrases/de/kits/civics.ts";
import { CODING } from "#src/features/ai/planner/phrases/de/kits/coding.ts";
import { GENERAL } from "#src/features/ai/planner/phrases/de/kits/general.ts";
import { GEOGRAPHY } from "#src/features/ai/planner/phrases/de/kits/geography.ts";
import { HISTORY } from "#src/features/ai/planner/phrases/de/kits/history.ts";
import { LANGUAGES } from "#src/features/ai/planner/phrases/de/kits/languages.ts";
import { LITERATURE } from "#src/features/ai/planner/phrases/de/kits/literature.ts";
import { MATHEMATICS } from "#src/features/ai/planner/phrases/de/kits/mathematics.ts";
import { MUSIC } from "#src/features/ai/planner/phrases/de/kits/music.ts";
import { BIOLOGY, CHEMISTRY, PHYSICS, SCIENCE } from "#src/features/ai/planner/phrases/de/kits/science.ts";
import { SPORT } from "#src/features/ai/planner/phrases/de/kits/sport.ts";

export const KITS: Phrases["kits"] = {
  music: MUSIC,
  languages: LANGUAGES,
  mathematics: MATHEMATICS,
  science: SCIENCE,
  physics: PHYSICS,
  chemistry: CHEMISTRY,
  biology: BIOLOGY,
  history: HISTORY,
  geography: GEOGRAPHY,
  coding: CODING,
  art: ART,
  sport: SPORT,
  literature: LITERATURE,
  civics: CIVICS,
  economics: ECONOMICS,
  philosophy: PHILOSOPHY,
  general: GENERAL,
};
