import { useEffect, useId, useRef } from "react";
import { classes } from "#src/client/ui/classes.ts";
import { Button } from "#src/client/ui/Button.tsx";
import type { FromFrame } from "../../frame.contract.ts";
import { SealedFrame } from "../frame/SealedFrame.tsx";
import { frameSlots, useIsRunning } from "./frame-slots.ts";
import { useIsReturning } from "./use-returning.ts";
import { useNear } from "./use-near.ts";

type CardPreviewProps = {
  component: { id: string; version: number; name: string };
  /** The conversation that it stands in. */
  sessionId: string;
  isBigger?: boolean;
  onStart?: () => void;
  onMessage?: (message: FromFrame) => void;
};

/**
 * The component at work, sealed. It has its height before and after it is drawn, so that nothing moves; it is drawn when it
 * is nearly in view, and few are at once.
 */
export function CardPreview({ component, sessionId, isBigger = false, onStart, onMessage }: CardPreviewProps) {
  const { id, version, name } = component;
  const key = useId();
  const box = useRef<HTMLDivElement>(null);
  const isNear = useNear(box);
  const isReturning = useIsReturning(id, sessionId);
  const isRunning = useIsRunning(key) && !isReturning;
  useEffect(() => {
    if (isNear) frameSlots.near(key);
    else frameSlots.far(key);
  }, [isNear, key]);
  useEffect(() => () => frameSlots.leave(key), [key]);
  return (
    <div ref={box} className={classes("view", isBigger && "bigger")}>
      {isRunning ? (
        <SealedFrame
          className="sealed"
          path={`/preview/${id}/${version}`}
          title={`${name}, to be tried out`}
          onStart={onStart}
          onMessage={onMessage}
        />
      ) : (
        isNear &&
        !isReturning && (
          <div className="rest">
            <Button look="line" size="small" onClick={() => frameSlots.near(key)}>
              Show it here
            </Button>
          </div>
        )
      )}
    </div>
  );
}
