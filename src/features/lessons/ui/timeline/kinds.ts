import { AudioLines, Image, type LucideIcon, Mic, Music } from "lucide-react";
import type { TrackKind } from "../../timeline.rules.ts";

export const KIND_ICONS: Record<TrackKind, LucideIcon> = { visual: Image, narration: Mic, music: Music, effects: AudioLines };
