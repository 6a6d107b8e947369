import type { KeptText } from "#src/client/offline/kept-text.ts";
import type { Outbox } from "#src/client/offline/outbox.ts";
import { factsOf } from "#src/client/words.ts";
import { componentSubject } from "./components-pending.client.ts";
import type { Component } from "./components.contract.ts";
import { allKept, loadKept } from "./ui/workbench/document/kept-code.ts";
import { obstacleOf } from "./ui/workbench/document/obstacle.ts";

/** An open workbench sends what is written within 10 s: what is older was left by a tab that is gone. */
const LEFT_AFTER_MS = 15_000;
const LOOK_EVERY_MS = 30_000;

type Deps = {
  outbox: Outbox;
  keptText: KeptText;
  /** The component as the server has it. */
  load: (id: string) => Promise<Component>;
  now?: () => number;
};

/** Sends the code that a closed or killed tab left on this device, whatever page is open now. Returns what ends it. */
export function sendLeftCode({ outbox, keptText, load, now = Date.now }: Deps): () => void {
  /** Not there any more: what was written waits on this device until the component is back. */
  const gone = new Set<string>();
  let isEnded = false;

  // A save that is on its way, or waits for a decision, is followed by the page that made it.
  const isOnItsWay = (id: string) => outbox.pending(componentSubject(id)).some(({ path }) => path === "components.save");

  async function send(id: string, savedAt: number): Promise<void> {
    const component = await load(id);
    const kept = await loadKept(keptText, id);
    // Opened meanwhile, and written on.
    if (isEnded || !kept || kept.savedAt !== savedAt || isOnItsWay(id)) return;
    if (component.deletedAt !== null) return void gone.add(id);
    const { openCode } = await import("./ui/workbench/document/code-document.ts");
    openCode({ component, kept, outbox, keptText }).close();
  }

  async function look(): Promise<void> {
    for (const [id, { savedAt, text }] of await allKept(keptText)) {
      // What cannot be sent as it is waits for its component to be opened.
      if (now() - savedAt < LEFT_AFTER_MS || gone.has(id) || isOnItsWay(id) || obstacleOf(text) !== null) continue;
      await send(id, savedAt).catch((error: unknown) => {
        if (factsOf(error).code === "NOT_FOUND") gone.add(id);
        // Without an answer it is tried again at the next look.
      });
    }
  }

  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => {
    isEnded = true;
    clearInterval(timer);
  };
}
