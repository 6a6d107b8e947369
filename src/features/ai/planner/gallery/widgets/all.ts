import type { Kind } from "#src/features/ai/planner/gallery/kinds.ts";
import { FLASH_CARDS } from "#src/features/ai/planner/gallery/widgets/flash-cards.ts";
import { GAPS } from "#src/features/ai/planner/gallery/widgets/gaps.ts";
import { KEYBOARD } from "#src/features/ai/planner/gallery/widgets/keyboard.ts";
import { MATCHING } from "#src/features/ai/planner/gallery/widgets/matching.ts";
import { METRONOME } from "#src/features/ai/planner/gallery/widgets/metronome.ts";
import { NUMBER_LINE } from "#src/features/ai/planner/gallery/widgets/number-line.ts";
import { POLL } from "#src/features/ai/planner/gallery/widgets/poll.ts";
import { QUIZ } from "#src/features/ai/planner/gallery/widgets/quiz.ts";
import { TIMELINE } from "#src/features/ai/planner/gallery/widgets/timeline.ts";
import { TIMER } from "#src/features/ai/planner/gallery/widgets/timer.ts";
import type { Widget } from "#src/features/ai/planner/gallery/widgets/widget.ts";

export const WIDGETS: Record<Kind, Widget> = {
  "flash-cards": FLASH_CARDS,
  quiz: QUIZ,
  timer: TIMER,
  matching: MATCHING,
  gaps: GAPS,
  "number-line": NUMBER_LINE,
  metronome: METRONOME,
  keyboard: KEYBOARD,
  timeline: TIMELINE,
  poll: POLL,
};
