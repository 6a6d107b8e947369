import { parseArgs } from "node:util";

export type Options = {
  /** Conversations in the data set; a hundredth as many people own them. */
  sessions: number;
  /** Rounds of each cell; contestants take turns within a round. */
  rounds: number;
  secondsPerCell: number;
  /** People with 100 conversations of 20 messages each, beside a hundred such, whose searches are compared. */
  manyPeople: number;
  /** Starts of each kind whose median is printed. */
  starts: number;
  /** Components that are saved at each number of connections. */
  saves: number;
};

export const CONNECTIONS = [1, 64, 1000] as const;

const FULL: Options = { sessions: 1_000_000, rounds: 5, secondsPerCell: 2, starts: 10, manyPeople: 10_000, saves: 5_000 };
const QUICK: Options = { sessions: 10_000, rounds: 3, secondsPerCell: 1, starts: 5, manyPeople: 1_000, saves: 1_000 };

/** Fewer people than this would each have more replies under way at 1,000 connections than the server allows one person. */
const LEAST = 10_000;

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({ args, options: { sessions: { type: "string" }, quick: { type: "boolean" } } });
  const options = values.quick ? QUICK : FULL;
  const sessions = values.sessions === undefined ? options.sessions : Number(values.sessions);
  if (!Number.isInteger(sessions) || sessions < LEAST)
    throw new Error(`--sessions needs a whole number from ${LEAST} up, not ${values.sessions}`);
  return { ...options, sessions };
}
