import { wordsFor } from "#src/client/words.ts";
import { Icon } from "#src/client/ui/Icon.tsx";
import { ListState } from "#src/client/ui/ListState.tsx";
import { SkeletonRows } from "#src/client/ui/Skeleton.tsx";
import { Blocks, Cpu } from "lucide-react";
import { useModels } from "../ai.client.ts";

/** What everybody may choose in a conversation. */
export function ModelsToChoose() {
  const query = useModels(null);
  return (
    <section>
      <h2 className="pb-2">Models you may choose</h2>
      <div className="card">
        <ListState
          state={query.isPending ? "loading" : query.isError ? "failed" : "ready"}
          isEmpty={query.items.length === 0}
          failure={`The list could not be loaded: ${wordsFor(query.error)}`}
          onRetry={() => void query.refetch()}
          skeleton={<SkeletonRows rows={2} lines={2} className="px-4" />}
          empty={null}
        >
          {query.items.map(({ id, name, provider, isDefault, isPlanner, readsImages }) => (
            <div key={id} className="cell">
              <Icon of={isPlanner ? Blocks : Cpu} className="text-ink-3" />
              <span className="min-w-0 flex-1">
                <b className="block truncate" title={name}>
                  {name}
                </b>
                <span className="block text-ink-2">
                  {isPlanner ? "Lays out lessons by rule; not an AI model" : `${provider}${readsImages ? ", reads pictures" : ""}`}
                </span>
              </span>
              {isDefault && <span className="chip on">Default</span>}
            </div>
          ))}
        </ListState>
      </div>
    </section>
  );
}
