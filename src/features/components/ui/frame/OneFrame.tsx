import { type RefObject, useEffect, useRef } from "react";
import type { FromFrame } from "#src/features/components/frame.contract.ts";
import { type FrameLink, linkFrame } from "./frame-link.ts";
import type { SealedFrameProps } from "./frame.types.ts";
import { type Ended, STOPPED_ANSWERING, WENT_AWAY, whySilent } from "./why-silent.ts";

type OneFrameProps = Pick<SealedFrameProps, "path" | "title" | "scheme"> & {
  props: Record<string, unknown>;
  /** Loads behind the one that is shown. */
  isBehind: boolean;
  link: RefObject<FrameLink | null>;
  onLinked: () => void;
  onMessage: (message: FromFrame) => void;
  onEnded: (ended: Ended) => void;
};

/** One page in one frame; it is thrown away with it. */
export function OneFrame({ path, title, scheme, props, isBehind, link, onLinked, onMessage, onEnded }: OneFrameProps) {
  const own = useRef<FrameLink | null>(null);
  const latest = useRef({ props, scheme, onMessage, onEnded });
  latest.current = { props, scheme, onMessage, onEnded };
  useEffect(() => () => own.current?.close(), []);
  useEffect(() => {
    if (own.current) own.current.send({ type: "props", props: props as Record<string, never> });
  }, [props]);
  useEffect(() => {
    if (scheme) own.current?.send({ type: "scheme", scheme });
  }, [scheme]);

  function onLoad(frame: HTMLIFrameElement): void {
    if (own.current) {
      // Its page was loaded before: it went elsewhere.
      own.current.close();
      latest.current.onEnded({ words: WENT_AWAY, isFailure: false });
      return;
    }
    const { props: first, scheme: shade } = latest.current;
    own.current = linkFrame(frame, {
      first: { props: first, scheme: shade },
      onMessage: (message) => latest.current.onMessage(message),
      onSilent: (wasHeard) =>
        void (wasHeard ? Promise.resolve({ words: STOPPED_ANSWERING, isFailure: false }) : whySilent(path)).then((ended) =>
          latest.current.onEnded(ended),
        ),
    });
    link.current = own.current;
    onLinked();
  }

  return (
    <iframe
      title={title}
      src={path}
      sandbox="allow-scripts"
      referrerPolicy="no-referrer"
      aria-hidden={isBehind || undefined}
      tabIndex={isBehind ? -1 : undefined}
      data-behind={isBehind || undefined}
      style={scheme && { colorScheme: scheme }}
      onLoad={({ currentTarget }) => onLoad(currentTarget)}
    />
  );
}
