const WATCHED_MS = 8_000;

type Target = { type: string; url: string; webSocketDebuggerUrl: string };
type Seen = {
  /** The longest that the page took to answer, in ms. */
  slowest: number;
  /** The frame was taken away. */
  isGone: boolean;
  html: string;
  /** Of the console panel. */
  lines: string[];
};

/**
 * Asks a page again and again until its sealed frame is gone, at most 8 s. By the debugger's own protocol: the test driver
 * gives a page up when a frame in it crashes.
 */
export async function watchPage(port: number, url: string): Promise<Seen> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
  const target = targets.find((each) => each.type === "page" && each.url === encodeURI(url));
  if (!target) throw new Error(`No page at ${url} among ${targets.map((each) => each.url).join(", ")}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  const waiting = new Map<number, (value: unknown) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: { result?: { value?: unknown } } };
    if (id !== undefined) waiting.get(id)?.(result?.result?.value);
  });
  let id = 0;
  const ask = (expression: string) =>
    new Promise<unknown>((resolve) => {
      waiting.set(++id, resolve);
      socket.send(JSON.stringify({ id, method: "Runtime.evaluate", params: { expression, returnByValue: true } }));
      setTimeout(() => resolve(undefined), WATCHED_MS);
    });
  const seen: Seen = { slowest: 0, isGone: false, html: "", lines: [] };
  const end = performance.now() + WATCHED_MS;
  while (performance.now() < end && !seen.isGone) {
    const started = performance.now();
    seen.isGone = (await ask(`document.querySelector(".sealed-frame .ended") !== null`)) === true;
    seen.slowest = Math.max(seen.slowest, performance.now() - started);
    await Bun.sleep(50);
  }
  seen.html = String(await ask(`document.querySelector(".sealed-frame").outerHTML`));
  seen.lines = (await ask(`sealed.messages.filter(({ type }) => type === "console").map(({ text }) => text)`)) as string[];
  socket.close();
  return seen;
}
