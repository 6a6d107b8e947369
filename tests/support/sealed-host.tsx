/** A page's part around a sealed frame, built into one script that a browser test runs in the page (`support/preview.ts`). */
import "./without-jit.ts";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { FromFrame } from "#src/features/components/frame.contract.ts";
import type { SealedFrameHandle, SealedFrameProps } from "#src/features/components/ui/frame/frame.types.ts";
import { SealedFrame } from "#src/features/components/ui/frame/SealedFrame.tsx";

export type SealedHost = {
  messages: FromFrame[];
  handle: SealedFrameHandle | null;
  /** When each was heard, in ms of the page. */
  times: number[];
  /** When it was last asked to show another path. */
  openedAt: number;
  show(next: Partial<SealedFrameProps>): void;
};
declare global {
  interface Window {
    sealed: SealedHost;
  }
}

function Host({ first }: { first: Partial<SealedFrameProps> }) {
  const [given, setGiven] = useState(first);
  window.sealed.show = (next) => {
    window.sealed.openedAt = performance.now();
    setGiven((before) => ({ ...before, ...next }));
  };
  if (!given.path) return null;
  return (
    <SealedFrame
      {...given}
      path={given.path}
      title="Sealed"
      ref={(handle) => void (window.sealed.handle = handle)}
      onMessage={(message) => {
        window.sealed.messages.push(message);
        window.sealed.times.push(performance.now());
      }}
    />
  );
}

window.sealed = { messages: [], times: [], openedAt: 0, handle: null, show: () => {} };
const place = document.createElement("div");
place.style.cssText = "position:fixed;inset:0;z-index:99;background:canvas";
document.body.append(place);
createRoot(place).render(<Host first={{}} />);
