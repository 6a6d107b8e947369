/** How many lines a text has; an empty one has none. */
export function linesOf(text: string): number {
  if (text === "") return 0;
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < text.length - 1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

export type NumberedLine = { line: number; text: string };

/** A line with two before and two after it; `line` counts from 1. Long lines are cut. */
export function linesAround(text: string, line: number, around = 2): NumberedLine[] {
  const lines = text.split("\n");
  const at = Math.min(Math.max(line, 1), lines.length);
  const first = Math.max(1, at - around);
  return lines.slice(first - 1, at + around).map((each, index) => ({ line: first + index, text: each.slice(0, 240) }));
}
