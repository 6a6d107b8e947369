import type { Store } from "#db/store.ts";
import { expiry } from "#src/shared/time.ts";
import { type Present, PRESENT_MS } from "./presence.contract.ts";

type Tab = Present & { audience: string; isOver: () => boolean };
/** What processes tell each other. `name` null: this tab has left. */
type News = Pick<Present, "userId" | "part" | "isWriting"> & { lessonId: string; tabId: string; name: string | null; audience: string };

/**
 * Who has which lesson open, in memory: nobody needs to know after a restart. Every process of this server knows, through
 * the store's signals; those who listen hear when somebody came, went, or moved to another part.
 */
export type Presence = {
  /** `audience`: who may see the lesson, and so hears of it. */
  enter(about: Present & { lessonId: string; tabId: string; audience: string }): void;
  leave(about: { userId: string; lessonId: string; tabId: string; audience: string }): void;
  /** Each person once, in the part where they were last. */
  list(lessonId: string): Present[];
  /** Hears the id of a lesson whenever who is there has changed. */
  onChange(listener: (lessonId: string, audience: string) => void): () => void;
  close(): void;
};

const SWEEP_MS = 5_000;
const GONE = { name: null, part: null, isWriting: false };

export function createPresence(store: Pick<Store, "signal" | "onSignal">): Presence {
  const lessons = new Map<string, Map<string, Tab>>();
  const listeners = new Set<(lessonId: string, audience: string) => void>();
  const tell = (lessonId: string, audience: string) => {
    for (const listener of listeners) listener(lessonId, audience);
  };

  function apply({ lessonId, tabId, userId, name, part, isWriting, audience }: News): void {
    const tabs = lessons.get(lessonId) ?? new Map<string, Tab>();
    const before = tabs.get(tabId);
    // A tab's id is its own: nobody moves or removes another person's.
    if (before && before.userId !== userId) return;
    tabs.delete(tabId);
    if (name !== null) tabs.set(tabId, { userId, name, part, isWriting, audience, isOver: expiry(Date.now, PRESENT_MS) });
    if (tabs.size > 0) lessons.set(lessonId, tabs);
    else lessons.delete(lessonId);
    const isNews = before === undefined ? name !== null : name === null || before.part !== part || before.isWriting !== isWriting;
    if (isNews) tell(lessonId, audience);
  }

  function sweep(): void {
    for (const [lessonId, tabs] of lessons)
      for (const [tabId, { userId, audience, isOver }] of tabs) if (isOver()) apply({ lessonId, tabId, userId, audience, ...GONE });
  }

  const off = store.onSignal(({ topic, id }) => void (topic === "presence" && apply(JSON.parse(id) as News)));
  const timer = setInterval(sweep, SWEEP_MS);
  timer.unref();
  const send = (news: News) => store.signal({ topic: "presence", id: JSON.stringify(news) });

  return {
    enter: send,
    leave: (about) => send({ ...about, ...GONE }),
    list: (lessonId) => [
      ...new Map(
        [...(lessons.get(lessonId)?.values() ?? [])].map(({ isOver: _over, audience: _audience, ...tab }) => [tab.userId, tab]),
      ).values(),
    ],
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      clearInterval(timer);
      off();
    },
  };
}
