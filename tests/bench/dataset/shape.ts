import { scatter } from "#tests/bench/random.ts";

/**
 * Who owns what, told from numbers alone, so that the load generator needs no list of it. Conversation `s` belongs to
 * person `s mod people`; arrival `n` is the n-th message of the whole data set, conversations taking turns.
 */
export const SESSIONS_EACH = 100;
/** One conversation in 40 is long enough to fill a page of 50 messages; of the others, one in three has 4, the rest 2. */
const LONG_EVERY = 40;
const LONG = 60;
const MIDDLE = 4;
const SHORT = 2;

const START = Date.UTC(2025, 0, 1);
const STEP_MS = 500;

export const peopleOf = (sessions: number) => Math.ceil(sessions / SESSIONS_EACH);

export const isLong = (session: number) => scatter(session) % LONG_EVERY === 0;

export function messagesIn(session: number): number {
  if (isLong(session)) return LONG;
  return scatter(session) % 3 === 0 ? MIDDLE : SHORT;
}

export const timeOf = (arrival: number) => START + arrival * STEP_MS;

/** Calls `visit` for every message in the order of arrival: the first of each conversation, then the second of each, and so on. */
export function forEachArrival(sessions: number, visit: (session: number, position: number, arrival: number) => void): number {
  let arrival = 0;
  let talking = Array.from({ length: sessions }, (_, session) => session);
  for (let position = 1; talking.length > 0; position++) {
    for (const session of talking) visit(session, position, arrival++);
    talking = talking.filter((session) => messagesIn(session) > position);
  }
  return arrival;
}

const KINDS = { person: "c00", session: "a00", message: "b00", token: "d00" } as const;

/** A UUIDv7 whose random part is the number it is made of. */
export function idOf(kind: keyof typeof KINDS, number: number, time = timeOf(number)): string {
  const at = time.toString(16).padStart(12, "0");
  return `${at.slice(0, 8)}-${at.slice(8)}-7${KINDS[kind]}-8${KINDS[kind]}-${number.toString(16).padStart(12, "0")}`;
}

export const sessionId = (session: number) => idOf("session", session);
export const personId = (person: number) => idOf("person", person, START);
export const tokenOf = (person: number) => `lct_${`bench${person}`.padEnd(43, "x")}`;
