import { useState } from "react";
import { formErrors } from "#src/client/words.ts";
import { useProviderActions } from "../ai.client.ts";
import type { Provider, ProviderKind, ProviderTest } from "../ai.contract.ts";
import { connectionInput, draftOf, type ProviderDraft, saveInput, withListed } from "./provider-draft.ts";
import { isPrivateHost } from "./provider-words.ts";

type Given = { kind: ProviderKind; provider?: Provider; onDone: () => void };

/** What is typed about a provider: kept through every error, tested and saved on request. */
export function useProviderForm({ kind, provider, onDone }: Given) {
  const { save, test, setDefault } = useProviderActions();
  const [draft, setDraft] = useState(() => draftOf(kind, provider));
  const [result, setResult] = useState<ProviderTest | null>(null);
  const [wasSent, setSent] = useState(false);
  // One that was found, or that the environment sets up, is saved as a new one.
  const id = provider?.source === "settings" ? provider.id : undefined;
  const url = URL.parse(draft.baseUrl.trim());
  const { fields, general } = formErrors(save.error ?? setDefault.error ?? test.error);
  const isPrivate =
    url !== null &&
    (isPrivateHost(url.hostname) ||
      Boolean(fields.allowedHost) ||
      (result?.ok === false && result.kind === "address") ||
      draft.isHostAllowed);
  const urlError = wasSent && !/^https?:$/.test(url?.protocol ?? "") ? "Needs to be an address such as https://api.example.org/v1" : null;

  const set = (changes: Partial<ProviderDraft>) => {
    setDraft((now) => ({ ...now, ...changes }));
    if ("baseUrl" in changes || "key" in changes || "isHostAllowed" in changes) {
      setResult(null);
      test.reset();
      save.reset();
    }
  };

  /** Answers the draft with the models that the provider lists; null when it could not be asked. */
  async function ask(): Promise<ProviderDraft | null> {
    setSent(true);
    if (!url) return null;
    save.reset();
    setResult(null);
    const answer = await test.mutateAsync({ ...connectionInput(kind, draft, isPrivate), ...(id && { id }) }).catch(() => null);
    setResult(answer);
    if (!answer?.ok) return null;
    const next = { ...draft, models: withListed(draft.models, answer.models) };
    setDraft((now) => ({ ...now, models: withListed(now.models, answer.models) }));
    return next;
  }

  async function store() {
    setSent(true);
    if (!url || save.isPending || test.isPending) return;
    // A first save asks for the models; when that fails, a second one keeps it all the same.
    const complete = draft.models.length > 0 || result ? draft : await ask();
    if (!complete) return;
    try {
      const stored = await save.mutateAsync(saveInput(kind, complete, isPrivate, id));
      const chosen = complete.models.find(({ isDefault }) => isDefault)?.name;
      const model = stored.models.find(({ name, isDefault }) => name === chosen && !isDefault);
      if (model) await setDefault.mutateAsync({ modelId: model.id });
      onDone();
    } catch {
      // Said at its field, or below the form.
    }
  }

  return {
    draft,
    set,
    ask: () => void ask(),
    store: () => void store(),
    result,
    host: url?.hostname ?? "",
    isPrivate,
    errors: { ...fields, ...(urlError && { baseUrl: urlError }) } as Record<string, string>,
    general,
    isTesting: test.isPending,
    isSaving: save.isPending || setDefault.isPending,
  };
}

export type ProviderFormState = ReturnType<typeof useProviderForm>;
