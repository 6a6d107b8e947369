import type { Model, ModelInput, Provider, ProviderKind, SaveProvider } from "../ai.contract.ts";
import { USUAL_BASE_URLS } from "../ai.contract.ts";

/** A model as it is being edited: numbers are what stands in their fields. */
export type ModelDraft = Pick<Model, "name" | "isAllowed" | "isDefault"> & {
  id: string | null;
  readsImages: boolean | null;
  contextTokens: string;
  inputPrice: string;
  outputPrice: string;
};

export type ProviderDraft = {
  name: string;
  baseUrl: string;
  /** Null: the stored one stays. */
  key: string | null;
  isHostAllowed: boolean;
  models: ModelDraft[];
};

/** So many are allowed without a choice; of more, people choose. */
const FEW = 8;

export function draftOf(kind: ProviderKind, provider?: Provider): ProviderDraft {
  return {
    name: provider?.name ?? "",
    baseUrl: provider?.baseUrl ?? USUAL_BASE_URLS[kind],
    key: provider?.hasKey ? null : "",
    isHostAllowed: Boolean(provider?.allowedHost) || provider?.source === "found",
    models: (provider?.models ?? []).map(modelDraft),
  };
}

const text = (value: number | null) => (value === null ? "" : String(value));
const modelDraft = (model: Model): ModelDraft => ({
  ...model,
  contextTokens: text(model.contextTokens),
  inputPrice: text(model.inputPrice),
  outputPrice: text(model.outputPrice),
});

export const newModel = (name: string, isAllowed: boolean): ModelDraft => ({
  name,
  isAllowed,
  isDefault: false,
  id: null,
  readsImages: null,
  contextTokens: "",
  inputPrice: "",
  outputPrice: "",
});

/** With what the provider lists: new ones come behind those that are known. */
export function withListed(models: ModelDraft[], listed: string[]): ModelDraft[] {
  const known = new Set(models.map(({ name }) => name));
  const areFew = models.length === 0 && listed.length <= FEW;
  return [...models, ...listed.filter((name) => !known.has(name)).map((name) => newModel(name, areFew))];
}

const number = (value: string) => (value.trim() === "" ? null : Number(value));

function modelInputOf({ name, isAllowed, contextTokens, inputPrice, outputPrice }: ModelDraft): ModelInput {
  return {
    name,
    isAllowed,
    contextTokens: number(contextTokens),
    inputPrice: number(inputPrice),
    outputPrice: number(outputPrice),
  };
}

/** What a test sends, and with the models what is saved. An empty name and an unchanged key are left out. */
export function connectionInput(kind: ProviderKind, draft: ProviderDraft, isPrivate: boolean) {
  const baseUrl = draft.baseUrl.trim();
  const host = URL.parse(baseUrl)?.hostname ?? null;
  return {
    kind,
    baseUrl,
    allowedHost: isPrivate && draft.isHostAllowed ? host : null,
    ...(draft.key !== null && { key: draft.key.trim() || null }),
  };
}

export function saveInput(kind: ProviderKind, draft: ProviderDraft, isPrivate: boolean, id: string | undefined): SaveProvider {
  const name = draft.name.trim();
  return {
    ...connectionInput(kind, draft, isPrivate),
    ...(id && { id }),
    ...(name && { name }),
    models: draft.models.map(modelInputOf),
  };
}
