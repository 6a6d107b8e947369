import { tracked, type TrackedEnvelope } from "@trpc/server";
import type { StoredEvent } from "#db/store.ts";
import type { SignedIn } from "#src/server/context.ts";
import { untilSignedOut } from "#src/server/until-signed-out.ts";
import type { LiveEvent, StreamedEvent } from "./events.contract.ts";
import { listEvents, rangeOfEvents, TEAM } from "./events.store.ts";

/** More than this many missed events are not replayed one by one. */
const REPLAY_MAX = 1_000;
/** A reader that takes nothing while this many events pile up is cut off, and catches up when it reconnects. */
const QUEUE_MAX = 2_000;

/**
 * Every change that concerns the actor, from `lastEventId` on without a gap, then as it happens. `reset` when the server
 * cannot replay from there. Ends when the sign-in or token behind it does.
 */
export const subscribe = (ctx: SignedIn, lastEventId: string | undefined, signal: AbortSignal) =>
  untilSignedOut(ctx, signal, (until) => follow(ctx, lastEventId, until));

async function* follow(
  ctx: SignedIn,
  lastEventId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<TrackedEnvelope<StreamedEvent>, void> {
  const { store, actor } = ctx;
  const queue: StoredEvent[] = [];
  /** Lessons in which somebody came or went: nothing that is replayed, so it has no number of its own. */
  const passing = new Set<string>();
  let wake = Promise.withResolvers<void>();
  let isCutOff = false;
  const offCommit = store.onCommit((events) => {
    for (const event of events) if (event.audience === actor.userId || event.audience === TEAM) queue.push(event);
    if (queue.length > QUEUE_MAX) cutOff();
    if (queue.length > 0) wake.resolve();
  });
  const offPresence = ctx.presence.onChange((lessonId, audience) => {
    if (audience !== actor.userId && audience !== TEAM) return;
    passing.add(lessonId);
    wake.resolve();
  });
  /** At once, and not when the reader comes back: until then the queue would grow. */
  function cutOff(): void {
    isCutOff = true;
    queue.length = 0;
    offCommit();
    wake.resolve();
  }
  const onAbort = () => wake.resolve();
  signal.addEventListener("abort", onAbort);
  try {
    // Listening began before this reads, so what commits in between is in one of the two, and `seen` drops doubles.
    let seen = yield* replay(ctx, lastEventId);
    while (!signal.aborted && !isCutOff) {
      for (const event of queue.splice(0)) {
        if (signal.aborted || isCutOff) return;
        if (event.seq <= seen) continue;
        seen = event.seq;
        yield toTracked(event);
      }
      for (const entityId of passing) {
        passing.delete(entityId);
        yield tracked(String(seen), { entity: "lesson", entityId, kind: "presence", revision: null, at: ctx.clock() });
      }
      if (queue.length === 0 && passing.size === 0 && !signal.aborted && !isCutOff) await wake.promise;
      wake = Promise.withResolvers<void>();
    }
  } finally {
    offCommit();
    offPresence();
    signal.removeEventListener("abort", onAbort);
  }
}

async function* replay(
  { store, actor }: SignedIn,
  lastEventId: string | undefined,
): AsyncGenerator<TrackedEnvelope<StreamedEvent>, number> {
  const range = await rangeOfEvents(store.read);
  const newest = range?.newest ?? 0;
  if (lastEventId === undefined) {
    yield tracked(String(newest), { kind: "start" });
    return newest;
  }
  const from = Number(lastEventId);
  const isKnown = Number.isSafeInteger(from) && from <= newest && from >= (range?.oldest ?? 1) - 1;
  const missed = isKnown ? await listEvents(store.read, actor.userId, from, REPLAY_MAX + 1) : undefined;
  if (!missed || missed.length > REPLAY_MAX) {
    yield tracked(String(newest), { kind: "reset" });
    return newest;
  }
  for (const event of missed) yield toTracked(event);
  return missed.at(-1)?.seq ?? from;
}

const toTracked = ({ seq, entity, entityId, kind, revision, at }: StoredEvent) =>
  tracked<StreamedEvent>(String(seq), { entity, entityId, kind, revision, at } satisfies LiveEvent);
