import { useState, type FormEvent } from "react";
import { trpc } from "#src/client/trpc.ts";
import { formErrors } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { PasswordField } from "#src/client/ui/PasswordField.tsx";
import { checkNewPassword } from "./account-checks.ts";

export function ChangePassword() {
  const change = trpc.auth.changePassword.useMutation({
    onSuccess: () => {
      setCurrent("");
      setNext("");
      setSent(false);
    },
  });
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [wasSent, setSent] = useState(false);
  const { fields, general } = formErrors(change.error);
  const errors = { current: wasSent && !current ? "Type the current password" : null, next: wasSent ? checkNewPassword(next) : null };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSent(true);
    const wrong = !current ? "current" : checkNewPassword(next) ? "next" : null;
    if (wrong) return event.currentTarget.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus();
    change.mutate({ current, next });
  }

  return (
    <section>
      <h2 className="pb-2">Change password</h2>
      <form className="card" onSubmit={submit} noValidate>
        <div className="form">
          <div className="two-col">
            <PasswordField
              label="Current password"
              name="current"
              autoComplete="current-password"
              value={current}
              error={errors.current ?? fields.current}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
            <PasswordField
              label="New password"
              name="next"
              autoComplete="new-password"
              value={next}
              error={errors.next ?? fields.next}
              help="At least 12 characters. Any characters, no other rules."
              onChange={(event) => setNext(event.currentTarget.value)}
            />
          </div>
          {general && <Notice tone="danger">{general}</Notice>}
          {change.isSuccess && <Notice tone="accent">The password is changed. Your other devices are signed out.</Notice>}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" look="fill" busy={change.isPending}>
              {change.isPending ? "Changing…" : "Change password"}
            </Button>
            <span className="text-xs text-ink-3">Signs you out everywhere else.</span>
          </div>
        </div>
      </form>
    </section>
  );
}
