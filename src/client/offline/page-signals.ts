export type PageSignal = "online" | "offline" | "visible" | "hidden";

/** What the browser tells a page about itself; injected so that tests can play it. */
export type PageSignals = {
  isOnline(): boolean;
  isVisible(): boolean;
  on(signal: PageSignal, listener: () => void): () => void;
};

const sources: Record<PageSignal, () => { target: EventTarget; type: string; holds?: () => boolean }[]> = {
  online: () => [{ target: window, type: "online" }],
  offline: () => [{ target: window, type: "offline" }],
  visible: () => [{ target: document, type: "visibilitychange", holds: () => !document.hidden }],
  // Mobile browsers end a tab after one of the two, without the other.
  hidden: () => [
    { target: document, type: "visibilitychange", holds: () => document.hidden },
    { target: window, type: "pagehide" },
  ],
};

export const browserSignals: PageSignals = {
  isOnline: () => typeof navigator === "undefined" || navigator.onLine !== false,
  isVisible: () => typeof document === "undefined" || !document.hidden,
  on(signal, listener) {
    if (typeof window === "undefined" || typeof document === "undefined") return () => {};
    const offs = sources[signal]().map(({ target, type, holds }) => {
      const handler = () => (holds?.() ?? true) && listener();
      target.addEventListener(type, handler);
      return () => target.removeEventListener(type, handler);
    });
    return () => offs.forEach((off) => off());
  },
};
