import { useState } from "react";
import { trpc } from "#src/client/trpc.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { wordsFor } from "#src/client/words.ts";
import { FirstRun } from "./FirstRun.tsx";
import { SignIn } from "./SignIn.tsx";
import { SignUp } from "./SignUp.tsx";

/** The way in: the first visitor creates the administrator, everybody else signs in. */
export function Entry() {
  const welcome = trpc.auth.welcome.useQuery(undefined, { staleTime: 0 });
  const [isJoining, setJoining] = useState(false);
  if (welcome.error)
    return (
      <main className="plain">
        <Notice
          tone="danger"
          ways={
            <Button look="line" size="small" onClick={() => void welcome.refetch()}>
              Retry
            </Button>
          }
        >
          {wordsFor(welcome.error)}
        </Notice>
      </main>
    );
  if (!welcome.data) return null;
  if (welcome.data.isFirstRun) return <FirstRun server={welcome.data.server} />;
  if (isJoining) return <SignUp isOpen={welcome.data.isSignUpOpen} onSignIn={() => setJoining(false)} />;
  return <SignIn onJoin={welcome.data.isSignUpOpen ? () => setJoining(true) : undefined} />;
}
