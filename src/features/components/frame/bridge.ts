import type { FromFrame, ToFrame } from "../frame.contract.ts";
import { captured } from "./captured.ts";

/** Anything a component writes, cut to what a message may hold. */
const TEXT_MAX = 4_000;
const LINES_A_SECOND = 200;

export type Connected = { props: Record<string, unknown>; scheme: "light" | "dark" | null };

let port: MessagePort | null = null;

/** To the page around the frame; where there is none, errors go to the console. The port is known to this file alone. */
export function send(message: FromFrame): void {
  if (port) captured.post(port, message);
  else if (message.type === "error") captured.logError(message.message, message.line ? `Line ${message.line}` : "");
}

/**
 * Waits for the one port that the page hands in, and takes it from nobody else. Registered before a component runs, so no
 * listener of its own comes first.
 */
export function awaitPort(onConnected: (about: Connected) => void, onMessage: (message: ToFrame) => void): void {
  captured.addListener(
    window,
    "message",
    (event) => {
      const about = captured.dataOf(event) as { lectern?: unknown; props?: unknown; scheme?: unknown } | null;
      if (captured.sourceOf(event) !== captured.parent || about?.lectern !== "connect") return;
      captured.stopImmediately(event);
      const given = captured.portsOf(event)[0];
      if (port || !given) return;
      port = given;
      captured.addListener(given, "message", (answer) => onMessage(captured.dataOf(answer) as ToFrame));
      captured.startPort(given);
      onConnected({
        props: isRecord(about.props) ? about.props : {},
        scheme: about.scheme === "light" || about.scheme === "dark" ? about.scheme : null,
      });
    },
    true,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

let since = 0;
let sent = 0;
let leftOut = 0;

/** A line for the console panel. Floods are cut, and how much was left out is said once the second is over. */
export function sendLine(level: Extract<FromFrame, { type: "console" }>["level"], line: string): void {
  const now = captured.now();
  if (now - since > 1_000) {
    since = now;
    sent = 0;
  }
  if (sent < LINES_A_SECOND) {
    sent++;
    send({ type: "console", level, text: cut(line) });
    return;
  }
  if (leftOut++ === 0) captured.setTimeout(tellLeftOut, 1_000);
}

function tellLeftOut(): void {
  const lines = leftOut;
  leftOut = 0;
  send({ type: "console", level: "warn", text: `${lines} more lines were left out` });
}

const { slice } = String.prototype;
export const cut = (words: string, max = TEXT_MAX): string => captured.apply(slice, words, [0, max]) as string;
