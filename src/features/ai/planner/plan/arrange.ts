import { divideMinutes } from "#src/features/ai/planner/plan/divide-minutes.ts";
import type { Block, Time } from "#src/features/ai/planner/plan/shape-time.ts";
import type { Slot } from "#src/features/ai/planner/plan/slot.ts";
import type { Stage } from "#src/features/ai/planner/plan/structures.ts";

type Piece = { stage: Stage; weight: number; part: number; parts: number };
type Frame = { recap: number; exit: number };

/** From this length on, each of several lessons begins with a recap and ends with an exit ticket. */
const FRAMED_MINUTES = 20;

/** Lays the stages over all blocks in order; the minutes of all slots add up to the time exactly. */
export function arrange(stages: readonly Stage[], time: Time): Slot[] {
  const perBlock = spread(stages, time.blocks.length);
  return time.blocks.flatMap((block, i) => [...pauseBefore(block), ...fillBlock(block, perBlock[i]!, frameOf(block, time))]);
}

export function pauseBefore({ before, lesson }: Block): Slot[] {
  return before ? [{ kind: before.kind, minutes: before.minutes, lesson }] : [];
}

/** Stages into `count` groups of about equal weight; none is empty because no piece weighs more than a group. */
function spread(stages: readonly Stage[], count: number): Piece[][] {
  const total = stages.reduce((all, stage) => all + stage.weight, 0);
  const pieces = stages.flatMap((stage) => cut(stage, Math.max(1, Math.ceil((stage.weight * count) / total))));
  const groups = Array.from({ length: count }, (): Piece[] => []);
  let before = 0;
  for (const piece of pieces) {
    const middle = before + piece.weight / 2;
    groups[Math.min(count - 1, Math.floor((middle * count) / total + 1e-9))]!.push(piece);
    before += piece.weight;
  }
  return groups;
}

function cut(stage: Stage, parts: number): Piece[] {
  return Array.from({ length: parts }, (_, i) => ({ stage, weight: stage.weight / parts, part: i + 1, parts }));
}

function fillBlock({ minutes, lesson }: Block, pieces: Piece[], { recap, exit }: Frame): Slot[] {
  const shares = divideMinutes(
    minutes - recap - exit,
    pieces.map((piece) => piece.weight),
  );
  const slots = pieces.map(({ stage, part, parts }, i): Slot => ({
    kind: "stage",
    stage,
    part,
    parts,
    minutes: shares[i]!,
    lesson,
    focus: null,
  }));
  if (recap) slots.unshift({ kind: "recap", minutes: recap, lesson });
  if (exit) slots.push({ kind: "exit", minutes: exit, lesson });
  return slots;
}

function frameOf(block: Block, time: Time): Frame {
  if (time.lessons === 1 || time.minutes < FRAMED_MINUTES) return { recap: 0, exit: 0 };
  const minutes = time.minutes >= 40 ? 5 : 3;
  const ofLesson = time.blocks.filter(({ lesson }) => lesson === block.lesson);
  const recap = block.lesson > 1 && block === ofLesson[0];
  const exit = block.lesson < time.lessons && block === ofLesson.at(-1);
  return { recap: recap ? minutes : 0, exit: exit ? minutes : 0 };
}
