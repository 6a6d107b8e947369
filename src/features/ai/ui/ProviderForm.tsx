import { useId } from "react";
import { Check, CircleAlert } from "lucide-react";
import { count } from "#src/client/time-words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { PasswordField } from "#src/client/ui/PasswordField.tsx";
import { TextField } from "#src/client/ui/TextField.tsx";
import type { Provider, ProviderKind, ProviderTest } from "../ai.contract.ts";
import { ModelTable } from "./ModelTable.tsx";
import { KINDS } from "./provider-words.ts";
import { type ProviderFormState, useProviderForm } from "./use-provider-form.ts";

type ProviderFormProps = { kind: ProviderKind; provider?: Provider; onDone: () => void; onDelete?: () => void };

export function ProviderForm({ kind, provider, onDone, onDelete }: ProviderFormProps) {
  const form = useProviderForm({ kind, provider, onDone });
  const { draft, set, errors, general, result } = form;
  return (
    <form
      className="form inner"
      aria-label={provider?.name ?? KINDS[kind].name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.store();
      }}
    >
      <div className="two-col">
        <TextField
          label="Base URL"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={draft.baseUrl}
          error={errors.baseUrl}
          help={form.isPrivate ? `A private address, ${draft.isHostAllowed ? "allowed" : "to be allowed"} below` : undefined}
          onChange={(event) => set({ baseUrl: event.currentTarget.value })}
        />
        <KeyField kind={kind} provider={provider} form={form} />
      </div>
      <TextField
        label="Name"
        autoComplete="off"
        placeholder={KINDS[kind].name}
        value={draft.name}
        error={errors.name}
        help="As people see it beside its models"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {form.isPrivate && <AllowHost form={form} />}
      <ModelTable models={draft.models} errors={errors} onChange={(models) => set({ models })} />
      {general && <Notice tone="danger">{general} What you typed is kept here.</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button look="line" busy={form.isTesting} onClick={form.ask}>
          {form.isTesting ? "Testing…" : "Test the connection"}
        </Button>
        <TestResult result={result} isFirst={draft.models.length === 0} />
        <span className="flex-1" />
        {onDelete && (
          <Button look="red" onClick={onDelete}>
            Delete
          </Button>
        )}
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" look="fill" busy={form.isSaving}>
          {form.isSaving ? "Saving…" : "Save"}
        </Button>
      </div>
    </form>
  );
}

function KeyField({ kind, provider, form }: { kind: ProviderKind; provider?: Provider; form: ProviderFormState }) {
  const { draft, set, errors } = form;
  const isKept = draft.key === null;
  const kept = provider?.keyHint ? `Kept; ends in …${provider.keyHint}` : "Kept";
  const needsNone = kind === "ollama" || form.isPrivate;
  return (
    <PasswordField
      label="Key"
      noun="key"
      autoComplete="off"
      spellCheck={false}
      value={draft.key ?? ""}
      placeholder={isKept ? kept : needsNone ? "Not needed by most private servers" : ""}
      error={errors.key}
      help={
        isKept ? (
          <>
            Never sent back. Type a new one to replace it, or{" "}
            <button type="button" className="underline underline-offset-3" onClick={() => set({ key: "" })}>
              remove it
            </button>
            .
          </>
        ) : provider?.hasKey && !draft.key ? (
          <>
            Removed when you save.{" "}
            <button type="button" className="underline underline-offset-3" onClick={() => set({ key: null })}>
              Keep it
            </button>
          </>
        ) : (
          "Encrypted on this server"
        )
      }
      onChange={(event) => set({ key: event.currentTarget.value })}
    />
  );
}

function AllowHost({ form: { draft, set, errors, host } }: { form: ProviderFormState }) {
  const id = useId();
  return (
    <div>
      <label className="check-row">
        <input
          type="checkbox"
          className="check"
          checked={draft.isHostAllowed}
          aria-describedby={errors.allowedHost ? id : undefined}
          onChange={(event) => set({ isHostAllowed: event.currentTarget.checked })}
        />
        <span>
          Allow requests to {host} <span className="text-ink-3">(only administrators see this)</span>
        </span>
      </label>
      {errors.allowedHost && (
        <span id={id} role="alert" className="flex gap-1 text-xs text-danger">
          <Icon of={CircleAlert} small />
          {errors.allowedHost}
        </span>
      )}
    </div>
  );
}

/** What the last test found. */
function TestResult({ result, isFirst }: { result: ProviderTest | null; isFirst: boolean }) {
  if (!result) return <span role="status" />;
  return (
    <span role="status" className={`flex min-w-0 items-start gap-1.5 text-xs ${result.ok ? "text-ink-2" : "text-danger"}`}>
      <Icon of={result.ok ? Check : CircleAlert} small />
      {result.ok
        ? `Answered in ${result.ms.toLocaleString("en-GB")} ms, ${count(result.models.length, "model")}`
        : `${result.words}${isFirst ? " Save keeps it all the same; models can be named by hand." : ""}`}
    </span>
  );
}
