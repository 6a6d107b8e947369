import "./frame.css";
import { RotateCcw } from "lucide-react";
import { type Ref, useEffect, useImperativeHandle, useReducer, useRef } from "react";
import { Button } from "#src/client/ui/Button.tsx";
import { classes } from "#src/client/ui/classes.ts";
import type { FromFrame } from "#src/features/components/frame.contract.ts";
import type { FrameLink } from "./frame-link.ts";
import { firstFrames, framesReducer } from "./frames-state.ts";
import type { SealedFrameHandle, SealedFrameProps } from "./frame.types.ts";
import { OneFrame } from "./OneFrame.tsx";
import type { Ended } from "./why-silent.ts";

const NO_PROPS: Record<string, unknown> = {};

/**
 * A component at work in a sealed frame. It fills its place; a new `path` loads behind what is shown and takes its place once
 * it is drawn. What hangs or leaves is taken away, and why is said here.
 */
export function SealedFrame({ ref, ...given }: SealedFrameProps & { ref?: Ref<SealedFrameHandle> }) {
  const { path, title, props = NO_PROPS, scheme, isPointing = false, outline = null, onStart, onMessage, className } = given;
  const [{ frames, ended }, tell] = useReducer(framesReducer, path, firstFrames);
  // Of the newest, which is the one to talk to.
  const link = useRef<FrameLink | null>(null);
  const told = useRef(path);
  useEffect(() => {
    if (told.current !== path) tell({ type: "open", path });
    told.current = path;
  }, [path]);
  useEffect(() => link.current?.send({ type: "point", isOn: isPointing }), [isPointing]);
  useEffect(() => link.current?.send({ type: "outline", selector: outline }), [outline]);
  useImperativeHandle(
    ref,
    () => ({
      picture: () => link.current?.picture() ?? Promise.resolve(null),
      restart: () => tell({ type: "open", path }),
    }),
    [path],
  );

  function onLinked(): void {
    onStart?.();
    if (isPointing) link.current?.send({ type: "point", isOn: true });
    if (outline !== null) link.current?.send({ type: "outline", selector: outline });
  }
  function end(key: number, how: Ended): void {
    tell({ type: "end", key, ended: how });
  }
  function hear(key: number, message: FromFrame): void {
    // Only the newest speaks for the component: one that is about to be replaced would say what is no longer so.
    if (key !== frames.at(-1)?.key) return;
    if (message.type === "ready") tell({ type: "ready", key });
    if (message.type === "stopped")
      end(key, { words: message.reason + (message.line ? ` It is in line ${message.line}.` : ""), isFailure: false });
    onMessage?.(message);
  }

  return (
    <div className={classes("sealed-frame", className)} aria-busy={frames.length > 0 && !frames.some(({ isReady }) => isReady)}>
      {frames.map(({ key, path: own, isReady }) => (
        <OneFrame
          key={key}
          path={own}
          title={title}
          scheme={scheme}
          props={props}
          isBehind={!isReady && frames.some((each) => each.isReady)}
          link={link}
          onLinked={onLinked}
          onMessage={(message) => hear(key, message)}
          onEnded={(how) => {
            end(key, how);
            if (!how.isFailure) onMessage?.({ type: "stopped", reason: how.words });
          }}
        />
      ))}
      {ended && (
        <div className="ended" role="alert">
          <p>
            <strong>{ended.isFailure ? "This preview could not be loaded." : "This component was stopped."}</strong> {ended.words}
          </p>
          <Button look="line" size="small" icon={RotateCcw} onClick={() => tell({ type: "open", path })}>
            {ended.isFailure ? "Try again" : "Start again"}
          </Button>
        </div>
      )}
    </div>
  );
}
