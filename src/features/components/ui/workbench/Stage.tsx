import { useEffect, useRef, type RefObject } from "react";
import { SquareMousePointer } from "lucide-react";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { SealedFrame } from "../frame/SealedFrame.tsx";
import { AskBox } from "./ask/AskBox.tsx";
import { AskProgress } from "./ask/AskProgress.tsx";
import { type StageSize, widthOf } from "./SizeChoice.tsx";
import { useWorkbench } from "./workbench-state.tsx";

/** Heights that a frame has at least and before it has said its own, in CSS pixels. */
const HEIGHT_MIN = 120;
const HEIGHT_FIRST = 320;
const ROOM_BELOW = 16;

/** The component, running in its sealed frame at the chosen width. */
export function Stage({ size }: { size: StageSize }) {
  const workbench = useWorkbench();
  const { shown, size: natural, isPointing, selected, askPlace, props, onStart, onMessage, frame, preview, state } = workbench;
  const stage = useRef<HTMLDivElement>(null);
  const width = widthOf(size);
  usePointingFocus(stage, isPointing);
  const hasProps = Object.keys(props).length > 0;
  return (
    <div className="wb-stage" ref={stage} tabIndex={-1} role="region" aria-label="Preview">
      {shown ? (
        <div
          className="wb-frame-place"
          style={{ width: width === null ? "100%" : `min(${width}px, 100%)`, height: heightOf(natural?.height) }}
        >
          <SealedFrame
            ref={frame}
            path={shown.path}
            title={`Preview of ${state.text.name}`}
            className="wb-frame"
            isPointing={isPointing}
            outline={isPointing ? null : (askPlace?.element?.selector ?? selected?.selector ?? null)}
            onStart={onStart}
            onMessage={onMessage}
            {...(hasProps && { props })}
          />
        </div>
      ) : preview.failure ? (
        <Notice tone="warn" className="wb-none">
          {preview.failure} The preview comes back by itself once the server answers.
        </Notice>
      ) : (
        preview.problems.length > 0 && (
          <p className="wb-none text-ink-2">No version of this component has compiled yet. What is wrong is said beside the code.</p>
        )
      )}
      {isPointing && (
        <p className="wb-hint" role="status">
          <Icon of={SquareMousePointer} small /> Click what should change, or go through it with the arrow keys and Enter. Esc leaves.
        </p>
      )}
      {askPlace && <AskBox stage={stage} key={askPlace.element?.selector ?? askPlace.type} />}
      <AskProgress />
    </div>
  );
}

/** The room below tells content that grew from content that fills its window: the frame says the size of the first only. */
const heightOf = (height: number | undefined) =>
  `min(100%, ${height === undefined ? HEIGHT_FIRST : Math.max(HEIGHT_MIN, Math.ceil(height)) + ROOM_BELOW}px)`;

/** The frame hears the arrow keys once it has the focus. */
function usePointingFocus(stage: RefObject<HTMLDivElement | null>, isPointing: boolean) {
  useEffect(() => {
    if (isPointing) stage.current?.querySelector("iframe")?.focus();
  }, [stage, isPointing]);
}
