import { divideMinutes } from "#src/features/ai/planner/plan/divide-minutes.ts";
import type { Block, Time } from "#src/features/ai/planner/plan/shape-time.ts";
import type { Stage } from "#src/features/ai/planner/plan/structures.ts";

/** A stretch of the plan. `part` of `parts` where a stage goes on after a break or in the next lesson. */
export type Slot = { minutes: number; lesson: number } & (
  | { kind: "stage"; stage: Stage; part: number; parts: number }
  | { kind: "recap" | "exit" | "break" | "lunch" }
);
type Piece = { stage: Stage; weight: number; part: number; parts: number };

/** From this length on, each of several lessons begins with a recap and ends with an exit ticket. */
const FRAMED_MINUTES = 20;

/** Lays the stages over the blocks in order; the minutes of all slots add up to the time exactly. */
export function arrange(stages: readonly Stage[], time: Time): Slot[] {
  const perBlock = spread(stages, time.blocks.length);
  return time.blocks.flatMap((block, i) => [...pause(block), ...fill(block, perBlock[i]!, time)]);
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

function pause({ before, lesson }: Block): Slot[] {
  return before ? [{ kind: before.kind, minutes: before.minutes, lesson }] : [];
}

function fill(block: Block, pieces: Piece[], time: Time): Slot[] {
  const frame = time.lessons > 1 && time.minutes >= FRAMED_MINUTES ? frameOf(block, time) : { recap: 0, exit: 0 };
  const minutes = divideMinutes(
    block.minutes - frame.recap - frame.exit,
    pieces.map((piece) => piece.weight),
  );
  const { lesson } = block;
  const slots = pieces.map(({ stage, part, parts }, i): Slot => ({ kind: "stage", stage, part, parts, minutes: minutes[i]!, lesson }));
  if (frame.recap) slots.unshift({ kind: "recap", minutes: frame.recap, lesson });
  if (frame.exit) slots.push({ kind: "exit", minutes: frame.exit, lesson });
  return slots;
}

function frameOf(block: Block, time: Time): { recap: number; exit: number } {
  const minutes = time.minutes >= 40 ? 5 : 3;
  const ofLesson = time.blocks.filter(({ lesson }) => lesson === block.lesson);
  const recap = block.lesson > 1 && block === ofLesson[0];
  const exit = block.lesson < time.lessons && block === ofLesson.at(-1);
  return { recap: recap ? minutes : 0, exit: exit ? minutes : 0 };
}
