import { useRef, useState, type FormEvent } from "react";
import { formErrors } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { PasswordField } from "#src/client/ui/PasswordField.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { useEnter } from "../users.client.ts";
import { PASSWORD_MIN } from "../users.contract.ts";
import { checkAccount, type AccountFields } from "./account-checks.ts";

/** Name, email, password. Checked on leaving a field, and again on sending; focus goes to the first error. */
export function AccountForm({ action }: { action: string }) {
  const { signUp } = useEnter();
  const [fields, setFields] = useState<AccountFields>({ name: "", email: "", password: "" });
  const [left, setLeft] = useState<Partial<Record<keyof AccountFields, boolean>>>({});
  const form = useRef<HTMLFormElement>(null);
  const own = checkAccount(fields);
  const { fields: theirs, general } = formErrors(signUp.error);
  const errorOf = (name: keyof AccountFields) => (left[name] ? own[name] : undefined) ?? theirs[name];

  function submit(event: FormEvent) {
    event.preventDefault();
    setLeft({ name: true, email: true, password: true });
    const first = (["name", "email", "password"] as const).find((name) => own[name]);
    if (first) return form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    signUp.mutate(fields);
  }

  const wire = (name: keyof AccountFields) => ({
    name,
    size: "tall" as const,
    value: fields[name],
    error: errorOf(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) => setFields((now) => ({ ...now, [name]: value })),
    onBlur: () => fields[name] && setLeft((now) => ({ ...now, [name]: true })),
  });

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <TextField label="Name" autoComplete="name" autoFocus {...wire("name")} />
      <TextField
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="email"
        help="Only to sign in. Lectern sends no mail."
        {...wire("email")}
      />
      <PasswordField label="Password" autoComplete="new-password" help={passwordHelp(fields.password)} {...wire("password")} />
      {general && <Notice tone="danger">{general}</Notice>}
      <Button type="submit" look="fill" size="tall" busy={signUp.isPending}>
        {signUp.isPending ? "Creating…" : action}
      </Button>
    </form>
  );
}

const passwordHelp = (password: string) =>
  `${password.length > 0 ? `${password.length} of at least ${PASSWORD_MIN}` : `At least ${PASSWORD_MIN}`} characters. Any characters, no other rules.`;
