import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { factsOf, wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";

type NotOpenedProps = {
  /** Such as `lesson`, of the one that is not there. */
  thing: string;
  /** Such as `The timeline`, which could not be opened. */
  subject: string;
  error: unknown;
  /** Why it may be gone. */
  why: string;
  /** What is left of it, where it is gone. */
  left?: ReactNode;
  onRetry: () => void;
};

/** Instead of a page whose thing the server does not give: gone, or out of reach. */
export function NotOpened({ thing, subject, error, why, left, onRetry }: NotOpenedProps) {
  const isGone = factsOf(error).code === "NOT_FOUND";
  return (
    <main className="plain">
      <div>
        <h1 className="page-title">{isGone ? `This ${thing} is not here` : `${subject} could not be opened`}</h1>
        <p className="text-base text-ink-2">{isGone ? why : wordsFor(error)}</p>
        {isGone && left}
        {isGone ? (
          <Link to="/" className="btn fill">
            Go to your conversations
          </Link>
        ) : (
          <Button look="fill" onClick={onRetry}>
            Retry
          </Button>
        )}
      </div>
    </main>
  );
}
