import type { Written } from "#src/features/ai/planner/brief.ts";
import { DE } from "#src/features/ai/planner/phrases/de/index.ts";
import { EN } from "#src/features/ai/planner/phrases/en/index.ts";
import { ES } from "#src/features/ai/planner/phrases/es/index.ts";
import { FR } from "#src/features/ai/planner/phrases/fr/index.ts";
import type { Phrases } from "#src/features/ai/planner/phrases/phrases.ts";

export const PHRASES: Record<Written, Phrases> = { en: EN, es: ES, fr: FR, de: DE };
