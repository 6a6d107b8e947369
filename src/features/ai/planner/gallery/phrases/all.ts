import type { Written } from "#src/features/ai/planner/brief.ts";
import { DE } from "#src/features/ai/planner/gallery/phrases/de.ts";
import { EN } from "#src/features/ai/planner/gallery/phrases/en.ts";
import { ES } from "#src/features/ai/planner/gallery/phrases/es.ts";
import { FR } from "#src/features/ai/planner/gallery/phrases/fr.ts";
import type { GalleryPhrases } from "#src/features/ai/planner/gallery/phrases/gallery-phrases.ts";

export const GALLERY_PHRASES: Record<Written, GalleryPhrases> = { en: EN, es: ES, fr: FR, de: DE };
