import { useState } from "react";
import { ChevronUp, Plus } from "lucide-react";
import { wordsFor } from "#src/client/words.ts";
import { Button } from "#src/client/ui/Button.tsx";
import { Icon } from "#src/client/ui/Icon.tsx";
import { IconButton } from "#src/client/ui/IconButton.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { Menu, MenuItem } from "#src/client/ui/Menu.tsx";
import { Notice } from "#src/client/ui/Notice.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { useProviderActions, useProviders } from "../ai.client.ts";
import { PROVIDER_KINDS, type Provider, type ProviderKind } from "../ai.contract.ts";
import { DeleteProvider } from "./DeleteProvider.tsx";
import { ProviderCell } from "./ProviderCell.tsx";
import { ProviderForm } from "./ProviderForm.tsx";
import { KINDS } from "./provider-words.ts";

/** Where replies come from. One form is open at a time. */
export function Providers() {
  const query = useProviders();
  const { setDefault } = useProviderActions();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState<ProviderKind | null>(null);
  const [deleting, setDeleting] = useState<Provider | null>(null);
  const list = query.data?.items ?? [];
  const byItself = list.find(({ source }) => source === "environment") ?? list.find(({ source }) => source === "found");
  const show = (id: string | null) => {
    setOpen(id);
    setAdding(null);
  };
  const add = (kind: ProviderKind) => {
    setOpen(null);
    setAdding(kind);
  };
  return (
    <section>
      {setDefault.error && (
        <Notice tone="danger" className="mb-2">
          The default was not changed. {wordsFor(setDefault.error)}
        </Notice>
      )}
      <div className="card">
        <ListState
          state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
          isEmpty={list.length === 0 && !adding}
          failure={`The list could not be loaded: ${wordsFor(query.error)}`}
          onRetry={() => void query.refetch()}
          skeleton={<SkeletonRows rows={2} lines={2} className="px-4" />}
          empty={
            <div className="px-4 py-6">
              <b>No AI is connected yet</b>
              <p className="text-ink-2">The built-in planner answers. It lays out lessons by rule and is not an AI model.</p>
            </div>
          }
        >
          {list.map((provider) => (
            <ProviderCell
              key={provider.id}
              provider={provider}
              isOpen={open === provider.id}
              onOpen={(is) => show(is ? provider.id : null)}
              onDelete={() => setDeleting(provider)}
              onUse={
                provider === byItself && !provider.models.some(({ isDefault }) => isDefault)
                  ? () => setDefault.mutate({ modelId: null })
                  : undefined
              }
            />
          ))}
          {adding && (
            <>
              <div className="cell is-open">
                <Icon of={KINDS[adding].icon} className="text-ink-3" />
                <span className="min-w-0 flex-1">
                  <b className="block">{KINDS[adding].name}</b>
                  <span className="block text-ink-2">{KINDS[adding].what}</span>
                </span>
                <IconButton label="Close the new provider" icon={ChevronUp} onClick={() => setAdding(null)} />
              </div>
              <ProviderForm key={adding} kind={adding} onDone={() => setAdding(null)} />
            </>
          )}
        </ListState>
      </div>
      {!adding && (
        <div className="pt-3">
          <Menu
            align="start"
            trigger={
              <Button look="line" icon={Plus}>
                Add a provider
              </Button>
            }
          >
            {PROVIDER_KINDS.map((kind) => (
              <MenuItem key={kind} icon={KINDS[kind].icon} onChoose={() => add(kind)}>
                {KINDS[kind].name}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
      {deleting && (
        <DeleteProvider
          provider={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => {
            setDeleting(null);
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
