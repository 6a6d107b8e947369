import type { FromFrame } from "#src/features/components/frame.contract.ts";

export type SealedFrameProps = {
  /** `/preview/<componentId>/<version>`, or the `previewPath` that compiling answered. Another one is shown once it is ready. */
  path: string;
  /** Of the frame, for screen readers. */
  title: string;
  /** Given to the component; a change draws again without loading. */
  props?: Record<string, unknown>;
  /** Absent: as the page around it is. */
  scheme?: "light" | "dark";
  isPointing?: boolean;
  /** The selector of the element to outline. */
  outline?: string | null;
  /** It begins anew: what it said before is no longer so. */
  onStart?: () => void;
  /** What the frame says, checked. `ready` and `stopped` are told too; `pong` and `picture` are not. */
  onMessage?: (message: FromFrame) => void;
  className?: string;
};

export type SealedFrameHandle = {
  /** What is drawn, as a PNG; null: it cannot be drawn, or nothing is running. */
  picture(): Promise<Blob | null>;
  restart(): void;
};
