import type { ReactNode } from "react";
import type { Status } from "#src/client/offline/status.ts";
import { StatusLine } from "#src/client/ui/StatusLine.tsx";
import { useSignInAgain } from "#src/features/users/users.client.ts";

/** The status line of one thing. `verb`: what to do about it, where the page has something to do. */
export function SavedStatus({ status, verb }: { status: Status; verb?: ReactNode }) {
  const signInAgain = useSignInAgain();
  const signIn = (
    <button type="button" onClick={signInAgain}>
      Sign in
    </button>
  );
  return (
    <StatusLine kind={status.kind} verb={verb ?? (status.kind === "signin" ? signIn : undefined)}>
      {status.sentence}
    </StatusLine>
  );
}
