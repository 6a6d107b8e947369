import { useEffect, useRef, useState, type FormEvent } from "react";
import { keptCount } from "#src/client/kept-count.ts";
import { lastUser } from "#src/client/last-user.ts";
import { count } from "#src/client/time-words.ts";
import { formErrors } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { PasswordField } from "#src/client/ui/PasswordField.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { useTitle } from "#src/client/ui/use-title.ts";
import { useEnter } from "../users.client.ts";
import { AboutLectern } from "./AboutLectern.tsx";
import { EntryFrame } from "./EntryFrame.tsx";

/** `onJoin`: given where one may make an account. */
export function SignIn({ onJoin }: { onJoin?: () => void }) {
  useTitle("Sign in");
  const { signIn } = useEnter();
  const [kept, setKept] = useState(0);
  const [email, setEmail] = useState(lastUser()?.email ?? "");
  const [password, setPassword] = useState("");
  const [wasSent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => void keptCount(lastUser()?.id ?? null).then(setKept), []);
  const { fields, general } = formErrors(signIn.error);
  const missing = {
    email: wasSent && !email ? "Type the email of your account" : null,
    password: wasSent && !password ? "Type the password" : null,
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setSent(true);
    const empty = !email ? "email" : !password ? "password" : null;
    if (empty) return form.current?.querySelector<HTMLInputElement>(`[name=${empty}]`)?.focus();
    signIn.mutate({ email, password });
  }

  return (
    <EntryFrame
      title="Sign in"
      lead={
        kept > 0
          ? `${count(kept, "change")} ${kept === 1 ? "is" : "are"} kept on this device, and sent once you have signed in.`
          : "Your conversations and lessons are as you left them."
      }
      aside={<AboutLectern />}
    >
      <form ref={form} onSubmit={submit} noValidate>
        <TextField
          label="Email"
          name="email"
          type="email"
          inputMode="email"
          size="tall"
          autoComplete="username"
          autoFocus={!email}
          value={email}
          error={missing.email ?? fields.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField
          label="Password"
          name="password"
          size="tall"
          autoComplete="current-password"
          autoFocus={Boolean(email)}
          value={password}
          error={missing.password ?? fields.password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {general && <Notice tone="danger">{general}</Notice>}
        <Button type="submit" look="fill" size="tall" busy={signIn.isPending}>
          {signIn.isPending ? "Signing in…" : "Sign in"}
        </Button>
        <p className="text-xs text-ink-3">
          No account yet?{" "}
          {onJoin ? (
            <button type="button" className="text-accent-ink underline underline-offset-3" onClick={onJoin}>
              Create one
            </button>
          ) : (
            "Sign-up is closed here: ask whoever runs this server."
          )}
        </p>
      </form>
    </EntryFrame>
  );
}
