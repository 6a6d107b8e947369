import { fromFrame, type FromFrame, type ToFrame } from "#src/features/components/frame.contract.ts";

/** Asked this often whether it still answers, in ms; given up when it has not for the other. */
const PING_MS = 500;
const SILENT_MS = 1_500;
/** A frame says less than this in a second; what is more is not looked at. */
const MESSAGES_A_SECOND = 600;
const PICTURE_MS = 10_000;

export type FrameLink = {
  send(message: ToFrame): void;
  /** A PNG of what is drawn. */
  picture(): Promise<Blob | null>;
  close(): void;
};

type Options = {
  first: { props: Record<string, unknown>; scheme: "light" | "dark" | undefined };
  /** Checked against the schema; without `pong` and `picture`. */
  onMessage: (message: FromFrame) => void;
  /** Answered for a while no longer; `wasHeard`: it did before. */
  onSilent: (wasHeard: boolean) => void;
};

/** Hands a port to a frame that has loaded, and asks every half second whether it still answers. */
export function linkFrame(frame: HTMLIFrameElement, { first, onMessage, onSilent }: Options): FrameLink {
  const { port1, port2 } = new MessageChannel();
  const pictures: ((png: string | null) => void)[] = [];
  let second = 0;
  let inSecond = 0;
  let heardAt = performance.now();
  let wasHeard = false;
  let asked = 0;
  let lastTick = performance.now();

  const mayPass = () => {
    const now = Math.floor(performance.now() / 1_000);
    if (now !== second) inSecond = 0;
    second = now;
    return ++inSecond <= MESSAGES_A_SECOND;
  };

  port1.addEventListener("message", ({ data }) => {
    if (!mayPass()) return;
    const parsed = fromFrame.safeParse(data);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === "pong") {
      if (message.n !== asked) return;
      heardAt = performance.now();
      wasHeard = true;
    } else if (message.type === "picture") pictures.shift()?.(message.png);
    else onMessage(message);
  });
  port1.start();

  function tick(): void {
    const now = performance.now();
    // Nobody looks, this page itself was held up, or the machine slept: the frame gets its time anew.
    if (document.hidden || now - lastTick > 2 * PING_MS) heardAt = now;
    lastTick = now;
    if (now - heardAt > SILENT_MS) {
      close();
      onSilent(wasHeard);
      return;
    }
    send({ type: "ping", n: ++asked });
  }
  const timer = setInterval(tick, PING_MS);

  function send(message: ToFrame): void {
    port1.postMessage(message);
  }
  function close(): void {
    clearInterval(timer);
    port1.close();
    for (const answer of pictures.splice(0)) answer(null);
  }

  // A sealed frame has no origin that could be named. What runs there now is the frame's own script: components start after this.
  frame.contentWindow?.postMessage({ lectern: "connect", props: first.props, ...(first.scheme && { scheme: first.scheme }) }, "*", [port2]);
  tick();

  return {
    send,
    close,
    async picture() {
      const png = await new Promise<string | null>((resolve) => {
        pictures.push(resolve);
        setTimeout(() => resolve(null), PICTURE_MS);
        send({ type: "picture" });
      });
      return png === null ? null : blobOf(png);
    },
  };
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47];

/** Null where it is not what it says. */
function blobOf(base64: string): Blob | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return PNG_START.every((byte, at) => bytes[at] === byte) ? new Blob([bytes], { type: "image/png" }) : null;
  } catch {
    return null; // No base64.
  }
}
