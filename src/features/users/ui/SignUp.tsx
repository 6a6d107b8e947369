import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { LockKeyhole } from "lucide-react";
import { AboutLectern } from "./AboutLectern.tsx";
import { AccountForm } from "./AccountForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";

/** Where sign-up is closed it says so, instead of failing after the form is filled in. */
export function SignUp({ isOpen, onSignIn }: { isOpen: boolean; onSignIn: () => void }) {
  useTitle("Create an account");
  return (
    <EntryFrame
      title="Create an account"
      lead={isOpen ? "Sign-up is open on this server." : "This server has its people already."}
      aside={<AboutLectern />}
    >
      {isOpen ? (
        <AccountForm action="Create the account" />
      ) : (
        <Notice tone="plain" icon={LockKeyhole}>
          <b>Sign-up is closed here.</b> Ask whoever runs this server to open it for you.
        </Notice>
      )}
      <div>
        <Button look={isOpen ? "bare" : "line"} className={isOpen ? "-ms-3" : undefined} onClick={onSignIn}>
          Sign in instead
        </Button>
      </div>
    </EntryFrame>
  );
}
