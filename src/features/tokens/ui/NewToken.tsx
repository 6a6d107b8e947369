import { useState, type FormEvent } from "react";
import { formErrors } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Field } from "#src/client/ui/Field.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { Select } from "#src/client/ui/Select.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import { DAY } from "#src/shared/time.ts";
import type { useTokens } from "../tokens.client.ts";
import type { Scope } from "../tokens.contract.ts";

const ENDS = [
  { value: "90", label: "In 90 days" },
  { value: "30", label: "In 30 days" },
  { value: "365", label: "In a year" },
  { value: "", label: "Never" },
];

type Made = { id: string; name: string; token: string };
type NewTokenProps = { create: ReturnType<typeof useTokens>["create"]; onMade: (made: Made) => void; onClose: () => void };

export function NewToken({ create, onMade, onClose }: NewTokenProps) {
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<Scope[]>(["read"]);
  const [days, setDays] = useState("90");
  const [wasSent, setSent] = useState(false);
  const { fields, general } = formErrors(create.error);
  const errors = {
    name: wasSent && !name.trim() ? "Give it a name, such as what the script does" : fields.name,
    scopes: wasSent && scopes.length === 0 ? "Choose at least one scope" : fields.scopes,
  };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSent(true);
    if (!name.trim()) return event.currentTarget.querySelector<HTMLInputElement>("[name=name]")?.focus();
    if (scopes.length === 0) return;
    create.mutate(
      { name, scopes, ...(days && { expiresAt: Date.now() + Number(days) * DAY }) },
      {
        onSuccess: ({ id, token }) => {
          onMade({ id, name: name.trim(), token });
          onClose();
        },
      },
    );
  }

  const toggle = (scope: Scope) => setScopes(scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope]);

  return (
    <form className="card" onSubmit={submit} noValidate aria-label="New token">
      <div className="form">
        <div className="two-col">
          <TextField
            label="Name"
            name="name"
            autoFocus
            autoComplete="off"
            value={name}
            error={errors.name}
            help="What the script does"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Field label="Ends">{(wiring) => <Select {...wiring} value={days} options={ENDS} onChange={setDays} />}</Field>
        </div>
        <fieldset>
          <legend className="pb-1 font-label">May</legend>
          <label className="check-row">
            <input type="checkbox" className="check" checked={scopes.includes("read")} onChange={() => toggle("read")} />
            <span>
              <b>read</b> <span className="text-ink-2">see conversations and lessons</span>
            </span>
          </label>
          <label className="check-row">
            <input type="checkbox" className="check" checked={scopes.includes("write")} onChange={() => toggle("write")} />
            <span>
              <b>write</b> <span className="text-ink-2">make, change and delete them</span>
            </span>
          </label>
          {errors.scopes && <span className="text-xs text-danger">{errors.scopes}</span>}
        </fieldset>
        {general && <Notice tone="danger">{general}</Notice>}
        <div className="flex gap-2">
          <Button type="submit" look="fill" busy={create.isPending}>
            {create.isPending ? "Making…" : "Make the token"}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </form>
  );
}
