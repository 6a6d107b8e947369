import { fromFrame, type FromFrame, type ToFrame } from "#src/features/components/frame.contract.ts";
import { createSilence, PING_MS } from "./silence.ts";

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
  let isClosed = false;
  let second = 0;
  let inSecond = 0;
  const silence = createSilence(performance.now());
  let asked = 0;
  let answered = 0;

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
      if (message.n <= answered || message.n > asked) return;
      answered = message.n;
      silence.heard();
    } else if (message.type === "picture") pictures.shift()?.(message.png);
    else {
      if (message.type === "ready") silence.drawn();
      onMessage(message);
    }
  });
  port1.start();

  function ping(): void {
    send({ type: "ping", n: ++asked });
  }
  function tick(): void {
    if (!silence.tick(performance.now(), document.hidden)) return ping();
    close();
    onSilent(answered > 0);
  }
  const timer = setInterval(tick, PING_MS);

  function send(message: ToFrame): void {
    port1.postMessage(message);
  }
  function close(): void {
    isClosed = true;
    clearInterval(timer);
    port1.close();
    for (const answer of pictures.splice(0)) answer(null);
  }

  // A sealed frame has no origin that could be named. What runs there now is the frame's own script: components start after this.
  frame.contentWindow?.postMessage({ lectern: "connect", props: first.props, ...(first.scheme && { scheme: first.scheme }) }, "*", [port2]);
  ping();

  return {
    send,
    close,
    async picture() {
      if (isClosed) return null;
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
