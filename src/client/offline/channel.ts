/** A line between the tabs of one browser. A message reaches every other tab, never the one that posts it. */
export type Channel<M> = {
  post(message: M): void;
  listen(listener: (message: M) => void): void;
  close(): void;
};

export function openChannel<M>(name: string): Channel<M> {
  if (typeof BroadcastChannel === "undefined") return { post() {}, listen() {}, close() {} };
  const channel = new BroadcastChannel(name);
  let open = true;
  return {
    post(message) {
      if (open) channel.postMessage(message);
    },
    listen(listener) {
      channel.addEventListener("message", (event: MessageEvent<M>) => listener(event.data));
    },
    close() {
      open = false;
      channel.close();
    },
  };
}
