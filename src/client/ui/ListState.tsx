import { useEffect, useState, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Notice } from "./Notice.tsx";

type ListStateProps = {
  state: "loading" | "failed" | "ready";
  isEmpty: boolean;
  /** Why it failed, in words; the last known list stays below. */
  failure?: string;
  onRetry: () => void;
  skeleton: ReactNode;
  /** What this place is, in one sentence, then the one thing to do. */
  empty: ReactNode;
  children: ReactNode;
};

/** The four states of every list: loading (after 200 ms), empty, failed, full. */
export function ListState({ state, isEmpty, failure, onRetry, skeleton, empty, children }: ListStateProps) {
  const isLate = useLate(state === "loading");
  if (state === "loading" && isEmpty) return isLate ? <div aria-busy="true">{skeleton}</div> : null;
  return (
    <>
      {state === "failed" && (
        <Notice
          tone="danger"
          className="m-2"
          ways={
            <Button look="line" size="small" onClick={onRetry}>
              Retry
            </Button>
          }
        >
          {failure}
        </Notice>
      )}
      {isEmpty ? state === "ready" && empty : children}
    </>
  );
}

function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLate;
}
